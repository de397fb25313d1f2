/** A set of whole numbers below a bound. */
export class Bits {
  readonly #bytes: Uint8Array;

  constructor(bound: number) {
    this.#bytes = new Uint8Array(Math.ceil(bound / 8));
  }

  /** Adds `from` up to, but without, `to`. */
  add(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      this.#bytes[at >> 3] = (this.#bytes[at >> 3] as number) | (1 << (at & 7));
    }
  }

  has(number: number): boolean {
    return (((this.#bytes[number >> 3] as number) >> (number & 7)) & 1) === 1;
  }
}
