import type { Block } from '../../src/speech/body.ts';
import type { Edit, SourceRecord } from '../../src/speech/record.ts';
import { clip, parting } from './parting.ts';
import { VERIFY } from './strings.zh-CN.ts';

/**
 * The arithmetic of a record, written a second time and apart from the normaliser's: what
 * it proves should not rest on the code that it proves.
 */

const named = ({ rule, start, end }: Edit, index: number): string =>
  VERIFY.edit(index + 1, rule, start, end);

/** What is wrong with the order and the borders of the edits; empty where nothing is. */
export function editFaults(edits: readonly Edit[], length: number): string[] {
  const faults: string[] = [];
  let end = 0;
  for (const [index, edit] of edits.entries()) {
    const name = named(edit, index);
    if (edit.start < end) faults.push(VERIFY.overlaps(name));
    if (edit.end < edit.start) faults.push(VERIFY.backwards(name));
    if (edit.end > length) faults.push(VERIFY.editBeyond(name, length));
    if (edit.start === edit.end && edit.text === '') faults.push(VERIFY.idle(name));
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
    if (span.start < before) faults.push(VERIFY.spanOverlaps(span.id));
    if (span.end <= span.start) faults.push(VERIFY.spanEmpty(span.id));
    if (span.end > record.source.length) faults.push(VERIFY.spanBeyond(span.id));
  }
  for (const [index, edit] of record.edits.entries()) {
    const crossed = spans.some(({ start, end }) => crosses(edit, start) || crosses(edit, end));
    if (crossed) faults.push(VERIFY.crosses(named(edit, index)));
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
      if (to > at) faults.push(VERIFY.uncovered(clip(source.slice(at, to)), at));
    };
    for (const edit of record.edits) {
      if (edit.start < gap.start || edit.end > gap.end) continue;
      leave(edit.start);
      at = Math.max(at, edit.end);
      if (edit.text !== '') faults.push(VERIFY.invented(clip(edit.text)));
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
 * @param id of the speech
 * @param reading the span of a speech with its edits applied
 * @param blocks the Markdown body of that speech
 * @returns where the two part, white space between blocks aside; `null` where they agree
 */
export function conservationFault(
  id: string,
  reading: string,
  blocks: readonly Block[],
): string | null {
  let at = 0;
  const skip = () => {
    while (/^\s$/.test(reading.charAt(at))) at++;
  };
  for (const block of blocks) {
    for (const piece of piecesOf(block)) {
      skip();
      if (!reading.startsWith(piece, at)) {
        const [is, should] = parting(piece, reading.slice(at, at + piece.length));
        return VERIFY.parted(id, block.anchor, is, should);
      }
      at += piece.length;
    }
  }
  skip();
  return at < reading.length ? VERIFY.left(id, clip(reading.slice(at))) : null;
}
