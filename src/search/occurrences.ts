import type { Block } from './contract.ts';
import type { Highlight } from './highlight.ts';

/** Where on a page something stands that a search found. */

/** The elements that hold one block each, and the title. */
const BLOCKS = 'main h1, main [id]';
const BLOCK_ID = /^(?:p|h)\d+$/;

interface Piece {
  node: Text;
  /** Where the piece begins in the block's text. */
  start: number;
}

/** One place where a word stands: as many ranges as text nodes. */
export interface Occurrence {
  block: Element;
  ranges: Range[];
}

/** What stands in the text between two nodes: cells of a table do not run into each other. */
function separator(before: Text | undefined, node: Text): string {
  if (!before) return '';
  const rows = [before, node].map((text) => text.parentElement?.closest('tr'));
  const cells = [before, node].map((text) => text.parentElement?.closest('td, th'));
  if (rows[0] !== rows[1]) return '\n';
  return cells[0] === cells[1] ? '' : '\t';
}

function readBlock(block: Element): { text: string; pieces: Piece[] } {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  let text = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    text += separator(pieces.at(-1)?.node, node);
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  return { text, pieces };
}

/** Every place of `word`, overlapping ones too, as the search counts them. */
function* placesOf(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) yield at;
}

function rangesOf(pieces: Piece[], place: number, length: number): Range[] {
  return pieces.flatMap(({ node, start }) => {
    const from = Math.max(0, place - start);
    const to = Math.min(node.length, place + length - start);
    if (from >= to) return [];
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [range];
  });
}

/** @returns the title and the blocks of the text, in their order */
export const blocksOfPage = (): Element[] =>
  [...document.querySelectorAll(BLOCKS)].filter(
    ({ id, tagName }) => tagName === 'H1' || BLOCK_ID.test(id),
  );

/** As the search sees the block. */
const fieldOf = ({ id, tagName }: Element): Block['field'] =>
  tagName === 'H1' ? 'title' : id.startsWith('h') ? 'heading' : 'text';

/**
 * @param words folded; an empty one stands nowhere
 * @param fold as the search folds: one unit to one
 * @returns where they stand in the block, in the order of the text
 */
export function occurrencesIn(
  block: Element,
  words: readonly Highlight[],
  fold: (text: string) => string,
): Occurrence[] {
  const { text, pieces } = readBlock(block);
  const folded = fold(text);
  const own = words.filter(({ field }) => field === undefined || field === fieldOf(block));
  const wanted = new Set(own.map((word) => word.text).filter(Boolean));
  return [...wanted]
    .flatMap((word) => [...placesOf(folded, word)].map((place) => ({ place, word })))
    .sort((a, b) => a.place - b.place || b.word.length - a.word.length)
    .map(({ place, word }) => ({ block, ranges: rangesOf(pieces, place, word.length) }));
}
