import { GRAM, hashAt, unitsOf } from './grams.ts';

/**
 * A picture of fixed size of a text, from which the share of 5-grams that two texts have in
 * common can be told roughly: one-permutation min-hashing (Li, Owen and Zhang 2012).
 */

export const BINS = 96;
export const EMPTY = 0xffffffff;

/** The smallest hash in each bin: a fixed-size picture of a text. */
export type Sketch = Uint32Array;

/** @param text the reading text of a speech; only letters and digits count */
export function sketch(text: string): Sketch {
  const units = unitsOf(text);
  const bins = new Uint32Array(BINS).fill(EMPTY);
  for (let i = 0; i + GRAM <= units.length; i++) {
    const hash = hashAt(units, i);
    const bin = hash % BINS;
    if (hash < (bins[bin] as number)) bins[bin] = hash;
  }
  return bins;
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
