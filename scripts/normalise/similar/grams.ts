/** Shingles of this many letters and digits are what two texts are compared by. */
export const GRAM = 5;

/** @returns the letters and digits of a text; white space, punctuation and marks do not count */
export const unitsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** FNV-1a over the code units of a shingle, with a last mixing step (MurmurHash3). */
export function hashAt(units: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < start + GRAM; i++)
    hash = Math.imul(hash ^ units.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
