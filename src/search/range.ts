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
const EVEN = 0x8000;
/** No bit is ever held to be certain. */
const [NEVER, ALWAYS] = [48, 0xffff - 48];
/** After so many bits a context learns no slower any more. */
const SETTLED = 120;
const RATES = Float64Array.from({ length: SETTLED + 1 }, (_, seen) => 1 / (seen + 1.6));

/** How likely the bit of each context is set: all that has been seen of it, the latest most. */
class Likelihoods {
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
const middleOf = (low: number, high: number, likely: number): number => {
  const range = high - low;
  return low + (range >>> 16) * likely + (((range & 0xffff) * likely) >>> 16);
};

export class RangeWriter implements Coder {
  readonly #likelihoods = new Likelihoods();
  #bytes = new Uint8Array(1 << 15);
  #length = 0;
  #low = 0;
  #high = 0xffffffff;

  #put(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(2 * this.#length);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length++] = byte;
  }

  #part(bit: number, likely: number): void {
    const middle = middleOf(this.#low, this.#high, likely);
    if (bit) this.#high = middle;
    else this.#low = middle + 1;
    this.#settle();
  }

  #settle(): void {
    while ((this.#low ^ this.#high) >>> 24 === 0) {
      this.#put(this.#high >>> 24);
      this.#low = (this.#low << 8) >>> 0;
      this.#high = ((this.#high << 8) | 0xff) >>> 0;
    }
  }

  bit(context: number, bit: number): number {
    this.#part(bit, this.#likelihoods.of(context));
    this.#likelihoods.learn(context, bit);
    return bit;
  }

  plain(count: number, value: number): number {
    const share = (this.#high - this.#low) >>> count;
    if (share === 0) {
      for (let at = count - 1; at >= 0; at--) this.#part((value >>> at) & 1, EVEN);
    } else {
      this.#low += value * share;
      this.#high = this.#low + share - 1;
      this.#settle();
    }
    return value;
  }

  /** @returns all that was written; the writer begins anew */
  finish(): Uint8Array<ArrayBuffer> {
    // The reader takes zeros after the end: a first byte above that of `low` is within.
    this.#put((this.#low >>> 24) + 1);
    const written = this.#bytes.slice(0, this.#length);
    this.#likelihoods.forget();
    [this.#length, this.#low, this.#high] = [0, 0, 0xffffffff];
    return written;
  }
}

export class RangeReader implements Coder {
  readonly #likelihoods = new Likelihoods();
  readonly #bytes: Uint8Array;
  #at = 0;
  #low = 0;
  #high = 0xffffffff;
  #value = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (let left = 4; left > 0; left--) this.#take();
  }

  #take(): void {
    this.#value = ((this.#value << 8) | (this.#bytes[this.#at++] ?? 0)) >>> 0;
  }

  #part(likely: number): number {
    const middle = middleOf(this.#low, this.#high, likely);
    const bit = this.#value <= middle ? 1 : 0;
    if (bit) this.#high = middle;
    else this.#low = middle + 1;
    this.#settle();
    return bit;
  }

  #settle(): void {
    while ((this.#low ^ this.#high) >>> 24 === 0) {
      this.#low = (this.#low << 8) >>> 0;
      this.#high = ((this.#high << 8) | 0xff) >>> 0;
      this.#take();
    }
  }

  bit(context: number, _: number): number {
    const bit = this.#part(this.#likelihoods.of(context));
    this.#likelihoods.learn(context, bit);
    return bit;
  }

  plain(count: number, _: number): number {
    const share = (this.#high - this.#low) >>> count;
    let value = 0;
    if (share === 0) {
      for (let left = count; left > 0; left--) value = value * 2 + this.#part(EVEN);
    } else {
      value = Math.floor((this.#value - this.#low) / share);
      this.#low += value * share;
      this.#high = this.#low + share - 1;
      this.#settle();
    }
    return value;
  }
}
