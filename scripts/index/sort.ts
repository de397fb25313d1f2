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

/** @returns how many places each unit has */
export function countUnits(units: Uint16Array, letters: number): Uint32Array {
  const counts = new Uint32Array(letters);
  for (const unit of units) counts[unit] = (counts[unit] as number) + 1;
  return counts;
}

/** Units one after another, and how many places they have together. */
export interface Group {
  from: number;
  to: number;
  places: number;
}

/**
 * @param most places of a group, where no single unit has more
 * @returns all units but 0, in order
 */
export function groupUnits(counts: Uint32Array, most: number): Group[] {
  const groups: Group[] = [];
  for (let unit = 1; unit < counts.length; unit++) {
    const places = counts[unit] as number;
    const last = groups.at(-1);
    if (last && last.places + places <= most) {
      last.to = unit + 1;
      last.places += places;
    } else groups.push({ from: unit, to: unit + 1, places });
  }
  return groups;
}

/**
 * Writes the places of the units of a group to the beginning of `positions`: by the unit there,
 * else in order.
 *
 * @returns where those of each unit begin, and last where they end
 */
export function writePlaces(
  units: Uint16Array,
  counts: Uint32Array,
  { from, to }: Group,
  positions: Uint32Array,
): Uint32Array {
  const starts = new Uint32Array(to - from + 1);
  for (let unit = from; unit < to; unit++) {
    starts[unit - from + 1] = (starts[unit - from] as number) + (counts[unit] as number);
  }
  const next = starts.slice();
  units.forEach((unit, position) => {
    if (unit < from || unit >= to) return;
    const place = next[unit - from] as number;
    positions[place] = position;
    next[unit - from] = place + 1;
  });
  return starts;
}
