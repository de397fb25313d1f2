import { createHash } from 'node:crypto';
import type { SourceFormat } from '../../../src/speech/record.ts';
import { decode, NotTextError } from './encoding/decode.ts';
import type { Extracted } from './extracted.ts';
import { formatOf } from './format.ts';
import { refuseShredded } from './shredded.ts';

/** A source file as text, with what names and proves the file it came from. */
export interface Received extends Extracted, Fixity {
  format: SourceFormat;
}

interface Fixity {
  /** Of the bytes as received. */
  sha256: string;
  /** First 12 digits of the SHA-256: the name of the source in every address. */
  id: string;
}

type Receiver = (bytes: Uint8Array) => Extracted | Promise<Extracted>;

/** What reads each format; the libraries behind it are loaded when the first such file comes. */
const RECEIVERS: Readonly<Record<Exclude<SourceFormat, 'text'>, () => Promise<Receiver>>> = {
  markdown: async () => (await import('./markdown.ts')).receiveMarkdown,
  html: async () => (await import('./html.ts')).receiveHtml,
  docx: async () => (await import('./docx.ts')).receiveDocx,
  pdf: async () => (await import('./pdf.ts')).receivePdf,
};

/**
 * Takes the text out of a file. All offsets of its record count in this text.
 * @param bytes of one source file
 * @param file its path below the folder of raw texts; the end of its name tells the format
 * @throws NotTextError where nothing, or nothing readable, is there
 * @throws RefusedSourceError where its format is broken or holds no text, or lines past counting
 */
export async function receive(bytes: Uint8Array, file: string): Promise<Received> {
  const format = formatOf(file) ?? 'text';
  if (format === 'text') return receiveText(bytes);
  if (bytes.length === 0) throw new NotTextError('empty');
  const extracted = await (await RECEIVERS[format]())(bytes);
  if (extracted.text.trim() === '') throw new NotTextError('empty');
  refuseShredded(extracted.text);
  return { ...extracted, ...fixityOf(bytes), format };
}

/**
 * @throws NotTextError where the bytes of a plain text cannot be read as one
 * @throws RefusedSourceError where it has lines past counting that hold next to nothing
 */
export function receiveText(bytes: Uint8Array): Received {
  const decoded = decode(bytes);
  refuseShredded(decoded.text);
  return { ...decoded, ...fixityOf(bytes), format: 'text' };
}

/** @param bytes of one source file, as received */
export function fixityOf(bytes: Uint8Array): Fixity {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, id: sha256.slice(0, 12) };
}
