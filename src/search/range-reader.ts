import { type Coder, EVEN, Likelihoods, middleOf } from './range.ts';

/** The browser's side of the range coder. */
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
