import type { Edit } from '../../src/speech/record.ts';
import { firstFrom } from './lines/lines.ts';

/**
 * Puts edits in order and holds what always holds of them: inside the source, none
 * overlapping another, none without effect. What is taken out with a whole line needs no edit
 * of its own.
 * @param edits in any order
 * @param length of the source in UTF-16 code units
 * @throws where two edits overlap or one lies outside the source
 */
export function settle(edits: readonly Edit[], length: number): Edit[] {
  const sorted = inOrder(edits) ? [...edits] : [...edits].sort(byPlace);
  let end = 0;
  let last: Edit | undefined;
  const inside = new Set<Edit>();
  for (const edit of sorted) {
    if (last?.text === '' && edit.text === '' && edit.start > last.start && edit.end <= end) {
      inside.add(edit);
      continue;
    }
    if (edit.start < end || edit.end < edit.start || edit.end > length) {
      throw new Error(`edit ${edit.rule} at ${edit.start}–${edit.end} overlaps or lies outside`);
    }
    end = edit.end;
    last = edit;
  }
  return inside.size === 0 ? sorted : sorted.filter((edit) => !inside.has(edit));
}

const byPlace = (a: Edit, b: Edit): number => a.start - b.start || a.end - b.end;

const inOrder = (edits: readonly Edit[]): boolean =>
  edits.every((edit, i) => i === 0 || byPlace(edits[i - 1] as Edit, edit) <= 0);

/**
 * @param source the decoded source
 * @param edits settled
 * @param start and end: the span of the source to read; edits that cross its borders are
 * not applied
 * @returns the span with its edits applied
 */
export function applyEdits(
  source: string,
  edits: readonly Edit[],
  start = 0,
  end = source.length,
): string {
  let text = '';
  let at = start;
  for (let i = firstFrom(edits, start); i < edits.length; i++) {
    const edit = edits[i] as Edit;
    if (edit.start >= end) break;
    if (edit.end > end) continue;
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return at === start ? source.slice(start, end) : text + source.slice(at, end);
}

/** Whether one of the settled edits touches the stretch between two offsets. */
export function touches(edits: readonly Edit[], start: number, end: number): boolean {
  const from = firstFrom(edits, start);
  const before = edits[from - 1];
  const at = edits[from];
  return (before !== undefined && before.end > start) || (at !== undefined && at.start < end);
}

/** The settled edits that lie wholly between two offsets. */
export function within(edits: readonly Edit[], start: number, end: number): Edit[] {
  const found: Edit[] = [];
  for (let i = firstFrom(edits, start); i < edits.length; i++) {
    const edit = edits[i] as Edit;
    if (edit.start >= end) break;
    if (edit.end <= end) found.push(edit);
  }
  return found;
}

/** The reading text of a span, and for each of its code units where it stands in the source. */
export interface Projection {
  text: string;
  /** Source offset of each code unit of `text`; −1 for one that an edit put there. */
  origin: number[];
}

/** Like `applyEdits`, with the way back to the source. */
export function project(
  source: string,
  edits: readonly Edit[],
  start: number,
  end: number,
): Projection {
  const origin: number[] = [];
  let text = '';
  let at = start;
  const keep = (to: number) => {
    text += source.slice(at, to);
    for (let i = at; i < to; i++) origin.push(i);
  };
  for (const edit of within(edits, start, end)) {
    keep(edit.start);
    text += edit.text;
    for (let i = 0; i < edit.text.length; i++) origin.push(-1);
    at = edit.end;
  }
  keep(end);
  return { text, origin };
}

/**
 * @returns the stretches between two offsets that no edit covers
 */
export function uncovered(
  edits: readonly Edit[],
  start: number,
  end: number,
): { start: number; end: number }[] {
  const gaps: { start: number; end: number }[] = [];
  let at = start;
  for (const edit of within(edits, start, end)) {
    if (edit.start > at) gaps.push({ start: at, end: edit.start });
    at = Math.max(at, edit.end);
  }
  if (at < end) gaps.push({ start: at, end });
  return gaps;
}
