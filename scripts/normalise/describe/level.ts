import type { FrontMatter } from '../../../src/speech/frontmatter.ts';
import type { Level } from '../../../src/speech/vocabulary.ts';
import { clauseAt, type Zones } from './passages.ts';

const OPENING_WEIGHT = 2;
/** A level needs at least this score: one passing mention tells nothing. */
const LEAST = 2;

/**
 * Whose speech it is: the level whose clues weigh most. A speech's words for itself
 * (我区、作为县委书记) weigh more than what it mentions; the vocabulary says how much.
 * @param title a title that is the speech's own, or nothing
 */
export function findLevel(
  title: string | undefined,
  zones: Zones,
  levels: readonly Level[],
): FrontMatter['level'] {
  const body = [title ?? '', ...zones.headings, ...zones.paragraphs].join('\n');
  const scored = levels
    .map(({ label, clues }) => {
      const hits = clues.flatMap(({ pattern, weight }) => {
        const found = [...body.matchAll(pattern)];
        const early = [...`${title ?? ''}\n${zones.opening}`.matchAll(pattern)];
        const times = Math.log1p(found.length) + OPENING_WEIGHT * Math.log1p(early.length);
        return found[0] ? [{ match: found[0], score: weight * times }] : [];
      });
      return { label, hits, score: hits.reduce((sum, hit) => sum + hit.score, 0) };
    })
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best || best.score < LEAST) return undefined;
  const evidence = best.hits
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
    .map(({ match }) => clauseAt(body, match.index, match[0].length));
  return { value: best.label, evidence: [...new Set(evidence)] };
}
