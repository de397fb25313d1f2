/**
 * Which speeches have nearly the same text: one-permutation min-hashing of 5-grams (Li, Owen
 * and Zhang 2012), compared band by band (locality-sensitive hashing), so that the work grows
 * with the number of speeches and not with its square.
 */

const GRAM = 5;
const BINS = 96;
const BAND = 3;
/** Share of 5-grams in common from which two texts are nearly the same. */
export const ALIKE = 0.5;
const EMPTY = 0xffffffff;

/** The smallest hash in each bin: a fixed-size picture of a text. */
export type Sketch = Uint32Array;

/** @param text the reading text of a speech; white space and punctuation do not count */
export function sketch(text: string): Sketch {
  const units = text.replace(/[^\p{L}\p{N}]+/gu, '');
  const bins = new Uint32Array(BINS).fill(EMPTY);
  for (let i = 0; i + GRAM <= units.length; i++) {
    const hash = hashAt(units, i);
    const bin = hash % BINS;
    if (hash < (bins[bin] as number)) bins[bin] = hash;
  }
  return bins;
}

/** FNV-1a over the code units of a gram, with a last mixing step (MurmurHash3). */
function hashAt(text: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < start + GRAM; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Estimated share of grams that two texts have in common, 0 to 1. */
export function likeness(a: Sketch, b: Sketch): number {
  let both = 0;
  let either = 0;
  for (let i = 0; i < BINS; i++) {
    if (a[i] === EMPTY && b[i] === EMPTY) continue;
    either++;
    if (a[i] === b[i]) both++;
  }
  return either === 0 ? 0 : both / either;
}

/**
 * @param sketches id → sketch
 * @returns id → the ids of the texts that are nearly the same, sorted; others are absent
 */
export function findSimilar(sketches: ReadonlyMap<string, Sketch>): Map<string, string[]> {
  const similar = new Map<string, Set<string>>();
  const link = (a: string, b: string) =>
    (similar.get(a) ?? similar.set(a, new Set()).get(a))?.add(b);
  for (let from = 0; from < BINS; from += BAND) {
    const buckets = Map.groupBy(sketches, ([, bins]) => bins.subarray(from, from + BAND).join());
    for (const [key, group] of buckets) {
      if (group.length < 2 || key.includes(String(EMPTY))) continue;
      for (const [a, x] of group) {
        for (const [b, y] of group) {
          if (a < b && !similar.get(a)?.has(b) && likeness(x, y) >= ALIKE) {
            link(a, b);
            link(b, a);
          }
        }
      }
    }
  }
  return new Map([...similar].map(([id, others]) => [id, [...others].sort()]));
}
