import { BINS, EMPTY, type Sketch } from './sketch.ts';

/** Sketches that agree in all bins of one band are compared (locality-sensitive hashing). */
const BAND = 3;
/** One text that stands hundreds of times is compared with this many of its likes. */
const MOST = 40;

/**
 * Which speeches may have nearly the same text, so that the work grows with the number of
 * speeches and not with its square. Of two texts that share half of their shingles 98 in 100
 * are found; most that share a tenth are passed over.
 * @param sketches speech id → sketch
 * @returns id → the greater ids that it is to be compared with
 */
export function findCandidates(sketches: ReadonlyMap<string, Sketch>): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>();
  for (let from = 0; from < BINS; from += BAND) {
    for (const group of bandsAlike(sketches, from)) {
      for (const [i, a] of group.entries()) {
        for (const b of group.slice(i + 1, i + 1 + MOST)) {
          (pairs.get(a) ?? pairs.set(a, new Set()).get(a))?.add(b);
        }
      }
    }
  }
  return pairs;
}

/** The ids, sorted, of all sketches that agree in one band, where two or more do. */
function bandsAlike(sketches: ReadonlyMap<string, Sketch>, from: number): string[][] {
  const buckets = new Map<string, string[]>();
  for (const [id, bins] of sketches) {
    const band = bins.subarray(from, from + BAND);
    if (band.includes(EMPTY)) continue;
    const key = band.join();
    (buckets.get(key) ?? buckets.set(key, []).get(key))?.push(id);
  }
  return [...buckets.values()].filter((group) => group.length > 1).map((group) => group.sort());
}
