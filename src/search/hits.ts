import type { Block, Piece } from './contract.ts';
import type { Span } from './excerpt.ts';
import { placesOf } from './places.ts';
import type { Wanted } from './query/evaluate.ts';

/** Where in the blocks of a piece the wanted strings stand. */

export interface Hit extends Block {
  /** Where the block begins in the joined text. */
  start: number;
  /** By their starts. */
  spans: Span[];
}

/**
 * @returns the places of all terms that are wanted in a block of this field, of those that
 *   begin together the longest first; places of alike strings once
 */
function spansIn(folded: string, field: Block['field'], wanted: readonly Wanted[]): Span[] {
  const strings = new Map<string, number>();
  for (const [term, one] of wanted.entries()) {
    const isHere = one.field === undefined || one.field === field;
    if (isHere && !strings.has(one.folded)) strings.set(one.folded, term);
  }
  const spans = [...strings].flatMap(([text, term]) =>
    placesOf(folded, text).map((start) => ({ start, end: start + text.length, term })),
  );
  return strings.size > 1 ? spans.sort((a, b) => a.start - b.start || b.end - a.end) : spans;
}

/** @returns every block of the pieces, in their order, with the places in it */
export function readHits(
  pieces: readonly Pick<Piece, 'blocks' | 'folded'>[],
  wanted: readonly Wanted[],
): Hit[] {
  let start = 0;
  return pieces.flatMap(({ blocks, folded }) =>
    blocks.map((block, number) => {
      const hit = { ...block, start, spans: spansIn(folded[number] ?? '', block.field, wanted) };
      start += block.text.length + 1;
      return hit;
    }),
  );
}
