import type { Draft } from '../draft.ts';
import { characters, columns } from '../lines/columns.ts';
import { isDateLine } from '../lines/date-line.ts';
import { markerOf } from '../lines/heading.ts';
import { type Line, textSpan } from '../lines/lines.ts';
import { endsSentence } from '../lines/prose.ts';
import { isSalutation } from '../lines/salutation.ts';

/** A line of a speech with what its setting tells. */
export interface Row {
  line: Line;
  /** Characters of the text. */
  length: number;
  /** Half-width columns of the text. */
  columns: number;
  /** White space before the text, in columns and in characters. */
  indent: number;
  indentLength: number;
  /** Blank lines before the next row. */
  gap: number;
  /** Lines that were taken out stand before the next row. */
  removed: boolean;
  /** A sentence ends with the line. */
  ended: boolean;
  /** Nothing ends with the line, as far as it shows by itself. */
  breaksOff: boolean;
}

/** @param lines of a draft that have text and were not taken out, in their order */
export const rowsOf = (draft: Draft, lines: readonly Line[]): Row[] =>
  lines.map((line, i) => rowOf(draft, line, lines[i + 1]));

function rowOf({ source, lines }: Draft, line: Line, next: Line | undefined): Row {
  const { text } = line;
  const { start } = textSpan(source.text, line);
  const gap = next ? next.number - 1 - line.number : 0;
  let removed = false;
  for (let i = 0; i < gap && !removed; i++) removed = lines[line.number + i]?.text !== '';
  const ended = endsSentence(text);
  // A hard cut leaves a single space at the end of a line; more of them fill a page up.
  const tail = line.end - start - text.length === 1 ? 1 : 0;
  return {
    line,
    length: characters(text) + tail,
    columns: columns(text) + tail,
    indent: start === line.start ? 0 : columns(source.text.slice(line.start, start)),
    indentLength: start - line.start,
    gap: removed ? 0 : gap,
    removed,
    ended,
    breaksOff:
      !ended &&
      !/[：:]$/u.test(text) &&
      !isSalutation(text) &&
      !isDateLine(text) &&
      !(markerOf(text) && !/[，,；;。]/u.test(text)),
  };
}
