import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isHidden, styleOf } from './hidden.ts';
import { LineWriter } from './line-writer.ts';
import { numbersOf } from './list-marks.ts';
import { dataRows, rowText } from './table-rows.ts';

/**
 * The text of a page as its reader sees it, after the algorithm of `innerText` in the HTML
 * Standard (3.2.7): a block stands on lines of its own, a paragraph between blank lines, the
 * cells of a row have tabs between them. Two things go beyond it: the numbers of ordered lists
 * are part of what is seen, and a table that only lays the page out gives lines, not rows.
 */

type Node = Root | RootContent | ElementContent;

const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS = new Set(
  (
    'html body address article aside blockquote center details dialog dd dir div dl dt fieldset ' +
    'figcaption figure footer form frameset header hgroup hr legend li listing main menu nav ol ' +
    'optgroup option plaintext pre search section summary table caption tbody thead tfoot tr td ' +
    'th ul xmp'
  ).split(' '),
);
const PREFORMATTED = new Set(['pre', 'listing', 'plaintext', 'xmp']);

export interface Reading {
  /** A line end inside a paragraph is one that its writer made. */
  keepLineEnds?: boolean;
}

interface Step {
  node: Node;
  isEnd: boolean;
  keepsSpaces: boolean;
}

/** @returns the visible text, one block a line */
export function visibleText(root: Root | Element, reading: Reading = {}): string {
  const rows = dataRows(root);
  const textOf = (cell: Element) => visibleText(cell, reading);
  const writer = new LineWriter();
  const marks = new Map<Element, string>();
  // A page may be nested deeper than calls can be.
  const steps: Step[] = [{ node: root, isEnd: false, keepsSpaces: false }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, isEnd, keepsSpaces } = step;
    if (node.type === 'text') {
      if (keepsSpaces) writer.lines(node.value, true);
      else if (reading.keepLineEnds) writer.lines(node.value, false);
      else writer.flow(node.value);
      continue;
    }
    if (node.type !== 'element' && node.type !== 'root') continue;
    if (node.type === 'element') {
      if (isHidden(node)) continue;
      const breaks = breaksAround(node);
      if (breaks > 0) writer.breakLine(breaks);
      if (isEnd) {
        writer.flow(bracketsOf(node)[1]);
        continue;
      }
      if (node.tagName === 'br') writer.addBreak();
      writer.flow(bracketsOf(node)[0]);
      if (node.tagName === 'ol') for (const [item, mark] of numbersOf(node)) marks.set(item, mark);
      const mark = marks.get(node);
      if (mark !== undefined) writer.mark(mark);
      const row = rows.has(node) ? rowText(node, textOf) : undefined;
      if (row !== undefined) {
        writer.lines(row, true);
        writer.breakLine(1);
        continue;
      }
      steps.push({ ...step, isEnd: true });
    }
    const keeps = keepsSpaces || (node.type === 'element' && isPreformatted(node));
    for (const child of [...node.children].reverse()) {
      steps.push({ node: child, isEnd: false, keepsSpaces: keeps });
    }
  }
  return writer.toString();
}

const isPreformatted = (element: Element) =>
  PREFORMATTED.has(element.tagName) || /white-space\s*:\s*(?:pre|break)/iu.test(styleOf(element));

/** What a page sets above the line or smaller would run into the words around it. */
const bracketsOf = ({ tagName, properties }: Element): [string, string] => {
  if (tagName === 'rt') return ['（', '）'];
  return properties.dataFootnoteRef === undefined ? ['', ''] : ['[', ']'];
};

/** How many line ends at least part an element from what stands around it. */
function breaksAround(element: Element): 0 | 1 | 2 {
  if (PARAGRAPHS.has(element.tagName)) return 2;
  const isBlock =
    BLOCKS.has(element.tagName) ||
    /display\s*:\s*(?:block|flex|grid|list-item|table)/iu.test(styleOf(element));
  return isBlock ? 1 : 0;
}
