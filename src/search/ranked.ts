import { orderOf } from './order.ts';
import type { Evaluation, Found } from './query/evaluate.ts';
import { byScore, type Extent, scoreOf } from './rank.ts';

/** Found documents in an order, with the score of each. */
export interface Ranked {
  found: Found[];
  scores: Float64Array;
}

/** @param order places in `ranked` */
function arrange({ found, scores }: Ranked, order: Uint32Array): Ranked {
  const arranged: Ranked = { found: [], scores: new Float64Array(order.length) };
  for (let at = 0; at < order.length; at++) {
    const place = order[at] as number;
    arranged.found.push(found[place] as Found);
    arranged.scores[at] = scores[place] as number;
  }
  return arranged;
}

/** @returns the best first; where nothing was wanted, all as they are, with a score of 1 */
export function rankFound(found: Found[], evaluation: Evaluation, extent: Extent): Ranked {
  const scores = new Float64Array(found.length).fill(1);
  if (evaluation.clauses.length === 0) return { found, scores };
  for (let at = 0; at < found.length; at++) {
    scores[at] = scoreOf(found[at] as Found, evaluation, extent);
  }
  return arrange({ found, scores }, byScore(scores));
}

/**
 * @param order the documents that have the key, the lowest first
 * @param keepUnsorted the others come last, the best first, instead of being left out
 */
export function sortRanked(
  ranked: Ranked,
  order: readonly number[],
  isDescending: boolean,
  keepUnsorted: boolean,
): Ranked {
  const places: number[] = [];
  for (const [place, document] of order.entries()) places[document] = isDescending ? -place : place;
  const keys = ranked.found.map(({ document }) => places[document] ?? order.length);
  const sorted = orderOf(Float64Array.from(keys));
  const kept = keys.filter((key) => key < order.length).length;
  return arrange(ranked, keepUnsorted ? sorted : sorted.subarray(0, kept));
}
