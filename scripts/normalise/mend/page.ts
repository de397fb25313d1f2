import { markerOf } from '../lines/heading.ts';
import { type Cut, isFull } from './cut.ts';
import type { Page } from './neighbours.ts';
import { tallyOf } from './odds.ts';
import type { Row } from './rows.ts';
import { hasBlank, hasIndent, settingOf } from './setting.ts';

/**
 * @param rows of one speech
 * @param whole how the lines of the whole file were cut
 * @returns what has to be known of a speech before its breaks are decided
 */
export function pageOf(rows: readonly Row[], whole?: Cut): Page {
  const setting = settingOf(rows, whole);
  const { cut } = setting;
  if (!cut) return { setting, headingKinds: new Set() };
  return { setting, tally: tallyOf(rows, cut), headingKinds: headingKinds(rows, cut) };
}

/** The kinds of marks that stand before headings more often than before paragraphs. */
function headingKinds(rows: readonly Row[], cut: Cut): Set<string> {
  const balance = new Map<string, number>();
  for (const [i, row] of rows.entries()) {
    const kind = markerOf(row.line.text)?.kind;
    const next = rows[i + 1];
    if (!kind || !next) continue;
    const isParagraph = /[。！？；：]/u.test(row.line.text);
    const isHeading = !isParagraph && !isFull(cut, row, next);
    balance.set(kind, (balance.get(kind) ?? 0) + (isParagraph ? -1 : isHeading ? 1 : 0));
  }
  return new Set([...balance].flatMap(([kind, more]) => (more > 0 ? [kind] : [])));
}

/**
 * The greatest width among the lines of each paragraph, by line, where something opens every
 * paragraph of a text that was not cut at one width.
 */
export function chunkWidths(rows: readonly Row[], { setting }: Page): number[] | undefined {
  const { sign } = setting;
  if (!sign || setting.cut) return undefined;
  const widths: number[] = [];
  let first = 0;
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1];
    const goesOn = next && !(sign === 'indent' ? hasIndent(setting, next) : hasBlank(setting, row));
    if (goesOn) continue;
    let widest = 0;
    for (let k = first; k <= i; k++) {
      const { columns, indent } = rows[k] as Row;
      widest = Math.max(widest, columns + indent);
    }
    for (let k = first; k <= i; k++) widths.push(widest);
    first = i + 1;
  }
  return widths;
}
