import { BLOCK_END, codeLabel, LABEL_CONTEXTS } from './labels.ts';
import { codeNumber, codeSmall, KIND } from './numbers.ts';
import { codePostings, POSTINGS_CONTEXTS, type Postings } from './postings.ts';
import type { Coder } from './range.ts';

/** A shard: some leaves one after another, in the order of their labels. */
export interface Leaves extends Postings {
  labels: string[];
  /** How many more units are the same at every occurrence of a leaf that has several. */
  further: number[];
  /** Where the postings of each leaf end. */
  ends: number[];
}

export const noLeaves = (): Leaves => ({
  ...{ labels: [], further: [], ends: [] },
  ...{ pieces: [], counts: [], flags: [] },
});

const LABELS = POSTINGS_CONTEXTS;
const TOTAL = LABELS + LABEL_CONTEXTS;
const FURTHER = TOTAL + KIND;

/**
 * Codes the leaves of one shard; the reader gives `noLeaves()` and gets them filled.
 *
 * @param all how many pieces there are
 */
export function codeLeaves(coder: Coder, leaves: Leaves, all: number): Leaves {
  const { labels, further, ends, counts } = leaves;
  const total = codeNumber(coder, TOTAL, labels.length);
  let label = '';
  let from = 0;
  for (let leaf = 0; leaf < total; leaf++) {
    label = codeLabel(coder, LABELS, label, labels[leaf] ?? '');
    labels[leaf] = label;
    const end = codePostings(coder, leaves, all, from, ends[leaf]);
    ends[leaf] = end;
    const goesOn = (end - from > 1 || (counts[from] as number) > 1) && !label.endsWith(BLOCK_END);
    further[leaf] = goesOn ? codeSmall(coder, FURTHER, further[leaf] as number) : 0;
    from = end;
  }
  return leaves;
}

/** @returns the first leaf whose label is not before `label` */
export function firstFrom(labels: readonly string[], label: string): number {
  let [low, high] = [0, labels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((labels[middle] as string) < label) low = middle + 1;
    else high = middle;
  }
  return low;
}
