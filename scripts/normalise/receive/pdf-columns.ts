import type { Piece } from './pdf-lines.ts';

/** In ems: so far up goes the pen where a new column begins. */
const JUMP = 3;
const LEAST_PIECES = 5;
/** So much of what stands beside and below lies to the left of a new column. */
const LEAST_ASIDE = 0.8;
const MOST_JUMPS = 50;

/**
 * Parts a page into its columns: a new one begins where drawing goes on further up, and what was
 * drawn from there down lies to the left.
 * @param pieces in the order of drawing
 */
export function columnsOf(pieces: readonly Piece[]): Piece[][] {
  const columns: Piece[][] = [[]];
  let jumps = 0;
  let last: Piece | undefined;
  for (const piece of pieces) {
    const column = columns.at(-1) as Piece[];
    const hasJumped = last !== undefined && piece.y < last.y - JUMP * piece.size;
    if (hasJumped && jumps++ < MOST_JUMPS && isAside(column, piece)) columns.push([piece]);
    else column.push(piece);
    last = piece;
  }
  return columns.filter((column) => column.length > 0);
}

function isAside(column: readonly Piece[], { x, y, size }: Piece): boolean {
  const below = column.filter((other) => other.y > y - size);
  const left = below.filter((other) => other.x + other.width <= x);
  return below.length >= LEAST_PIECES && left.length >= LEAST_ASIDE * below.length;
}
