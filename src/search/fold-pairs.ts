import { codeNumber, KIND } from './numbers.ts';
import type { Coder } from './range.ts';

/** The fold as a file: which unit becomes which, those left out that stay as they are. */
export type FoldPairs = Map<number, number>;

const [SOURCE, TARGET, BACK] = [KIND, 2 * KIND, 3 * KIND];

/**
 * Codes the pairs in order of their sources; the reader gives an empty map and gets it filled.
 * Pairs mostly come in runs: a target is near the one before.
 */
export function codeFold(coder: Coder, pairs: FoldPairs): FoldPairs {
  const sources = [...pairs.keys()].sort((a, b) => a - b);
  const total = codeNumber(coder, 0, sources.length);
  let [from, to] = [-1, 0];
  for (let pair = 0; pair < total; pair++) {
    from += 1 + codeNumber(coder, SOURCE, (sources[pair] as number) - from - 1);
    const step = (pairs.get(from) ?? 0) - to;
    const isBack = coder.bit(BACK, step < 0 ? 1 : 0);
    const length = codeNumber(coder, TARGET, Math.abs(step));
    to += isBack ? -length : length;
    pairs.set(from, to);
  }
  return pairs;
}
