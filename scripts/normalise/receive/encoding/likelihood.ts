import { fold } from '../../../../src/search/fold.ts';
import { COMMON_HANZI } from './common-hanzi.ts';

/**
 * How likely each character is in Chinese prose, in bits: −log₂ of its share, by kind. The right
 * reading of some bytes takes far fewer bits than a wrong one (Shannon 1948; the measure of the
 * character distributions of Li and Momoi 2001, on every kind of character).
 */

/** A byte that a decoder gave up on. */
const UNREADABLE = 48;
/** Every character beyond the first plane; on the first half of its pair. */
const RARE_PLANE = 27;
/** What no line below names: scripts hardly seen, and what is not assigned. */
const OTHER = 26;

/** First and last character of a run, bits. Later lines hold against earlier ones. */
const RUNS: readonly (readonly [string, string, number])[] = [
  ['\u0000', '\u001f', 34],
  ['\u0020', '\u007e', 8.5],
  ['0', '9', 6],
  ['A', 'Z', 7],
  ['a', 'z', 6],
  ['\u007f', '\u009f', 34],
  ['\u00a0', '\u024f', 17],
  ['\u0370', '\u04ff', 18],
  ['\u2010', '\u2027', 10],
  ['\u2030', '\u205e', 17],
  ['\u2070', '\u22ff', 17],
  ['\u2460', '\u24ff', 15],
  ['\u2500', '\u26ff', 17],
  ['\u3000', '\u3017', 9],
  ['\u3040', '\u30ff', 18],
  ['\u3200', '\u33ff', 18],
  ['\u3400', '\u4dbf', 24],
  ['\u4e00', '\u9fff', 23],
  ['\uac00', '\ud7a3', 20],
  ['\ud800', '\udbff', RARE_PLANE],
  ['\udc00', '\udfff', 0],
  ['\ue000', '\uf8ff', 36],
  ['\uf900', '\ufaff', 24],
  ['\uff01', '\uff5e', 11],
];
const FREQUENT: readonly (readonly [string, number])[] = [
  ['\t\n\r \u3000', 5],
  ['，。、；：“”（）《》', 7],
  ['·—…‘’？！', 9],
  ['\f', 10],
  ['\ufeff', 20],
  ['\ufffd', UNREADABLE],
];

/**
 * The hanzi of the national standards, by encoding, the first and last first byte of a level,
 * bits. A level is in the order of how common its hanzi are; of two levels the better counts.
 */
const LEVELS = [
  ['big5', 0xc9, 0xf9, 19],
  ['gb18030', 0xd8, 0xf7, 18],
  ['big5', 0xa4, 0xc6, 15],
  ['gb18030', 0xb0, 0xd7, 15],
] as const;
/** The most frequent hanzi, half of all that is written, and the others of the list. */
const MOST_FREQUENT = 250;
const [FREQUENT_BITS, COMMON_BITS] = [9, 11.5];

function* hanziOf(encoding: string, from: number, to: number): Iterable<string> {
  const reader = new TextDecoder(encoding);
  for (let first = from; first <= to; first++) {
    const pairs = Array.from({ length: 0xff - 0xa1 }, (_, i) => [first, 0xa1 + i]);
    const early = Array.from({ length: 0x7f - 0x40 }, (_, i) => [first, 0x40 + i]);
    const row = encoding === 'big5' ? [...early, ...pairs] : pairs;
    yield* reader.decode(Uint8Array.from(row.flat())).match(/[\u4e00-\u9fff]/g) ?? [];
  }
}

function measure(): Float32Array {
  const bits = new Float32Array(0x10000).fill(OTHER);
  for (const [first, last, cost] of RUNS) {
    bits.fill(cost, first.charCodeAt(0), last.charCodeAt(0) + 1);
  }
  for (const [chars, cost] of FREQUENT) {
    for (const char of chars) bits[char.charCodeAt(0)] = cost;
  }
  for (const [encoding, from, to, cost] of LEVELS) {
    for (const char of hanziOf(encoding, from, to)) bits[char.charCodeAt(0)] = cost;
  }
  // A traditional hanzi is as common as its simplified form.
  const hanzi = String.fromCharCode(
    ...Array.from({ length: 0xa000 - 0x4e00 }, (_, i) => 0x4e00 + i),
  );
  const simplified = fold(hanzi);
  for (let i = 0; i < hanzi.length; i++) {
    const rank = COMMON_HANZI.indexOf(simplified[i] as string);
    const cost = rank < MOST_FREQUENT ? FREQUENT_BITS : COMMON_BITS;
    if (rank >= 0) bits[hanzi.charCodeAt(i)] = cost;
  }
  return bits;
}

/**
 * Where a Chinese character or mark touches a letter, or a sign that stands among the letters of
 * ASCII: a word of another language begins or ends. In a wrong reading of Big5 it happens often.
 */
const CHANGE_OF_SCRIPT = 7;
const CHINESE = 1;
const LATIN = 2;
const scriptOf = (code: number): number => {
  if ((code >= 0x3001 && code <= 0x9fff) || code >= 0xff01) return CHINESE;
  return code >= 0x40 && code <= 0x7e ? LATIN : 0;
};

let measured: Float32Array | undefined;

/** @returns how many bits a text takes: the fewer, the likelier it is to be Chinese prose */
export function bitsOf(text: string): number {
  measured ??= measure();
  let sum = 0;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const script = scriptOf(code);
    if (script + before === CHINESE + LATIN) sum += CHANGE_OF_SCRIPT;
    sum += measured[code] as number;
    before = script;
  }
  return sum;
}
