import type { Draft } from '../draft.ts';
import type { Line } from '../lines/lines.ts';
import { findCut, isFull } from '../mend/cut.ts';
import { rowsOf } from '../mend/rows.ts';

/** Lines that hang together with a neighbour, whatever their words. */

/** Which lines are pieces of paragraphs, in a file that was cut at one width. */
export function piecesAmong(lines: readonly Line[], draft: Draft): boolean[] {
  const rows = rowsOf(draft, lines);
  const cut = findCut(rows);
  if (!cut) return lines.map(() => false);
  const full = rows.map((row, i) => {
    const next = rows[i + 1];
    return next !== undefined && isFull(cut, row, next);
  });
  return rows.map((_, i) => full[i] || (full[i - 1] === true && !rows[i - 1]?.ended));
}

/** Rows of a table: two lines or more in a row that tabs cut into as many cells. */
export function tableRows(lines: readonly Line[]): boolean[] {
  const cells = lines.map(({ text }) => text.split('\t').length);
  return cells.map((count, i) => count > 1 && (cells[i - 1] === count || cells[i + 1] === count));
}
