import { inflateRawSync } from 'node:zlib';
import { RefusedSourceError } from './refused.ts';

/** The text of a thousand pages drawn on one does not take so much … */
const MOST_BYTES = 10_000_000;
/** … and what draws a page is packed to a tenth of its size, or to a thirtieth, but no further. */
const MOST_SHRUNK = 100;
/** A font whose glyphs are left out is as long as the whole font, and nearly all zeros. */
const MOST_OF_FONT = 50_000_000;
/** A book of a thousand pages draws them with a quarter of it, every character placed by itself. */
const MOST_IN_ALL = 200_000_000;
/** What is shorter swells to 1 MB at most (RFC 1951), and a file has many of them. */
const SHORTEST = 1000;

const STREAM = Buffer.from('stream');
const END = 'endstream';
const FORM = /\/Subtype\s?\/Form\b/u;
/** A blank picture, an attachment or a table of places may pack as well as anything. */
const NEVER_DRAWN = /\/(?:Subtype\s?\/Image|Type\s?\/(?:EmbeddedFile|Metadata|ObjStm|XRef))\b/u;
/** A page's content has none of these, a font and a table of characters have one. */
const NAMED = /\/(?:Type|Subtype|Length1)\b/u;

/**
 * @param bytes of a PDF (ISO 32000-1, 7.3.8)
 * @throws RefusedSourceError where what draws a page, or all of them, was packed a hundredfold, or
 * comes to more than a book has: pdf.js would read all of it before it gives a word
 */
export function refuseSwollen(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const drawn = { packed: 0, unpacked: 0 };
  let inAll = 0;
  let behind = 0;
  for (;;) {
    const at = file.indexOf(STREAM, behind);
    const end = at < 0 ? -1 : file.indexOf(END, at);
    if (end < 0) return;
    const dictionary = dictionaryBetween(file, behind, at);
    behind = end + END.length;
    const packed = end - at - STREAM.length;
    const from = deflatedFrom(file, at + STREAM.length);
    if (packed < SHORTEST || from === undefined) continue;
    const draws = FORM.test(dictionary) || !NAMED.test(dictionary);
    if (!draws && NEVER_DRAWN.test(dictionary)) continue;
    const most = Math.min(draws ? mostOf(packed) : MOST_OF_FONT, MOST_IN_ALL);
    // What holds the word for its end goes on behind it: Deflate tells itself where it ends.
    const unpacked = unpackedLength(file.subarray(from), most);
    inAll += unpacked;
    refuseAbove(MOST_IN_ALL, inAll);
    if (!draws) continue;
    drawn.packed += packed;
    drawn.unpacked += unpacked;
    refuseAbove(mostOf(drawn.packed), drawn.unpacked);
  }
}

const mostOf = (packed: number): number => Math.max(MOST_BYTES, packed * MOST_SHRUNK);

function refuseAbove(most: number, length: number): void {
  if (length > most) throw new RefusedSourceError('swollen-pdf', (most / 1e6).toFixed(0));
}

/** What stands between the last `obj` before a stream and the stream. */
function dictionaryBetween(file: Buffer, from: number, to: number): string {
  const text = file.toString('latin1', from, to);
  return text.slice(text.lastIndexOf('obj') + 1);
}

/** Where the bytes behind the head of zlib (RFC 1950) begin, if they are so packed. */
function deflatedFrom(file: Buffer, at: number): number | undefined {
  // A line end stands before them.
  const from = at + (file[at] === 0x0d && file[at + 1] === 0x0a ? 2 : 1);
  if (from + 2 > file.length) return undefined;
  const isHead = file.readUInt16BE(from) % 31 === 0 && (file.readUInt8(from) & 0x0f) === 8;
  return isHead ? from + 2 : undefined;
}

/** @throws RefusedSourceError above the most; 0 for what cannot be unpacked, which pdf.js tells */
function unpackedLength(packed: Uint8Array, most: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: most }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      refuseAbove(most, most + 1);
    return 0;
  }
}
