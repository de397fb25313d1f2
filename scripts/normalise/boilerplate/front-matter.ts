import { areKeys } from '../lines/keys.ts';
import type { Line } from '../lines/lines.ts';

/** A front matter fills at most so many lines. */
const MOST_LINES = 60;
const OPENS = /^(?:-{3}|\+{3})$/u;
const CLOSES = /^(?:-{3}|\+{3}|\.{3})$/u;

/**
 * The front matter of a text that was kept for a site generator or a notebook and whose format
 * has none: lines of keys between two lines of marks at the head of the file.
 * @param lines of the file that have text, in order
 * @returns its lines, those of the marks as well
 */
export function frontMatterLines(lines: readonly Line[], source: string): readonly Line[] {
  if (!OPENS.test(lines[0]?.text ?? '')) return [];
  const end = lines.slice(1, MOST_LINES).findIndex(({ text }) => CLOSES.test(text)) + 1;
  const inside = lines.slice(1, end).map(({ start, end: to }) => source.slice(start, to));
  return areKeys(inside) ? lines.slice(0, end + 1) : [];
}
