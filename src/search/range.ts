/**
 * Whole numbers as bits that cost what they are likely to be: an adaptive binary range coder
 * (Martin 1979; carryless, as in Mahoney's lpaq).
 *
 * Writer and reader have one interface and go through one description of the data: each method
 * is given the value, which the reader leaves out of account, and gives the value back. So
 * what is written cannot differ from what is read.
 */

/** A context is a number: the coder learns for each how often its bit is set. */
export interface Coder {
  bit: (context: number, bit: number) => number;
  /** The lowest `count` bits, at most 31, of `value`, each as likely set as not. */
  plain: (count: number, value: number) => number;
}

/** Contexts of one file at most. */
export const CONTEXTS = 1 << 15;
export const EVEN = 0x8000;
/** No bit is ever held to be certain. */
const [NEVER, ALWAYS] = [48, 0xffff - 48];
/** After so many bits a context learns no slower any more. */
const SETTLED = 120;
const RATES = Float64Array.from({ length: SETTLED + 1 }, (_, seen) => 1 / (seen + 1.6));

/** How likely the bit of each context is set: all that has been seen of it, the latest most. */
export class Likelihoods {
  readonly #set = new Uint16Array(CONTEXTS).fill(EVEN);
  readonly #seen = new Uint8Array(CONTEXTS);

  of(context: number): number {
    return this.#set[context] as number;
  }

  forget(): void {
    this.#set.fill(EVEN);
    this.#seen.fill(0);
  }

  learn(context: number, bit: number): void {
    const seen = this.#seen[context] as number;
    const before = this.#set[context] as number;
    const step = ((bit ? ALWAYS : NEVER) - before) * (RATES[seen] as number);
    this.#set[context] = before + Math.trunc(step);
    if (seen < SETTLED) this.#seen[context] = seen + 1;
  }
}

/** Where the range is parted, of whose beginning and end the first byte is not the same. */
export const middleOf = (low: number, high: number, likely: number): number => {
  const range = high - low;
  return low + (range >>> 16) * likely + (((range & 0xffff) * likely) >>> 16);
};
