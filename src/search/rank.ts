import type { Matches } from './contract.ts';
import { orderOf } from './order.ts';
import { FLAG } from './postings.ts';
import type { Evaluation, Wanted } from './query/evaluate.ts';

/**
 * The order of results where no other is asked for. A clause of the query (a word, or several
 * of which one is enough) scores, in a document of `p` pieces where it has `n` places (a word
 * wanted in one field: one, since the index does not count fields), the first in piece `f`:
 *
 *     8  in the title
 *   + 3  in a heading
 *   + 3 × d / (d + 2)        density, d = n / p: places in a piece (about 3,000 characters)
 *   + 1 × (1 − f / p)        position: the earlier the better
 *
 * A document scores the mean of its clauses, and 2 more where all of them stand in one piece
 * (distance); a document that is one piece has them all there, and neither position nor distance
 * to tell it by. So a word in the title outweighs anything in the text; and where all else is
 * alike the document with the lower number, which is the later one, comes first.
 */

const TITLE = 8;
const HEADING = 3;
const DENSITY = 3;
/** Places in a piece that are worth half of `DENSITY`. */
const DENSE = 2;
const POSITION = 1;
const TOGETHER = 2;

export interface Extent {
  /** The first piece of each document; one longer, the last is the number of pieces. */
  firstPieces: ArrayLike<number>;
}

/** How many pieces a document has. */
const piecesOf = ({ firstPieces }: Extent, document: number): number =>
  Math.max(1, (firstPieces[document + 1] ?? 0) - (firstPieces[document] ?? 0));

function clauseScore(
  { found, wanted, matches, places }: Evaluation,
  at: number,
  clause: readonly number[],
  extent: Extent,
): number {
  const document = found[at] as number;
  const count = piecesOf(extent, document);
  let [inFields, total, first] = [0, 0, Number.POSITIVE_INFINITY];
  for (const number of clause) {
    const place = (places[number] as Int32Array)[at] as number;
    if (place < 0) continue;
    const { flags, counts, pieces, starts } = matches[number] as Matches;
    const field = (wanted[number] as Wanted).field;
    inFields |= (flags[place] as number) & (field ? FLAG[field] : ~0);
    // How many of the places stand in the field is not known: one at least.
    total += field ? 1 : (counts[place] as number);
    first = Math.min(first, pieces[starts[place] as number] as number);
  }
  const density = total / count;
  return (
    (inFields & FLAG.title ? TITLE : 0) +
    (inFields & FLAG.heading ? HEADING : 0) +
    (DENSITY * density) / (density + DENSE) +
    POSITION * (1 - (first - (extent.firstPieces[document] as number)) / count)
  );
}

/** Whether the piece holds a term of the clause. */
function isIn(
  { matches, places }: Evaluation,
  at: number,
  clause: readonly number[],
  piece: number,
): boolean {
  return clause.some((number) => {
    const place = places[number]?.[at] ?? -1;
    const list = matches[number];
    if (!list || place < 0) return false;
    let [low, high] = [list.starts[place] as number, list.ends[place] as number];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list.pieces[middle] as number) < piece) low = middle + 1;
      else high = middle;
    }
    return low < (list.ends[place] as number) && list.pieces[low] === piece;
  });
}

/** Whether one piece holds a term of every clause. */
function isTogether(evaluation: Evaluation, at: number, extent: Extent): boolean {
  const { found, clauses, matches, places } = evaluation;
  if (piecesOf(extent, found[at] as number) === 1) return true;
  const [first = [], ...others] = clauses;
  for (const number of first) {
    const place = places[number]?.[at] ?? -1;
    const list = matches[number];
    if (!list || place < 0) continue;
    for (let piece = list.starts[place] as number; piece < (list.ends[place] as number); piece++) {
      const one = list.pieces[piece] as number;
      if (others.every((clause) => isIn(evaluation, at, clause, one))) return true;
    }
  }
  return false;
}

/**
 * @param at place of the document among those found
 * @returns the higher the better; above 0
 */
export function scoreOf(evaluation: Evaluation, at: number, extent: Extent): number {
  const { clauses } = evaluation;
  let sum = 0;
  for (const clause of clauses) sum += clauseScore(evaluation, at, clause, extent);
  const together = clauses.length > 1 && isTogether(evaluation, at, extent) ? TOGETHER : 0;
  return sum / clauses.length + together;
}

/** So fine are scores told apart. */
const FINENESS = 2 ** 20;
/** No score is as high as this; times the fineness it is what can be sorted by. */
const ABOVE_ALL = 2 ** 5;

/** @returns the places of `scores`, the highest first, the earlier first where they are alike */
export function byScore(scores: Float64Array): Uint32Array {
  const keys = new Uint32Array(scores.length);
  for (let at = 0; at < keys.length; at++) {
    keys[at] = Math.round((ABOVE_ALL - (scores[at] as number)) * FINENESS);
  }
  return orderOf(keys);
}
