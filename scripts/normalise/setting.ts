import type { Line } from './lines.ts';

/** How the lines of one speech were set. */
export interface Setting {
  /** The width at which every line was cut, in half-width columns; absent where none was. */
  width?: number;
  /** Paragraphs begin with white space. */
  indented: boolean;
}

/** A line that is this much narrower than the setting was not cut by it (in half-width columns). */
export const SLACK = 4;
const LEAST_CUT_LINES = 5;

const WIDE =
  /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Columns that a terminal or a fixed-width page gives a text: 2 for wide characters. */
export const columns = (text: string): number =>
  [...text].reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0);

export const rawOf = (source: string, line: Line) => source.slice(line.start, line.end).trimEnd();

/**
 * @param source the decoded source
 * @param lines of one speech that have text
 */
export function settingOf(source: string, lines: readonly Line[]): Setting {
  const widths = lines.map((line) => columns(rawOf(source, line)));
  const cutAt = (width: number) => widths.filter((w) => w <= width && w > width - SLACK).length;
  const beyond = (width: number) => widths.filter((w) => w > width).length;
  const best = [...new Set(widths)]
    .filter((width) => width >= 20 && width <= 200 && beyond(width) <= widths.length * 0.05)
    .reduce((a, b) => (cutAt(b) > cutAt(a) ? b : a), 0);
  const isCut = cutAt(best) >= LEAST_CUT_LINES && cutAt(best) >= widths.length * 0.4;
  const indents = lines.filter((line) => hasIndent(source, line)).length;
  return {
    ...(isCut ? { width: best } : {}),
    indented: indents >= 2 && (isCut || indents >= lines.length * 0.5),
  };
}

export const hasIndent = (source: string, line: Line): boolean =>
  /^(?:\u3000|[ \u00a0\t]{2,}|\t)/u.test(source.slice(line.start, line.end));
