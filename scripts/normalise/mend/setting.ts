import { type Cut, findCut, isBeyond, isFull } from './cut.ts';
import type { Row } from './rows.ts';

/** How the lines of one speech were set. */
export interface Setting {
  /** How every line was cut at one width; absent where none was. */
  cut?: Cut;
  /** White space, in columns, that opens a paragraph; 0 where none does. */
  indent: number;
  /** Blank lines between two lines of one paragraph. */
  gap: number;
  /** What opens every paragraph and stands nowhere else, so that a line without it goes on. */
  sign?: 'indent' | 'blank';
}

/** Fewer lines prove nothing about a setting. */
const LEAST = 3;
/** Of the sentences that end with a line, so many are followed by the sign; fewer where any line may end one. */
const SIGNED = 0.8;
const SIGNED_UNCUT = 0.6;
/** Of the lines that no sign follows, so many break off inside a sentence. */
const BROKEN_OFF = 0.6;

/**
 * @param rows of one speech
 * @param whole how the lines of the whole file were cut, for a speech too short to show it
 */
export function settingOf(rows: readonly Row[], whole?: Cut): Setting {
  const obeys = whole && !rows.some((row) => isBeyond(whole, row));
  const cut = findCut(rows) ?? (obeys ? whole : undefined);
  const indents = rows.flatMap((row) => (row.indent >= 2 ? [row.indent] : []));
  const indent = indents.length >= 2 ? commonest(indents) : 0;
  const gap = cut ? commonest(gapsInside(rows, cut)) : 0;
  const setting: Setting = { ...(cut ? { cut } : {}), indent, gap };
  const sign = (['indent', 'blank'] as const).find((kind) => isSign(kind, rows, setting));
  if (sign) return { ...setting, sign };
  const isIndented = cut || indents.length >= rows.length * 0.5;
  return isIndented ? setting : { ...setting, indent: 0 };
}

const gapsInside = (rows: readonly Row[], cut: Cut): number[] =>
  rows.flatMap((row, i) => {
    const next = rows[i + 1];
    return next && row.breaksOff && !row.removed && isFull(cut, row, next) ? [row.gap] : [];
  });

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

/** Whether a row opens with the white space that opens a paragraph here; a title in the middle does too. */
export const hasIndent = ({ indent }: Setting, row: Row): boolean =>
  indent > 0 && row.indent >= indent * 0.75;

/** Whether more blank lines follow a row than stand inside a paragraph. */
export const hasBlank = ({ gap }: Setting, row: Row): boolean => !row.removed && row.gap > gap;

function isSign(kind: 'indent' | 'blank', rows: readonly Row[], setting: Setting): boolean {
  let [ends, signedEnds, unsigned, brokenOff] = [0, 0, 0, 0];
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1];
    if (!next || row.removed) continue;
    const signed = kind === 'indent' ? hasIndent(setting, next) : hasBlank(setting, row);
    const isEnd = row.ended && !(setting.cut && isFull(setting.cut, row, next));
    if (isEnd) ends++;
    if (isEnd && signed) signedEnds++;
    if (!signed && row.length >= LEAST_LINE) unsigned++;
    if (!signed && row.breaksOff && row.length >= LEAST_LINE) brokenOff++;
  }
  if (signedEnds < 2 || signedEnds < ends * (setting.cut ? SIGNED : SIGNED_UNCUT)) return false;
  // Where the width shows that lines were cut, no more proof is needed that some go on.
  return setting.cut !== undefined || (brokenOff >= LEAST && brokenOff >= unsigned * BROKEN_OFF);
}

/** Shorter lines are headings and signatures as often as pieces of a sentence. */
const LEAST_LINE = 10;
