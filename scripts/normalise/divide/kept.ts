import type { Draft } from '../draft.ts';
import type { Line } from '../lines/lines.ts';

/**
 * @returns the lines with text between two offsets that no stage has taken out whole
 */
export function keptLines(draft: Draft, start = 0, end = draft.source.text.length): Line[] {
  const removed = new Map(draft.edits.map((edit) => [edit.start, edit]));
  const isRemoved = (line: Line) => {
    const edit = removed.get(line.start);
    return edit !== undefined && edit.end >= line.end && edit.text === '';
  };
  return draft.lines.filter(
    (line) => line.text !== '' && line.start >= start && line.end <= end && !isRemoved(line),
  );
}
