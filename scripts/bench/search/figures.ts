/** Figures out of many measurements, and how they are printed. */

/** @returns the value below which that share of the numbers lies; 0 of none */
export const quantile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[
    Math.min(numbers.length - 1, Math.floor(numbers.length * share))
  ] ?? 0;

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

const print = (numbers: readonly number[], digits: number): string =>
  numbers.map((number) => number.toFixed(digits)).join(' / ');

/** Median, the 95th of a hundred, and the most. */
export const spread = (numbers: readonly number[], digits = 0): string =>
  print([median(numbers), quantile(numbers, 0.95), quantile(numbers, 1)], digits);

/** Median and the most. */
export const medianAndWorst = (numbers: readonly number[], digits = 0): string =>
  print([median(numbers), quantile(numbers, 1)], digits);

/** Median and the 95th of a hundred. */
export const medianAndP95 = (numbers: readonly number[], digits = 1): string =>
  print([median(numbers), quantile(numbers, 0.95)], digits);
