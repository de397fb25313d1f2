import { inflateSync } from 'node:zlib';
import { RefusedSourceError } from './refused.ts';

/** The text of a thousand pages drawn on one does not take so much … */
const MOST_BYTES = 10_000_000;
/** … and what draws a page is packed to a tenth of its size, or to a thirtieth, but no further. */
const MOST_SHRUNK = 100;
/** Deflate packs nothing further than this (RFC 1951). */
const MOST_DEFLATED = 1032;

const STREAM = Buffer.from('stream');
const END = 'endstream';
/** A dictionary before its stream is no longer. */
const LONGEST_DICTIONARY = 1000;
/** What packs so well because it is a blank picture, a font, or a table of places. */
const NOT_DRAWN = /\/(?:Width|Length1|ObjStm|XRef|FontFile)/u;

/**
 * @param bytes of a PDF (ISO 32000-1, 7.3.8)
 * @throws RefusedSourceError where what draws a page was packed a hundredfold: pdf.js would read
 * all of it before it gives a word
 */
export function refuseSwollen(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(STREAM); at >= 0; ) {
    const end = file.indexOf(END, at);
    if (end < 0) return;
    const packed = file.subarray(at + STREAM.length, end);
    const dictionary = dictionaryBefore(file, at);
    if (couldSwell(packed, dictionary) && swells(packed)) {
      throw new RefusedSourceError('swollen-pdf', String(MOST_BYTES / 1e6));
    }
    at = file.indexOf(STREAM, end + END.length);
  }
}

const dictionaryBefore = (file: Buffer, at: number): string => {
  const text = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
  return text.slice(text.lastIndexOf('obj') + 1);
};

const couldSwell = ({ length }: Uint8Array, dictionary: string): boolean =>
  length * MOST_DEFLATED > MOST_BYTES &&
  length * MOST_SHRUNK < MOST_BYTES &&
  /\/(?:FlateDecode|Fl)\b/u.test(dictionary) &&
  !NOT_DRAWN.test(dictionary);

/** Whether more comes out than a page may hold; what cannot be unpacked pdf.js tells. */
function swells(packed: Uint8Array): boolean {
  // A line end stands before the bytes, and may stand behind them.
  const from = packed[0] === 0x0d && packed[1] === 0x0a ? 2 : 1;
  try {
    inflateSync(packed.subarray(from), { maxOutputLength: MOST_BYTES });
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
  }
}
