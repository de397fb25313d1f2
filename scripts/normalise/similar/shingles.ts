import { GRAM, hashAt, unitsOf } from './grams.ts';

/** The different shingles of a text, made once and compared with those of many others. */
export interface Shingles {
  /** The letters and digits of the text. */
  units: string;
  /** The hash of each shingle, in the order of `wordOrder` where two have one hash. */
  hashes: Uint32Array;
  /** Where in `units` each first stands. */
  places: Uint32Array;
}

/** While they are sorted a shingle is one number: 27 bits of hash above 26 bits of place. */
const PLACES = 2 ** 26;
const HASH_BITS_LEFT_OUT = 5;

/** @returns what a text is compared by; 2 bytes for each letter or digit and 8 for each shingle */
export function shinglesOf(text: string): Shingles {
  const units = unitsOf(text);
  const keys = new Float64Array(Math.max(0, units.length - GRAM + 1));
  for (let i = 0; i < keys.length; i++) {
    keys[i] = (hashAt(units, i) >>> HASH_BITS_LEFT_OUT) * PLACES + i;
  }
  keys.sort();
  const hashes = new Uint32Array(keys.length);
  const places = new Uint32Array(keys.length);
  for (const [i, key] of keys.entries()) {
    hashes[i] = Math.floor(key / PLACES);
    places[i] = key % PLACES;
  }
  let size = 0;
  for (let from = 0, to = 0; from < keys.length; from = to) {
    const hash = hashes[from] as number;
    while (hashes[to] === hash) to++;
    for (const place of different(places.subarray(from, to), units)) {
      hashes[size] = hash;
      places[size++] = place;
    }
  }
  return { units, hashes: hashes.slice(0, size), places: places.slice(0, size) };
}

/** Orders the words of two shingles. */
function wordOrder(x: string, atX: number, y: string, atY: number): number {
  for (let i = 0; i < GRAM; i++) {
    const order = x.charCodeAt(atX + i) - y.charCodeAt(atY + i);
    if (order !== 0) return order;
  }
  return 0;
}

/** @param places of shingles with one hash; nearly always they are one, or the same again */
function different(places: Uint32Array, units: string): number[] {
  const [first = 0] = places;
  if (places.every((place) => wordOrder(units, place, units, first) === 0)) return [first];
  const seen = new Map<string, number>();
  for (const place of places) {
    const word = units.slice(place, place + GRAM);
    if (!seen.has(word)) seen.set(word, place);
  }
  return [...seen.values()].sort((x, y) => wordOrder(units, x, units, y));
}

/** @returns how many shingles stand in both texts; equal hashes are not taken for equal words */
export function countCommon(a: Shingles, b: Shingles): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.hashes.length && j < b.hashes.length; ) {
    const order =
      (a.hashes[i] as number) - (b.hashes[j] as number) ||
      wordOrder(a.units, a.places[i] as number, b.units, b.places[j] as number);
    if (order === 0) common++;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return common;
}
