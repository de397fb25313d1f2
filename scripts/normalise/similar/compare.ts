import type { Similar } from '../../../src/speech/frontmatter.ts';
import { countCommon, isSame, type Shingles } from './shingles.ts';

/** Share of shingles in common (Jaccard) from which two texts are nearly the same. */
export const ALIKE = 0.5;
/** Share of a text's shingles that stand in another, from which it is a part of it. */
const WITHIN = 0.85;

export interface Comparison {
  /** Share of shingles in common, 0 to 1, to two places; 1 only where the texts are the same. */
  share: number;
  /** What the first text is to the second. */
  relation: Similar['relation'];
}

/**
 * Compares two texts shingle by shingle.
 * @returns nothing where they are not nearly the same, and neither is part of the other
 */
export function compareTexts(a: Shingles, b: Shingles): Comparison | undefined {
  if (isSame(a, b)) return { share: 1, relation: 'same' };
  const [x, y] = [a.places.length, b.places.length];
  if (x === 0 || y === 0) return undefined;
  const common = countCommon(a, b);
  const share = Math.min(round(common / (x + y - common)), 0.99);
  if (share >= ALIKE) return { share, relation: 'near' };
  if (x <= y && common >= x * WITHIN) return { share, relation: 'part' };
  if (y < x && common >= y * WITHIN) return { share, relation: 'whole' };
  return undefined;
}

const round = (share: number) => Math.round(share * 100) / 100;

/** What the second text is to the first. */
export const INVERSE: Record<Similar['relation'], Similar['relation']> = {
  same: 'same',
  near: 'near',
  part: 'whole',
  whole: 'part',
};
