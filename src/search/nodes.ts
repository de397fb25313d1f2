import { ByteReader, ByteWriter } from './bytes.ts';

/** The nodes of a shard, written and searched: see `format.ts` for their form. */

/** The weights of a posting, from least to most telling. */
export const WEIGHT = { once: 0, few: 1, many: 2, title: 3 } as const;

/** @param count occurrences in the document, at least 1 */
export const weightOf = (count: number, inTitle: boolean): number =>
  inTitle ? WEIGHT.title : count === 1 ? WEIGHT.once : count < 4 ? WEIGHT.few : WEIGHT.many;

/** A document in which a string stands. */
export interface Posting {
  document: number;
  weight: number;
}

/** How many code units two labels have in common at their beginning, at most `limit`. */
export function sharedLength(a: ArrayLike<number>, b: ArrayLike<number>, limit: number): number {
  let shared = 0;
  while (shared < limit && a[shared] === b[shared]) shared++;
  return shared;
}

/** A node: its label is the first `length` of `units`, and likewise for its postings. */
export interface Node {
  units: ArrayLike<number>;
  length: number;
  documents: ArrayLike<number>;
  weights: ArrayLike<number>;
  count: number;
}

/** Writes nodes one after another, in the order of their labels. */
export class NodeWriter {
  readonly #writer = new ByteWriter();
  #last: number[] = [];

  get length(): number {
    return this.#writer.length;
  }

  add({ units, length, documents, weights, count }: Node): void {
    const writer = this.#writer;
    const shared = sharedLength(units, this.#last, Math.min(length, this.#last.length));
    const more = length - shared;
    writer.varint(2 * shared + (more > 1 ? 1 : 0));
    if (more > 1) writer.varint(more);
    const before = this.#last[shared];
    const first = units[shared] as number;
    writer.varint(before === undefined ? first : first - before - 1);
    for (let at = shared + 1; at < length; at++) writer.varint(units[at] as number);
    this.#last.length = shared;
    for (let at = shared; at < length; at++) this.#last.push(units[at] as number);
    writer.varint(count);
    let last = -1;
    for (let at = 0; at < count; at++) {
      const document = documents[at] as number;
      writer.varint(4 * (document - last - 1) + (weights[at] as number));
      last = document;
    }
  }

  /** @returns the shard's bytes; the writer begins anew */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = this.#writer.bytes();
    this.#writer.clear();
    this.#last = [];
    return bytes;
  }
}

/** What a shard says of a string. */
export interface Found {
  /** `true`: the documents that have the string. `false`: those that may have it. */
  exact: boolean;
  /** How many code units of the string the answer is about: all of them where it is exact. */
  covered: number;
  postings: Posting[];
}

const NOWHERE: Found = { exact: true, covered: 0, postings: [] };

function readPostings(reader: ByteReader, count: number): Posting[] {
  let document = -1;
  return Array.from({ length: count }, () => {
    const value = reader.varint();
    document += Math.floor(value / 4) + 1;
    return { document, weight: value % 4 };
  });
}

/** Reads the label of the next node into `label`. */
function readLabel(reader: ByteReader, label: number[]): void {
  const head = reader.varint();
  const shared = head >>> 1;
  const more = head & 1 ? reader.varint() : 1;
  const before = label[shared];
  const first = reader.varint();
  label.length = shared;
  label.push(before === undefined ? first : before + 1 + first);
  for (let left = more - 1; left > 0; left--) label.push(reader.varint());
}

/**
 * @param shard the shard that `locate` gave for `query`, decompressed
 * @param query folded, not empty
 * @param limits of the index: which nodes have no continuation
 */
export function findInShard(
  shard: Uint8Array,
  query: string,
  limits: { threshold: number; longest: number },
): Found {
  const units = Array.from({ length: query.length }, (_, at) => query.charCodeAt(at));
  const reader = new ByteReader(shard);
  const label: number[] = [];
  while (!reader.done) {
    readLabel(reader, label);
    const count = reader.varint();
    const common = sharedLength(label, units, Math.min(label.length, units.length));
    const exact = common === units.length;
    const ends = count <= limits.threshold || label.length >= limits.longest;
    if (exact || (common === label.length && ends)) {
      return { exact, covered: common, postings: readPostings(reader, count) };
    }
    // A label that is a beginning of the query has no unit here, and comes before it.
    if ((label[common] ?? -1) > (units[common] as number)) return NOWHERE;
    reader.skip(count);
  }
  return NOWHERE;
}

/**
 * @param shards label of each shard's first node, and how much of it the node before has
 * @returns the one shard that can answer `query`; undefined where no text has it
 */
export function locate(
  shards: readonly { label: string; shared: number }[],
  query: string,
): number | undefined {
  let [low, high] = [0, shards.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shards[middle]?.label ?? '') > query) high = middle;
    else low = middle + 1;
  }
  const next = shards[low];
  // The first node that begins with the query opens the next shard, unless the end of this
  // one begins with it already.
  if (next?.label.startsWith(query) && next.shared < query.length) return low;
  return low > 0 ? low - 1 : undefined;
}
