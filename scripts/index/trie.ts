import { type Node, weightOf } from '../../src/search/nodes.ts';

/**
 * Grows the nodes of the index out of the folded texts: from every place to the right, for
 * as long as more than `threshold` documents go on with the same characters.
 */

const LINE_FEED = 0x0a;
const UNITS = 0x10000;
/** Ranges up to this length are sorted by insertion, longer ones by counting. */
const SHORT = 24;
/** Every how many units `documentAt` is told where it is. */
const STRIDE = 1024;

export interface Texts {
  /** All texts, folded; each block ends with a line feed. */
  units: Uint16Array;
  /** Where each document begins, and last the end of them all. */
  starts: Uint32Array;
  /** Where each document's first block, its title, ends. */
  titleEnds: Uint32Array;
}

export interface Limits {
  /** A node in no more than this many documents has no continuation. */
  threshold: number;
  /** Nor has one of this many code units. */
  longest: number;
}

/** @param emit gets each node, in the order of the labels; what it is given is used again */
export function growTrie(
  { units, starts, titleEnds }: Texts,
  { threshold, longest }: Limits,
  emit: (node: Node) => void,
): void {
  const documents = starts.length - 1;
  const unitAt = (position: number): number => units[position] as number;

  // The document that each STRIDE-th unit belongs to.
  const marks = new Uint32Array(Math.ceil(units.length / STRIDE) + 1);
  for (let mark = 0, document = 0; mark < marks.length; mark++) {
    while (document + 1 < documents && (starts[document + 1] as number) <= mark * STRIDE) {
      document++;
    }
    marks[mark] = document;
  }

  const positions = new Uint32Array(units.length);
  const scratch = new Uint32Array(units.length);
  const counts = new Uint32Array(UNITS);
  const node: Node & { documents: Uint32Array; weights: Uint8Array; units: Uint16Array } = {
    units: new Uint16Array(longest),
    length: 0,
    documents: new Uint32Array(documents),
    weights: new Uint8Array(documents),
    count: 0,
  };

  /** Reads the documents of the ascending `positions[from..to)` into `node`. */
  function collect(from: number, to: number): void {
    let count = 0;
    let at = from;
    let document = 0;
    while (at < to) {
      const first = positions[at] as number;
      document = Math.max(document, marks[Math.floor(first / STRIDE)] as number);
      while ((starts[document + 1] as number) <= first) document++;
      const end = starts[document + 1] as number;
      const begin = at;
      while (at < to && (positions[at] as number) < end) at++;
      node.documents[count] = document;
      node.weights[count] = weightOf(at - begin, first < (titleEnds[document] as number));
      count++;
    }
    node.count = count;
  }

  /** Sorts `positions[from..to)` by the unit at `depth`, keeping their order where it is one. */
  function sort(from: number, to: number, depth: number): void {
    if (to - from <= SHORT) {
      for (let at = from + 1; at < to; at++) {
        const position = positions[at] as number;
        const unit = unitAt(position + depth);
        let gap = at;
        for (; gap > from && unitAt((positions[gap - 1] as number) + depth) > unit; gap--) {
          positions[gap] = positions[gap - 1] as number;
        }
        positions[gap] = position;
      }
      return;
    }
    const present: number[] = [];
    for (let at = from; at < to; at++) {
      const unit = unitAt((positions[at] as number) + depth);
      if (counts[unit] === 0) present.push(unit);
      counts[unit] = (counts[unit] as number) + 1;
    }
    present.sort((a, b) => a - b);
    let start = from;
    for (const unit of present) {
      const count = counts[unit] as number;
      counts[unit] = start;
      start += count;
    }
    for (let at = from; at < to; at++) {
      const position = positions[at] as number;
      const unit = unitAt(position + depth);
      scratch[counts[unit] as number] = position;
      counts[unit] = (counts[unit] as number) + 1;
    }
    for (const unit of present) counts[unit] = 0;
    positions.set(scratch.subarray(from, to), from);
  }

  /** Whether everything in the range goes on with one and the same unit within its block. */
  function goesOnAlike(from: number, to: number, depth: number): boolean {
    const unit = unitAt((positions[from] as number) + depth);
    if (unit === LINE_FEED) return false;
    for (let at = from + 1; at < to; at++) {
      if (unitAt((positions[at] as number) + depth) !== unit) return false;
    }
    return true;
  }

  /** Sorts the range and visits what begins alike. */
  function branch(from: number, to: number, depth: number): void {
    sort(from, to, depth);
    for (let begin = from; begin < to; ) {
      const unit = unitAt((positions[begin] as number) + depth);
      let end = begin + 1;
      while (end < to && unitAt((positions[end] as number) + depth) === unit) end++;
      if (unit !== LINE_FEED) {
        node.units[depth] = unit;
        visit(begin, end, depth + 1);
      }
      begin = end;
    }
  }

  function visit(from: number, to: number, depth: number): void {
    collect(from, to);
    const grows = node.count > threshold;
    let length = depth;
    while (grows && length < longest && goesOnAlike(from, to, length)) {
      node.units[length] = unitAt((positions[from] as number) + length);
      length++;
    }
    node.length = length;
    emit(node);
    if (grows && length < longest) branch(from, to, length);
  }

  for (let at = 0; at < units.length; at++) positions[at] = at;
  branch(0, units.length, 0);
}
