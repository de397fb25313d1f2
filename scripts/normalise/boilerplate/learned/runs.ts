/**
 * Finds the known runs of characters in a text: a trie over code units whose branches stand in one
 * table with open addresses (Knuth, TAOCP 6.4, algorithm L), since it is asked for every character
 * of every line.
 */
export class Runs {
  /** How many the last text held, and which: the first so many of `found`. */
  count = 0;
  /** Places in the list of runs, in the order in which a text has them. */
  readonly found: Uint32Array;
  /** By node: 1 + the place of the run that ends there; 0 where none does. */
  readonly #ends: Uint32Array;
  readonly #branches: Branches;
  /** By node: the last text that passed there. */
  readonly #seen: Uint32Array;
  #texts = 0;

  /** @param runs none empty; of two alike the later counts */
  constructor(runs: readonly string[]) {
    const units = runs.reduce((sum, run) => sum + run.length, 0);
    const ends = new Uint32Array(units + 1);
    this.#branches = new Branches(units);
    for (const [place, run] of runs.entries()) {
      let node = 0;
      for (let i = 0; i < run.length; i++) node = this.#branches.add(node, run.charCodeAt(i));
      ends[node] = place + 1;
    }
    this.#ends = ends.slice(0, this.#branches.nodes);
    this.#seen = new Uint32Array(this.#branches.nodes);
    this.found = new Uint32Array(runs.length);
  }

  /** Looks for all runs in a text; each counts once. */
  look(text: string): void {
    this.count = 0;
    this.#texts++;
    for (let i = 0; i < text.length; i++) {
      let node = 0;
      for (let at = i; at < text.length; at++) {
        node = this.#branches.from(node, text.charCodeAt(at));
        if (node === 0) break;
        if (this.#seen[node] === this.#texts) continue;
        this.#seen[node] = this.#texts;
        const end = this.#ends[node] as number;
        if (end > 0) this.found[this.count++] = end - 1;
      }
    }
  }
}

/** Spreads the branches of nodes with near numbers (Knuth's multiplicative hash). */
const SPREAD = 0x9e3779b1;

/** From a node, by a code unit, to a node; node 0 is the root, and stands for none, too. */
class Branches {
  nodes = 1;
  readonly #mask: number;
  readonly #nodes: Uint32Array;
  readonly #units: Uint16Array;
  /** 0 for a free place. */
  readonly #to: Uint32Array;

  constructor(most: number) {
    const size = 2 ** (Math.ceil(Math.log2(most + 1)) + 1);
    this.#mask = size - 1;
    this.#nodes = new Uint32Array(size);
    this.#units = new Uint16Array(size);
    this.#to = new Uint32Array(size);
  }

  from(node: number, unit: number): number {
    return this.#to[this.#place(node, unit)] as number;
  }

  add(node: number, unit: number): number {
    const place = this.#place(node, unit);
    if (this.#to[place] === 0) {
      this.#nodes[place] = node;
      this.#units[place] = unit;
      this.#to[place] = this.nodes++;
    }
    return this.#to[place] as number;
  }

  /** Where a branch stands, or would stand. */
  #place(node: number, unit: number): number {
    const hash = Math.imul(node ^ Math.imul(unit, SPREAD), SPREAD);
    let place = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#to[place] !== 0 && (this.#nodes[place] !== node || this.#units[place] !== unit)) {
      place = (place + 1) & this.#mask;
    }
    return place;
  }
}
