import { orderOf } from './order.ts';
import { FLAG } from './postings.ts';
import type { Evaluation } from './query/evaluate.ts';

/**
 * The order of results where no other is asked for. A clause of the query (a word, or several
 * of which one is enough) scores, with `n` places in `p` pieces, the first of them in piece `f`:
 *
 *     8  in the title
 *   + 3  in a heading
 *   + 3 × d / (d + 2)        density, d = n / p: places in a piece (about 3,000 characters)
 *   + 1 × (1 − f / p)        position: the earlier the better
 *
 * A document scores the mean of its clauses, and 2 more where all of them stand in one piece
 * (distance). So a word in the title outweighs anything in the text; and where all else is
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

const piecesOf = ({ firstPieces }: Extent, document: number): { first: number; count: number } => {
  const first = firstPieces[document] ?? 0;
  return { first, count: Math.max(1, (firstPieces[document + 1] ?? first + 1) - first) };
};

function clauseScore(
  { found, wanted, matches, places }: Evaluation,
  at: number,
  clause: readonly number[],
  extent: Extent,
): number {
  const { first, count } = piecesOf(extent, found[at] as number);
  let [inFields, total, position] = [0, 0, count - 1];
  for (const number of clause) {
    const place = places[number]?.[at] ?? -1;
    const list = matches[number];
    if (!list || place < 0) continue;
    const field = wanted[number]?.field;
    inFields |= (list.flags[place] as number) & (field ? FLAG[field] : ~0);
    // How many of the places stand in the field is not known: one at least.
    total += field ? 1 : (list.counts[place] as number);
    position = Math.min(position, (list.pieces[list.starts[place] as number] as number) - first);
  }
  const density = total / count;
  return (
    (inFields & FLAG.title ? TITLE : 0) +
    (inFields & FLAG.heading ? HEADING : 0) +
    (DENSITY * density) / (density + DENSE) +
    POSITION * (1 - position / count)
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
  if (piecesOf(extent, found[at] as number).count === 1) return true;
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

/** @returns the places of `found` in the order of their scores, the earlier first where they are alike */
export const byScore = (scores: Float64Array): Uint32Array =>
  orderOf(scores.map((score) => -Math.round(score * FINENESS)));
