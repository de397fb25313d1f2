import { BINS, EMPTY, type Sketch } from './sketch.ts';

/** Sketches that agree in all bins of one band are compared (locality-sensitive hashing). */
const BAND = 3;
export const BANDS = BINS / BAND;

/** For each band of a sketch one number; `EMPTY` where one of its bins is. */
export type Bands = Uint32Array;

/**
 * What a speech is looked up by, a third of its sketch. Bands that agree have one number; two that
 * do not have one by chance once in four thousand million times, and are then compared in vain.
 */
export function bandsOf(sketch: Sketch): Bands {
  const bands = new Uint32Array(BANDS).fill(EMPTY);
  for (let band = 0; band < BANDS; band++) {
    const bins = sketch.subarray(band * BAND, (band + 1) * BAND);
    if (!bins.includes(EMPTY)) bands[band] = mixed(bins);
  }
  return bands;
}

/** The finisher of MurmurHash3 over one bin after the other. */
function mixed(bins: Sketch): number {
  let hash = 0;
  for (const bin of bins) {
    hash = Math.imul(hash ^ bin, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return Math.min(hash >>> 0, EMPTY - 1);
}
