import type { Leaves } from '../../src/search/leaves.ts';

/** Leaves parted in two. */

/** @returns those before `leaf` */
export const firstOf = (leaves: Leaves, leaf: number): Leaves => {
  const end = leaves.ends[leaf - 1] ?? 0;
  return {
    labels: leaves.labels.slice(0, leaf),
    further: leaves.further.slice(0, leaf),
    ends: leaves.ends.slice(0, leaf),
    pieces: leaves.pieces.slice(0, end),
    counts: leaves.counts.slice(0, end),
    flags: leaves.flags.slice(0, end),
  };
};

/** @returns `leaf` and those after it */
export const othersOf = (leaves: Leaves, leaf: number): Leaves => {
  const start = leaves.ends[leaf - 1] ?? 0;
  return {
    labels: leaves.labels.slice(leaf),
    further: leaves.further.slice(leaf),
    ends: leaves.ends.slice(leaf).map((end) => end - start),
    pieces: leaves.pieces.slice(start),
    counts: leaves.counts.slice(start),
    flags: leaves.flags.slice(start),
  };
};
