import type { Coder } from './range.ts';

/**
 * Whole numbers from 0 to 2³¹ − 2 as bits: first how many digits the number, one greater, has in
 * the dual system, then the digits after the first one; the first of these are learnt, the
 * others cost a bit each.
 */

/** Contexts that one kind of number takes. */
export const KIND = 128;
const WIDTH_BITS = 5;
const DIGITS = 1 << WIDTH_BITS;

const widthOf = (value: number): number => 31 - Math.clz32(value + 1);

function codeDigits(coder: Coder, kind: number, width: number, value: number): number {
  if (width === 0) return 0;
  const given = value + 1;
  const contexts = kind + DIGITS + 3 * width;
  const first = coder.bit(contexts, (given >>> (width - 1)) & 1);
  let made = 2 + first;
  if (width > 1) made = 2 * made + coder.bit(contexts + 1 + first, (given >>> (width - 2)) & 1);
  const left = width - 2;
  if (left > 0) made = made * 2 ** left + coder.plain(left, given & (2 ** left - 1));
  return made - 1;
}

/** A number of any size. `kind`: the first of its `KIND` contexts. */
export function codeNumber(coder: Coder, kind: number, value: number): number {
  const given = widthOf(value);
  let width = 1;
  for (let at = WIDTH_BITS - 1; at >= 0; at--) {
    width = 2 * width + coder.bit(kind + width, (given >>> at) & 1);
  }
  return codeDigits(coder, kind, width - DIGITS, value);
}

/** The same for a number that is mostly small: the smaller, the fewer steps it takes. */
export function codeSmall(coder: Coder, kind: number, value: number): number {
  const given = widthOf(value);
  let width = 0;
  while (width < DIGITS - 1 && coder.bit(kind + width, width < given ? 1 : 0)) width++;
  return codeDigits(coder, kind, width, value);
}
