import { isUtf8 } from 'node:buffer';
import { bitsOf } from './likelihood.ts';

/** What a reader of bytes may find; names as the WHATWG Encoding Standard has them. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export interface Detected {
  encoding: Encoding;
  /** Where the byte order mark ends. */
  mark: number;
  /** How many bytes after it are the rest of a character whose beginning is cut off. */
  rest: number;
}

interface Reading extends Detected {
  bits: number;
}

/** A byte of a character that is cut off says as little as one of a rare hanzi. */
const CUT_OFF_BYTE = 13;

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8-bom', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The readings to compare; of two as good the earlier one is taken. Last, the bits that one pays
 * for a first character that is cut off: least where a wrong beginning soon rights itself.
 */
const READINGS: readonly Reading[] = (
  [
    ['utf-8', 3, 40],
    ['gb18030', 3, 26],
    ['utf-16le', 1, 80],
    ['utf-16be', 1, 80],
    ['big5', 1, 2],
  ] as const
).flatMap(([encoding, most, bits]) =>
  Array.from({ length: most + 1 }, (_, rest) => ({
    encoding,
    mark: 0,
    rest,
    bits: rest > 0 ? bits + CUT_OFF_BYTE * rest : 0,
  })),
);

/** In no encoding but UTF-16 does a lower byte stand inside a character. */
const LEAST_INSIDE = 0x30;
/** Characters of several bytes that are no accident where all bytes are valid UTF-8. */
const ENOUGH_UTF8 = 16;
/** How many bytes are compared at first, from the first one that is no ASCII text. */
const HEAD = 16_384;
/** A lead in bits over the next encoding that more bytes will not undo. */
const CLEAR_LEAD = 200;

/**
 * Finds the encoding of a text: by its byte order mark; as UTF-8 where all of it is valid and
 * enough of it is no ASCII; else by which reading of the bytes is the likeliest Chinese prose.
 * The first and the last character may be cut off.
 */
export function detect(bytes: Uint8Array): Detected {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return { encoding, mark: mark.length, rest: 0 };
  }
  if (isSurelyUtf8(bytes)) return { encoding: 'utf-8', mark: 0, rest: 0 };
  const head = bytes.subarray(0, firstTelling(bytes) + HEAD);
  const found = compare(head);
  const isClear = found.lead >= CLEAR_LEAD || head.length === bytes.length;
  return (isClear ? found : compare(bytes)).best;
}

function isSurelyUtf8(bytes: Uint8Array): boolean {
  let from = 0;
  while (from < 3 && isContinuation(bytes[from])) from++;
  let to = bytes.length;
  while (to > bytes.length - 3 && isContinuation(bytes[to - 1])) to--;
  const last = bytes[to - 1] ?? 0;
  const isWhole = isUtf8(bytes.subarray(from));
  if (!isWhole && !(last >= 0xc2 && isUtf8(bytes.subarray(from, to - 1)))) return false;
  let count = 0;
  for (let i = from; i < to && count < ENOUGH_UTF8; i++) if ((bytes[i] as number) >= 0xc2) count++;
  return count >= ENOUGH_UTF8;
}

const isContinuation = (byte: number | undefined) => byte !== undefined && byte >> 6 === 0b10;

/** The first byte that is neither a printed character of ASCII nor white space. */
function firstTelling(bytes: Uint8Array): number {
  const at = bytes.findIndex((byte) => byte > 0x7e || (byte < 0x20 && (byte < 9 || byte > 13)));
  return at < 0 ? bytes.length : at;
}

function compare(bytes: Uint8Array): { best: Detected; lead: number } {
  const readings = READINGS.filter(
    ({ encoding, rest }) =>
      encoding.startsWith('utf-16') ||
      bytes.subarray(0, rest).every((byte) => byte >= LEAST_INSIDE),
  );
  const ranked = readings
    .map((reading) => ({ reading, bits: bitsOfReading(bytes, reading) }))
    .sort((a, b) => a.bits - b.bits);
  const [best] = ranked as [(typeof ranked)[0]];
  const next = ranked.find(({ reading }) => reading.encoding !== best.reading.encoding);
  return { best: best.reading, lead: (next?.bits ?? best.bits) - best.bits };
}

function bitsOfReading(bytes: Uint8Array, { encoding, rest, bits }: Reading): number {
  // As a stream: the last character may be cut off, and says nothing then.
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(rest), {
    stream: true,
  });
  return bits + bitsOf(text);
}
