import type { FrontMatter } from '../../../src/speech/frontmatter.ts';
import type { Level } from '../../../src/speech/vocabulary.ts';
import { likely } from '../knowledge/likely.ts';
import { clauseAt, type Zones } from './passages.ts';

const OPENING_WEIGHT = 2;
/** A level needs at least this score: one passing mention tells nothing. */
const LEAST = 2;
const EVIDENCE = 2;

interface Hit {
  at: number;
  length: number;
  score: number;
}

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
  const own = title ?? '';
  const body = [own, ...zones.headings, ...zones.paragraphs].join('\n');
  const scored = levels.map(({ label, clues }) => {
    const mayStand = likely(clues, ({ pattern }) => [pattern]);
    const hits = mayStand(body).flatMap((clue) => hitsOf(clue, own, body, zones.opening));
    return { label, hits, score: hits.reduce((sum, hit) => sum + hit.score, 0) };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score < LEAST) return undefined;
  const evidence = best.hits
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, EVIDENCE)
    .map(({ at, length }) => clauseAt(body, at, length));
  return { value: best.label, evidence: [...new Set(evidence)] };
}

/** The first place of a clue, with the score of all its places. */
function hitsOf(
  { pattern, weight, in: where }: Level['clues'][number],
  own: string,
  body: string,
  opening: string,
): Hit[] {
  const found = [...(where === 'title' ? own : body).matchAll(pattern)];
  const [first] = found;
  if (!first) return [];
  const place = { at: first.index, length: first[0].length };
  if (where === 'title') return [{ ...place, score: weight }];
  const early = [...`${own}\n${opening}`.matchAll(pattern)];
  const times = Math.log1p(found.length) + OPENING_WEIGHT * Math.log1p(early.length);
  return [{ ...place, score: weight * times }];
}
