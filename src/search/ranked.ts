import { orderOf } from './order.ts';
import type { Evaluation } from './query/evaluate.ts';
import { byScore, type Extent, scoreOf } from './rank.ts';

/** Some of the found documents in an order, with the score of each. */
export interface Ranked {
  /** Places in `Evaluation.found`. */
  order: Uint32Array;
  scores: Float64Array;
}

/** @param places in `ranked`, as they are wanted */
function arrange(ranked: Ranked, places: Uint32Array): Ranked {
  const order = new Uint32Array(places.length);
  const scores = new Float64Array(places.length);
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    order[at] = ranked.order[place] as number;
    scores[at] = ranked.scores[place] as number;
  }
  return { order, scores };
}

/**
 * @param among places of the documents, ascending
 * @returns the best first; where nothing was wanted, all as they are, with a score of 1
 */
export function rankFound(among: Uint32Array, evaluation: Evaluation, extent: Extent): Ranked {
  const scores = new Float64Array(among.length).fill(1);
  const ranked = { order: among, scores };
  if (evaluation.clauses.length === 0) return ranked;
  for (let at = 0; at < among.length; at++) {
    scores[at] = scoreOf(evaluation, among[at] as number, extent);
  }
  return arrange(ranked, byScore(scores));
}

/**
 * @param found the documents whose places are ranked
 * @param order the documents that have the key, the lowest first
 * @param keepUnsorted the others come last, the best first, instead of being left out
 */
export function sortRanked(
  ranked: Ranked,
  found: ArrayLike<number>,
  order: readonly number[],
  isDescending: boolean,
  keepUnsorted: boolean,
): Ranked {
  const places: number[] = [];
  for (const [place, document] of order.entries()) {
    places[document] = isDescending ? order.length - 1 - place : place;
  }
  const keys = Uint32Array.from(ranked.order, (at) => places[found[at] as number] ?? order.length);
  const sorted = orderOf(keys);
  const having = keys.filter((key) => key < order.length).length;
  return arrange(ranked, keepUnsorted ? sorted : sorted.subarray(0, having));
}
