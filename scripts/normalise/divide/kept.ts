import type { Edit } from '../../../src/speech/record.ts';
import type { Draft } from '../draft.ts';
import type { Line } from '../lines/lines.ts';

/**
 * @returns the lines with text between two offsets that no stage has taken out whole
 */
export function keptLines(draft: Draft, start = 0, end = draft.source.text.length): Line[] {
  const removals = draft.edits
    .filter((edit) => edit.text === '' && edit.end > edit.start)
    .sort((a, b) => a.start - b.start);
  let at = 0;
  const isRemoved = (line: Line) => {
    while (at < removals.length && (removals[at] as Edit).start < line.start) at++;
    const edit = removals[at];
    return edit?.start === line.start && edit.end >= line.end;
  };
  return draft.lines.filter(
    (line) => line.text !== '' && line.start >= start && line.end <= end && !isRemoved(line),
  );
}
