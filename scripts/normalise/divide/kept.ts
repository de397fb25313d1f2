import type { Edit } from '../../../src/speech/record.ts';
import type { Draft } from '../draft.ts';
import { type Line, textSpan, withoutTail } from '../lines/lines.ts';

/**
 * @returns the lines with text between two offsets that no stage has taken out whole, without
 * what was taken off their ends
 */
export function keptLines(draft: Draft, start = 0, end = draft.source.text.length): Line[] {
  const { text: source } = draft.source;
  const removals = draft.edits
    .filter((edit) => edit.text === '' && edit.end > edit.start)
    .sort((a, b) => a.start - b.start);
  let at = 0;
  return draft.lines.flatMap((line) => {
    while (at < removals.length && (removals[at] as Edit).start < line.start) at++;
    if (line.text === '' || line.start < start || line.end > end) return [];
    const edit = removals[at];
    if (!edit || edit.start >= line.end) return [line];
    if (edit.start === line.start && edit.end >= line.end) return [];
    const isTail = edit.start > line.start && edit.end >= textSpan(source, line).end;
    return [isTail ? withoutTail(line, source, edit) : line];
  });
}
