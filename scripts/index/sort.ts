/** Sorts places in a text by the units that follow them. */

/** Ranges up to this length are sorted by insertion, longer ones by counting. */
const SHORT = 24;

export class Sorter {
  readonly #units: Uint16Array;
  readonly #positions: Uint32Array;
  readonly #counts: Uint32Array;
  #scratch = new Uint32Array(0);

  /** @param letters one more than the greatest unit */
  constructor(units: Uint16Array, positions: Uint32Array, letters: number) {
    this.#units = units;
    this.#positions = positions;
    this.#counts = new Uint32Array(letters);
  }

  /** Sorts `positions[from..to)` by the unit at `depth`, keeping their order where it is one. */
  sort(from: number, to: number, depth: number): void {
    if (to - from <= SHORT) this.#insert(from, to, depth);
    else this.#count(from, to, depth);
  }

  #insert(from: number, to: number, depth: number): void {
    const [units, positions] = [this.#units, this.#positions];
    for (let at = from + 1; at < to; at++) {
      const position = positions[at] as number;
      const unit = units[position + depth] as number;
      let gap = at;
      while (gap > from && (units[(positions[gap - 1] as number) + depth] as number) > unit) {
        positions[gap] = positions[gap - 1] as number;
        gap--;
      }
      positions[gap] = position;
    }
  }

  #count(from: number, to: number, depth: number): void {
    const [units, positions, counts] = [this.#units, this.#positions, this.#counts];
    if (this.#scratch.length < to - from) this.#scratch = new Uint32Array(to - from);
    const scratch = this.#scratch;
    const present: number[] = [];
    for (let at = from; at < to; at++) {
      const unit = units[(positions[at] as number) + depth] as number;
      if (counts[unit] === 0) present.push(unit);
      counts[unit] = (counts[unit] as number) + 1;
    }
    present.sort((a, b) => a - b);
    let start = 0;
    for (const unit of present) {
      const count = counts[unit] as number;
      counts[unit] = start;
      start += count;
    }
    for (let at = from; at < to; at++) {
      const position = positions[at] as number;
      const unit = units[position + depth] as number;
      const place = counts[unit] as number;
      scratch[place] = position;
      counts[unit] = place + 1;
    }
    for (const unit of present) counts[unit] = 0;
    positions.set(scratch.subarray(0, to - from), from);
  }
}

/**
 * @param letters one more than the greatest unit
 * @returns every place but those of 0, by the unit there, else in order; and where each unit's begin
 */
export function placesByUnit(
  units: Uint16Array,
  letters: number,
): { positions: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(letters + 1);
  for (const unit of units) starts[unit + 1] = (starts[unit + 1] as number) + 1;
  starts[1] = 0;
  for (let unit = 1; unit < letters; unit++) {
    starts[unit + 1] = (starts[unit + 1] as number) + (starts[unit] as number);
  }
  const positions = new Uint32Array(starts[letters] as number);
  const next = starts.slice();
  units.forEach((unit, position) => {
    if (unit === 0) return;
    const place = next[unit] as number;
    positions[place] = position;
    next[unit] = place + 1;
  });
  return { positions, starts };
}
