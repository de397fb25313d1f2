import { fold, foldQuery } from './fold.ts';
import { HIGHLIGHT_PARAM } from './highlight.ts';
import { placesOf } from './places.ts';

/**
 * Marks on the page of a document what a search found in it: the values of the address's
 * parameter `highlight`, under the same fold as the search. Where the browser has it, the
 * CSS Custom Highlight API does it without touching the page (`::highlight(search-hit)`);
 * elsewhere `<mark>` goes around each piece.
 */

const HIGHLIGHT_NAME = 'search-hit';
/** The elements that hold one block each, and the title. */
const BLOCKS = 'main h1, main [id]';
const BLOCK_ID = /^(?:p|h)\d+$/;

interface Piece {
  node: Text;
  /** Where the piece begins in the block's text. */
  start: number;
}

/** A part of one text node. */
export interface Span {
  node: Text;
  from: number;
  to: number;
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

/** @returns the parts of text nodes within `block` that make up the occurrences of `query` */
export function spansIn(block: Element, query: string): Span[] {
  const { text, pieces } = readBlock(block);
  return placesOf(fold(text), query).flatMap((place) =>
    pieces.flatMap(({ node, start }) => {
      const from = Math.max(0, place - start);
      const to = Math.min(node.length, place + query.length - start);
      return from < to ? [{ node, from, to }] : [];
    }),
  );
}

function rangeOf({ node, from, to }: Span): Range {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}

/** Puts `<mark>` around each span, the last first, so that the others' offsets stand. */
function wrap(spans: Span[]): void {
  for (const span of spans.toReversed())
    rangeOf(span).surroundContents(document.createElement('mark'));
}

const inOrder = (a: Span, b: Span): number =>
  a.node === b.node
    ? a.from - b.from
    : a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING
      ? -1
      : 1;

/** @returns how many pieces of the page were marked */
export function mark(terms: string[]): number {
  const queries = terms.map(foldQuery).filter(Boolean);
  const blocks = [...document.querySelectorAll(BLOCKS)].filter(
    ({ id, tagName }) => tagName === 'H1' || BLOCK_ID.test(id),
  );
  const spans = blocks.flatMap((block) => queries.flatMap((query) => spansIn(block, query)));
  if ('highlights' in CSS) CSS.highlights.set(HIGHLIGHT_NAME, new Highlight(...spans.map(rangeOf)));
  else wrap(joined(spans.toSorted(inOrder)));
  return spans.length;
}

/** Joins spans of the same text that overlap or touch. */
function joined(sorted: Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of sorted) {
    const last = apart.at(-1);
    if (last?.node === span.node && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else apart.push({ ...span });
  }
  return apart;
}

mark(new URLSearchParams(location.search).getAll(HIGHLIGHT_PARAM));
