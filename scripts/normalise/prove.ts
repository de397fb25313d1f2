import { type Block, readBody } from '../../src/speech/body.ts';
import { splitSpeechFile } from '../../src/speech/file.ts';
import type { SourceRecord } from '../../src/speech/record.ts';
import { applyEdits, settle, uncovered } from './edits.ts';

/** The source and its record do not give the speeches that were written. */
export class ConservationError extends Error {
  override name = 'ConservationError';
}

const withoutSpace = (text: string) => text.replace(/\s+/gu, '');

/**
 * Proves that nothing was lost or invented: for every speech, the span of the source with its
 * edits applied is the text that the Markdown gives back when the site's own reader parses it,
 * white space between blocks aside; and what lies outside every speech is covered by edits to
 * the last character.
 * @param files speech id → the text of its file
 * @throws ConservationError with the first place that differs
 */
export function prove(
  source: string,
  record: SourceRecord,
  files: ReadonlyMap<string, string>,
): void {
  const edits = settle(record.edits, source.length);
  let at = 0;
  for (const { id, start, end } of record.speeches) {
    const [gap] = uncovered(edits, at, start);
    if (gap) throw new ConservationError(`${gap.start}–${gap.end} lies outside every speech`);
    proveSpeech(applyEdits(source, edits, start, end), files.get(id) ?? '', id);
    at = end;
  }
  const [rest] = uncovered(edits, at, source.length);
  if (rest) throw new ConservationError(`${rest.start}–${rest.end} lies outside every speech`);
}

function proveSpeech(expected: string, file: string, id: string): void {
  const blocks = readOrFail(splitSpeechFile(file, id).body, id);
  let at = 0;
  for (const { anchor, text, kind } of blocks) {
    while (/\s/u.test(expected[at] ?? '')) at++;
    const found =
      kind === 'table' ? rowsAt(expected, at, text) : expected.slice(at, at + text.length);
    if (kind === 'table' ? withoutSpace(found) !== withoutSpace(text) : found !== text) {
      throw new ConservationError(`${id} ${anchor}: “${firstDifference(found, text)}”`);
    }
    at += found.length;
  }
  if (expected.slice(at).trim() !== '') {
    throw new ConservationError(
      `${id}: the body lacks “${expected.slice(at).trim().slice(0, 20)}”`,
    );
  }
}

function readOrFail(body: string, id: string): Block[] {
  try {
    return readBody(body);
  } catch (error) {
    throw new ConservationError(`${id}: ${(error as Error).message}`);
  }
}

/** As much of the text as holds the same characters, white space aside: rows may be set apart. */
function rowsAt(expected: string, at: number, text: string): string {
  let wanted = withoutSpace(text).length;
  let end = at;
  while (wanted > 0 && end < expected.length) {
    if (!/\s/u.test(expected[end] as string)) wanted--;
    end++;
  }
  return expected.slice(at, end);
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `${a.slice(at, at + 12)}” is not “${b.slice(at, at + 12)}`;
}
