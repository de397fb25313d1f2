import type { Edit } from '../../../src/speech/record.ts';
import type { Draft } from '../draft.ts';
import { type Line, textSpan } from '../lines/lines.ts';
import type { Setting } from './setting.ts';
import type { LineBreak } from './wraps.ts';

/**
 * Joins two lines: covers everything between their texts that other edits do not cover already.
 */
export function joinEdits(
  draft: Draft,
  setting: Setting,
  line: Line,
  next: Line,
  rule: LineBreak,
): Edit[] {
  const { text: source } = draft.source;
  const from = textSpan(source, line).end;
  const to = textSpan(source, next).start;
  const pieces: Edit[] = [];
  let at = from;
  for (let i = line.number; i < next.number - 1; i++) {
    const between = draft.lines[i] as Line;
    if (between.text === '') continue;
    pieces.push({ start: at, end: between.start, text: '', rule });
    at = between.next;
  }
  pieces.push({ start: at, end: to, text: '', rule });
  const glue = isSpaced(source, line, next, setting) ? ' ' : '';
  return pieces
    .filter((piece) => piece.end > piece.start)
    .map((piece, i) => (i === 0 ? { ...piece, text: glue } : piece));
}

/**
 * Whether a space stood between the words that meet: where one is left at the break, or
 * between Latin words, except where a hard cut goes through the middle of a word.
 */
function isSpaced(source: string, line: Line, next: Line, { cut }: Setting): boolean {
  const words = /[A-Za-z0-9]$/u.test(line.text) && /^[A-Za-z0-9]/u.test(next.text);
  if (!words) return false;
  const isLeft =
    source.slice(line.start, line.end).endsWith(' ') || source.startsWith(' ', next.start);
  const isLatin = /\p{Script=Latin}$/u.test(line.text) && /^\p{Script=Latin}/u.test(next.text);
  return isLeft || (isLatin && !cut?.hard);
}
