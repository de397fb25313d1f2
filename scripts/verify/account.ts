import type { Block } from '../../src/speech/body.ts';
import type { Edit, SourceRecord } from '../../src/speech/record.ts';

/**
 * The arithmetic of a record, written a second time and apart from the normaliser's: what
 * it proves should not rest on the code that it proves.
 */

const show = (text: string): string => `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`;

/** What is wrong with the order and the borders of the edits; empty where nothing is. */
export function editFaults(edits: readonly Edit[], length: number): string[] {
  const faults: string[] = [];
  let end = 0;
  for (const [index, edit] of edits.entries()) {
    const name = `edit ${index} (${edit.rule}, ${edit.start}–${edit.end})`;
    if (edit.start < end) faults.push(`${name} begins before the one ahead of it ends`);
    if (edit.end < edit.start) faults.push(`${name} ends before it begins`);
    if (edit.end > length) faults.push(`${name} ends after the source does, at ${length}`);
    if (edit.start === edit.end && edit.text === '') faults.push(`${name} does nothing`);
    end = Math.max(end, edit.end);
  }
  return faults;
}

interface Span {
  start: number;
  end: number;
}

/** What is wrong with the borders of the speeches among themselves and towards the edits. */
export function spanFaults(record: SourceRecord): string[] {
  const faults: string[] = [];
  const spans = record.speeches;
  for (const [index, span] of spans.entries()) {
    const before = spans[index - 1]?.end ?? 0;
    if (span.start < before) faults.push(`speech ${span.id} begins before the one ahead ends`);
    if (span.end <= span.start) faults.push(`speech ${span.id} is empty`);
    if (span.end > record.source.length) faults.push(`speech ${span.id} ends after the source`);
  }
  const crossing = record.edits.filter((edit) =>
    spans.some(({ start, end }) => crosses(edit, start) || crosses(edit, end)),
  );
  for (const { rule, start, end } of crossing) {
    faults.push(`the edit ${rule} at ${start}–${end} crosses the border of a speech`);
  }
  return faults;
}

const crosses = (edit: Span, border: number): boolean => edit.start < border && border < edit.end;

/** The stretches of a source that lie outside every speech. */
function outside(record: SourceRecord): Span[] {
  const gaps: Span[] = [];
  let at = 0;
  for (const { start, end } of record.speeches) {
    if (start > at) gaps.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < record.source.length) gaps.push({ start: at, end: record.source.length });
  return gaps;
}

/** What lies outside every speech and is not taken out by an edit. */
export function coverFaults(record: SourceRecord, source: string): string[] {
  const faults: string[] = [];
  for (const gap of outside(record)) {
    let at = gap.start;
    const leave = (to: number) => {
      if (to > at) faults.push(`${show(source.slice(at, to))} at ${at} is outside every speech`);
    };
    for (const edit of record.edits) {
      if (edit.start < gap.start || edit.end > gap.end) continue;
      leave(edit.start);
      at = Math.max(at, edit.end);
      if (edit.text !== '') faults.push(`${show(edit.text)} is put in outside every speech`);
    }
    leave(gap.end);
  }
  return faults;
}

/** @returns a span of the source as its edits leave it */
export function readingText(source: string, edits: readonly Edit[], span: Span): string {
  const parts: string[] = [];
  let at = span.start;
  for (const edit of edits) {
    if (edit.start < span.start || edit.end > span.end) continue;
    parts.push(source.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join('') + source.slice(at, span.end);
}

const piecesOf = (block: Block): string[] =>
  block.kind === 'table' ? block.rows.flat() : [block.text];

/**
 * @param reading the span of a speech with its edits applied
 * @param blocks the Markdown body of that speech
 * @returns where the two part, white space between blocks aside; `null` where they agree
 */
export function conservationFault(reading: string, blocks: readonly Block[]): string | null {
  let at = 0;
  const skip = () => {
    while (/^\s$/.test(reading.charAt(at))) at++;
  };
  for (const block of blocks) {
    for (const piece of piecesOf(block)) {
      skip();
      if (!reading.startsWith(piece, at)) {
        return `${block.anchor} reads ${show(piece)}, the source with its edits ${show(reading.slice(at))}`;
      }
      at += piece.length;
    }
  }
  skip();
  return at < reading.length ? `${show(reading.slice(at))} is not in the Markdown` : null;
}
