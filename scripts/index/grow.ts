import type { Places } from './places.ts';
import { countUnits, groupUnits, Sorter, writePlaces } from './sort.ts';
import type { Texts } from './texts.ts';

/**
 * Grows the leaves of the index out of the texts: from every place to the right, for as long as
 * more than `threshold` pieces go on with the same units; a block's end is a unit too.
 */
export interface Limits {
  /** A string in no more than this many pieces is not parted any further. */
  threshold: number;
  /** Nor is one of this many units. */
  longest: number;
}

/** So many places are sorted at a time, which bounds the memory that they take. */
const AT_ONCE = 1 << 23;
/** Up to here it is known how far all occurrences go on alike. */
const FARTHEST = 1000;

export interface Leaf {
  /** The label is the first `length` of these. */
  units: Uint16Array;
  length: number;
  /** How many units beyond the label are the same at every occurrence. */
  further: number;
  /** Its occurrences: `positions[from..to)`, ascending. */
  positions: Uint32Array;
  from: number;
  to: number;
  /** For each length up to that of the label: where its beginning's occurrences begin and end. */
  starts: Uint32Array;
  ends: Uint32Array;
}

/**
 * Yields now and then, between two leaves, so that other work can go on.
 *
 * @param emit gets each leaf, in the order of the labels; what it is given is used again
 * @param atOnce how many places are sorted at a time, where no single unit has more
 */
export function* growLeaves(
  { units, alphabet }: Texts,
  places: Places,
  { threshold, longest }: Limits,
  emit: (leaf: Leaf) => void,
  atOnce = AT_ONCE,
): Generator<void> {
  const letters = alphabet.length + 1;
  const counts = countUnits(units, letters);
  const groups = groupUnits(counts, atOnce);
  const positions = new Uint32Array(Math.max(0, ...groups.map((group) => group.places)));
  const sorter = new Sorter(units, positions, letters);
  const leaf: Leaf = {
    ...{ units: new Uint16Array(longest), length: 0, further: 0, positions, from: 0, to: 0 },
    ...{ starts: new Uint32Array(longest + 1), ends: new Uint32Array(longest + 1) },
  };

  /** How many units from `depth` on are the same at all places of a range of several, a block's end included. */
  function alike(from: number, to: number, depth: number, limit: number): number {
    const first = (positions[from] as number) + depth;
    let length = limit;
    for (let at = from + 1; at < to && length > 0; at++) {
      const other = (positions[at] as number) + depth;
      let same = 0;
      while (same < length && units[first + same] === units[other + same]) {
        if (units[first + same++] === 0) break;
      }
      length = same;
    }
    return length;
  }

  function take(unit: number, from: number, to: number): void {
    leaf.units[leaf.length++] = unit;
    leaf.starts[leaf.length] = from;
    leaf.ends[leaf.length] = to;
  }

  function finish(from: number, to: number): void {
    const { length } = leaf;
    const goesOn = to - from > 1 && leaf.units[length - 1] !== 0;
    leaf.further = goesOn ? alike(from, to, length, FARTHEST) : 0;
    leaf.from = from;
    leaf.to = to;
    emit(leaf);
  }

  function visit(from: number, to: number, depth: number): void {
    if (!places.inMoreThan(threshold, positions, from, to)) {
      finish(from, to);
      return;
    }
    const more = alike(from, to, depth, longest - depth);
    const begin = (positions[from] as number) + depth;
    for (let at = 0; at < more; at++) take(units[begin + at] as number, from, to);
    const isEnd = leaf.length >= longest || leaf.units[leaf.length - 1] === 0;
    if (isEnd) finish(from, to);
    else branch(from, to, depth + more);
  }

  function branch(from: number, to: number, depth: number): void {
    sorter.sort(from, to, depth);
    for (let begin = from; begin < to; ) {
      const unit = units[(positions[begin] as number) + depth] as number;
      let end = begin + 1;
      while (end < to && units[(positions[end] as number) + depth] === unit) end++;
      leaf.length = depth;
      take(unit, begin, end);
      if (unit === 0) finish(begin, end);
      else visit(begin, end, depth + 1);
      begin = end;
    }
  }

  for (const group of groups) {
    const starts = writePlaces(units, counts, group, positions);
    for (let unit = group.from; unit < group.to; unit++) {
      const [from = 0, to = 0] = starts.subarray(unit - group.from);
      leaf.length = 0;
      take(unit, from, to);
      if (from < to) visit(from, to, 1);
      yield;
    }
  }
}
