import { sharedLength } from '../../src/search/labels.ts';
import { codeLeaves, type Leaves, noLeaves } from '../../src/search/leaves.ts';
import { codePostings } from '../../src/search/postings.ts';
import { RangeWriter } from '../../src/search/range-writer.ts';
import type { Leaf } from './grow.ts';
import { firstOf, othersOf } from './leaf-lists.ts';
import { wideLengths } from './names.ts';
import type { Places } from './places.ts';

/** Parts the leaves into shards, there where their labels have the least in common. */

/** About how many bits a leaf takes: what tells how large a shard will be before it is written. */
const COST = { leaf: 8, unit: 8, posting: 10 };
/** A shard is from this share of its size to that one. */
const [LEAST, MOST] = [0.8, 1.2];

interface Range {
  from: number;
  to: number;
}

interface Cut {
  /** How many leaves come before it, and what they cost. */
  leaf: number;
  cost: number;
  /** For each number of units that the labels on both sides share: where they begin so. */
  ranges: Range[];
}

export interface ShardFile {
  kind: 'shards' | 'wide';
  shard: number;
  /** Of the label; of wide nodes only. */
  length: number;
  payload: Uint8Array;
}

export class ShardWriter {
  /** What parts the shards, as the root has it. */
  readonly shards: string[] = [''];
  leaves = 0;
  readonly #places: Places;
  readonly #all: number;
  readonly #size: number;
  readonly #write: (file: ShardFile) => void;
  #positions: Uint32Array = new Uint32Array(0);
  #pending: Leaves = noLeaves();
  readonly #writer = new RangeWriter();
  #cost = 0;
  #cut: Cut | undefined;
  #before = '';
  /** Bits written, and what they were thought to be. */
  #written = { bits: 1, cost: 1 };

  /**
   * @param all how many pieces there are
   * @param size of a shard, in bytes
   */
  constructor(places: Places, all: number, size: number, write: (file: ShardFile) => void) {
    this.#places = places;
    this.#all = all;
    this.#size = 8 * size;
    this.#write = write;
  }

  add(leaf: Leaf): void {
    this.#positions = leaf.positions;
    let label = '';
    for (let at = 0; at < leaf.length; at++) label += String.fromCharCode(leaf.units[at] as number);
    const shared = sharedLength(this.#before, label);
    const full = (this.#size * this.#written.cost) / this.#written.bits;
    if (this.#cost > full * LEAST && shared <= (this.#cut?.ranges.length ?? shared)) {
      this.#cut = this.#cutBefore(leaf, shared);
    }
    const { labels, further, ends, pieces } = this.#pending;
    const postings = pieces.length;
    this.#places.appendPostings(this.#pending, leaf.positions, leaf.from, leaf.to);
    labels.push(label);
    further.push(leaf.further);
    ends.push(pieces.length);
    this.#cost +=
      COST.leaf + COST.unit * (leaf.length - shared) + COST.posting * (pieces.length - postings);
    this.#before = label;
    this.leaves++;
    if (this.#cost > full * MOST && this.#cut) this.#flush(this.#cut);
  }

  /** Writes what is left. */
  finish(): void {
    if (this.#pending.labels.length > 0) this.#writeShard(this.#pending, this.#cost);
    else this.shards.pop();
  }

  #cutBefore(leaf: Leaf, shared: number): Cut {
    const ranges = Array.from({ length: shared }, (_, at) => ({
      from: leaf.starts[at + 1] as number,
      to: leaf.ends[at + 1] as number,
    }));
    return { leaf: this.#pending.labels.length, cost: this.#cost, ranges };
  }

  #flush({ leaf, cost, ranges }: Cut): void {
    this.#writeShard(firstOf(this.#pending, leaf), cost);
    this.#pending = othersOf(this.#pending, leaf);
    this.#cost -= cost;
    this.#cut = undefined;
    const shard = this.shards.length;
    this.shards.push((this.#pending.labels[0] as string).slice(0, ranges.length + 1));
    for (const length of wideLengths(this.shards, shard)) {
      const { from, to } = ranges[length - 1] as Range;
      this.#writeWide(shard, length, from, to);
    }
  }

  #writeShard(leaves: Leaves, cost: number): void {
    codeLeaves(this.#writer, leaves, this.#all);
    const payload = this.#writer.finish();
    this.#written.bits += 8 * payload.length;
    this.#written.cost += cost;
    this.#write({ kind: 'shards', shard: this.shards.length - 1, length: 0, payload });
  }

  #writeWide(shard: number, length: number, from: number, to: number): void {
    const postings = this.#places.gatherPostings(this.#positions, from, to);
    codePostings(this.#writer, postings, this.#all, 0, postings.pieces.length);
    this.#write({ kind: 'wide', shard, length, payload: this.#writer.finish() });
  }
}
