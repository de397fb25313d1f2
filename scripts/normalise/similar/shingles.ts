import { GRAM, hashAt, unitsOf } from './grams.ts';
import { newRoom, type Room } from './recent.ts';

/** The different shingles of a text, made once and compared with those of many others. */
export interface Shingles {
  /** The letters and digits of the text, in UTF-16. */
  units: Uint16Array;
  /** The hash of each shingle, in the order of `wordOrder` where two have one hash. */
  hashes: Uint32Array;
  /** Where in `units` each first stands. */
  places: Uint32Array;
  /** All three, in one piece. */
  numbers: Uint32Array;
}

/** While they are sorted a shingle is one number: 27 bits of hash above 26 bits of place. */
const PLACES = 2 ** 26;
const HASH_BITS_LEFT_OUT = 5;
/** Sorted in the same place text after text; memory that is left behind is given back late. */
const SORTED = new Float64Array(2 ** 15);

const hashOf = (key: number | undefined) => Math.floor((key as number) / PLACES);
const placeOf = (key: number | undefined) => (key as number) % PLACES;

const shinglesIn = (units: number) => Math.max(0, units - GRAM + 1);

/**
 * @param room where all of it goes; as strings it would outlive its use in V8's old space
 * @returns what a text is compared by; 2 bytes for each letter or digit and 8 for each shingle
 */
export function shinglesOf(text: string, room: Room = newRoom): Shingles {
  const letters = unitsOf(text);
  const count = shinglesIn(letters.length);
  const keys = count > SORTED.length ? new Float64Array(count) : SORTED.subarray(0, count);
  for (let i = 0; i < count; i++) {
    keys[i] = (hashAt(letters, i) >>> HASH_BITS_LEFT_OUT) * PLACES + i;
  }
  const numbers = room(2 * count + Math.ceil(letters.length / 2));
  const { units } = partsOf(numbers, letters.length, count);
  for (let i = 0; i < letters.length; i++) units[i] = letters.charCodeAt(i);
  const size = withoutRepeats(keys.sort(), units);
  for (let i = 0; i < size; i++) {
    numbers[i] = hashOf(keys[i]);
    numbers[count + i] = placeOf(keys[i]);
  }
  return partsOf(numbers, letters.length, size);
}

/** The same in another room. */
export function moveShingles({ units, hashes, numbers }: Shingles, room: Room): Shingles {
  const moved = room(numbers.length);
  moved.set(numbers);
  return partsOf(moved, units.length, hashes.length);
}

/** @param size how many shingles differ */
function partsOf(numbers: Uint32Array, units: number, size: number): Shingles {
  const count = shinglesIn(units);
  const { buffer, byteOffset } = numbers.subarray(2 * count);
  return {
    units: new Uint16Array(buffer, byteOffset, units),
    hashes: numbers.subarray(0, size),
    places: numbers.subarray(count, count + size),
    numbers,
  };
}

/** Moves the first of each shingle to the front. @returns how many they are */
function withoutRepeats(keys: Float64Array, units: Uint16Array): number {
  let size = 0;
  for (let from = 0, to = 0; from < keys.length; from = to) {
    const hash = hashOf(keys[from]);
    while (to < keys.length && hashOf(keys[to]) === hash) to++;
    if (to === from + 1) keys[size++] = keys[from] as number;
    else {
      const places = Array.from(keys.subarray(from, to), placeOf);
      for (const place of different(places, units)) keys[size++] = hash * PLACES + place;
    }
  }
  return size;
}

/** Orders the words of two shingles. */
function wordOrder(x: Uint16Array, atX: number, y: Uint16Array, atY: number): number {
  for (let i = 0; i < GRAM; i++) {
    const order = (x[atX + i] as number) - (y[atY + i] as number);
    if (order !== 0) return order;
  }
  return 0;
}

/** @param places of shingles with one hash; nearly always they are one, or the same again */
function different(places: readonly number[], units: Uint16Array): number[] {
  const [first = 0] = places;
  if (places.every((place) => wordOrder(units, place, units, first) === 0)) return [first];
  const seen = new Map<string, number>();
  for (const place of places) {
    const word = String.fromCharCode(...units.subarray(place, place + GRAM));
    if (!seen.has(word)) seen.set(word, place);
  }
  return [...seen.values()].sort((x, y) => wordOrder(units, x, units, y));
}

/** @returns whether two texts have the same letters and digits */
export const isSame = ({ units: a }: Shingles, { units: b }: Shingles): boolean =>
  a.length === b.length && a.every((unit, i) => unit === b[i]);

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
