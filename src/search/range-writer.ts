import { type Coder, EVEN, Likelihoods, middleOf } from './range.ts';

/** The builder's side of the range coder. */
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
