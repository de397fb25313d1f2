import { FOLD_TABLE } from './fold-table.ts';

/**
 * The fold under which texts and queries are compared: NFKC, lower case, traditional to
 * simplified, every kind of white space to a plain space.
 *
 * It works on single UTF-16 code units and gives exactly one for each, so that an offset in
 * the folded text is the same offset in the text. Whatever would become longer or shorter
 * stays as it is: `…` (NFKC makes it three full stops), `㈠`, `İ`, and every character
 * beyond U+FFFF. The line feed is kept, because it parts one block from the next.
 *
 * The browser has no need of this table: the root of an index tells what its texts use of it,
 * and the file `fold.bin` the rest.
 */

const SPACE_OF_UNITS = 0x10000;
/** How many arguments `String.fromCharCode` is safely given at once. */
const CHUNK = 8192;

let table: Uint16Array | undefined;

function readTable(): Uint16Array {
  const units = Uint16Array.from({ length: SPACE_OF_UNITS }, (_, unit) => unit);
  const bytes = Uint8Array.from(atob(FOLD_TABLE), (character) => character.charCodeAt(0));
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  for (let from = 0, to = 0; at < bytes.length; ) {
    from += varint();
    const step = varint();
    to += step & 1 ? -(step + 1) / 2 : step / 2;
    units[from] = to;
  }
  return units;
}

/** Puts the folded code units of `text`, as many as it has, into `units` from `start` on. */
export function foldInto(text: string, units: Uint16Array, start: number): void {
  table ??= readTable();
  for (let at = 0; at < text.length; at++) units[start + at] = table[text.charCodeAt(at)] as number;
}

/** @returns the folded code units of `text`, as many as it has */
export function foldUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  foldInto(text, units, 0);
  return units;
}

/** @returns each unit that does not fold to itself, in order, and what it becomes */
export function foldPairs(): Map<number, number> {
  table ??= readTable();
  const pairs = new Map<number, number>();
  table.forEach((to, from) => {
    if (to !== from) pairs.set(from, to);
  });
  return pairs;
}

/** @returns `text` folded; as long as `text` in UTF-16 code units */
export function fold(text: string): string {
  const units = foldUnits(text);
  let folded = '';
  for (let at = 0; at < units.length; at += CHUNK) {
    folded += String.fromCharCode(...units.subarray(at, at + CHUNK));
  }
  return folded;
}
