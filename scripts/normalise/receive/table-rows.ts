import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isHidden } from './hidden.ts';

const MOST_SPAN = 20;

/**
 * @returns the rows of the tables that hold data: a table of one row, or with a table inside,
 * only lays the page out
 */
export function dataRows(root: Root | Element): Set<Element> {
  const tables = new Map<Element, { rows: Element[]; isLayout: boolean }>();
  const steps: { node: Root | RootContent | ElementContent; table?: Element }[] = [{ node: root }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, table } = step;
    if (node.type !== 'element' && node.type !== 'root') continue;
    const around = table && tables.get(table);
    const isTable = node.type === 'element' && node.tagName === 'table';
    if (isTable) {
      if (around) around.isLayout = true;
      tables.set(node, { rows: [], isLayout: false });
    } else if (node.type === 'element' && node.tagName === 'tr') around?.rows.push(node);
    const inside = isTable ? node : table;
    for (const child of node.children) {
      steps.push({ node: child, ...(inside ? { table: inside } : {}) });
    }
  }
  const holding = [...tables.values()].filter(({ rows, isLayout }) => rows.length > 1 && !isLayout);
  return new Set(holding.flatMap(({ rows }) => rows));
}

const isCell = (node: ElementContent): node is Element =>
  node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th') && !isHidden(node);

const spanOf = ({ properties }: Element): number => {
  const span = Number(properties.colSpan ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, MOST_SPAN) : 1;
};

/**
 * @param textOf the visible text of a cell, which is given as a block
 * @returns the cells of a row with tabs between them; absent where one has several lines
 */
export function rowText(row: Element, textOf: (cell: Element) => string): string | undefined {
  const cells = row.children.filter(isCell).map((cell) => ({
    text: textOf({ ...cell, tagName: 'div' })
      .trim()
      .replaceAll('\t', ' '),
    span: spanOf(cell),
  }));
  if (cells.some(({ text }) => text.includes('\n'))) return undefined;
  const filled = cells.filter(({ text }) => text !== '');
  if (filled.length < 2) return filled[0]?.text ?? '';
  return cells.map(({ text, span }) => text + '\t'.repeat(span - 1)).join('\t');
}
