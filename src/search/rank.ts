import { orderOf } from './order.ts';
import type { Evaluation, Found } from './query/evaluate.ts';

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
  { document, matches }: Found,
  clause: readonly number[],
  { wanted }: Evaluation,
  extent: Extent,
): number {
  const { first, count } = piecesOf(extent, document);
  let [inTitle, inHeading, places, position] = [false, false, 0, count - 1];
  for (const number of clause) {
    const match = matches[number];
    if (!match) continue;
    const field = wanted[number]?.field;
    inTitle ||= match.inTitle && field !== 'heading';
    inHeading ||= match.inHeading && field !== 'title';
    // How many of the places stand in the field is not known: one at least.
    places += field ? 1 : match.count;
    position = Math.min(position, (match.pieces[0]?.piece ?? first) - first);
  }
  const density = places / count;
  return (
    (inTitle ? TITLE : 0) +
    (inHeading ? HEADING : 0) +
    (DENSITY * density) / (density + DENSE) +
    POSITION * (1 - position / count)
  );
}

/** Whether one piece holds a term of every clause. */
function isTogether({ matches }: Found, clauses: readonly number[][]): boolean {
  const [first = [], ...others] = clauses.map(
    (clause) =>
      new Set(clause.flatMap((number) => matches[number]?.pieces.map(({ piece }) => piece) ?? [])),
  );
  return [...first].some((piece) => others.every((pieces) => pieces.has(piece)));
}

/** @returns the higher the better; above 0 */
export function scoreOf(found: Found, evaluation: Evaluation, extent: Extent): number {
  const { clauses } = evaluation;
  let sum = 0;
  for (const clause of clauses) sum += clauseScore(found, clause, evaluation, extent);
  const together = clauses.length > 1 && isTogether(found, clauses) ? TOGETHER : 0;
  return sum / clauses.length + together;
}

/** So fine are scores told apart. */
const FINENESS = 2 ** 20;

/** @returns the places of `found` in the order of their scores, the earlier first where they are alike */
export const byScore = (scores: Float64Array): Uint32Array =>
  orderOf(scores.map((score) => -Math.round(score * FINENESS)));
