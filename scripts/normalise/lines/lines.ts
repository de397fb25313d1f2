import { charSet } from './char-set.ts';
import { INVISIBLE } from './invisible.ts';

/** One line of the decoded source; offsets in UTF-16 code units. */
export interface Line {
  /** Counted from 1. */
  number: number;
  start: number;
  /** Before the line end. */
  end: number;
  /** After the line end: where the next line starts. */
  next: number;
  /** The line without surrounding white space (no-break and ideographic spaces included). */
  text: string;
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * @param text the decoded source
 * @returns its lines, which cover it to the last character; an empty text has none
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const push = (end: number, next: number) => {
    lines.push({
      number: lines.length + 1,
      start,
      end,
      next,
      text: trim(text.slice(start, end)),
    });
    start = next;
  };
  for (const match of text.matchAll(LINE_END)) push(match.index, match.index + match[0].length);
  if (start < text.length) push(text.length, text.length);
  return lines;
}

/** The lines that lie wholly between two offsets. */
export function linesWithin(lines: readonly Line[], start: number, end: number): Line[] {
  const first = firstFrom(lines, start);
  let last = first;
  while (last < lines.length && (lines[last] as Line).end <= end) last++;
  return lines.slice(first, last);
}

/** Index of the first of some places in order that starts at an offset or after it. */
export function firstFrom(places: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as { start: number }).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const BLANK = charSet('', new RegExp(`\\s|${INVISIBLE.source}`, 'u'));

/** Takes white space and what cannot be seen off both ends. */
export function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BLANK.at(text, start)) start++;
  while (end > start && BLANK.at(text, end - 1)) end--;
  return text.slice(start, end);
}

/** Where the trimmed text of a line starts and ends in the source. */
export function textSpan(source: string, line: Line): { start: number; end: number } {
  if (line.text === '') return { start: line.end, end: line.end };
  let start = line.start;
  while (BLANK.at(source, start)) start++;
  return { start, end: start + line.text.length };
}

/** A line without what an edit took off its end. */
export function withoutTail(line: Line, source: string, { start }: { start: number }): Line {
  const from = textSpan(source, line).start;
  return { ...line, end: start, text: trim(line.text.slice(0, start - from)) };
}
