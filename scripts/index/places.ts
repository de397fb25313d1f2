import { FLAG, type Postings } from '../../src/search/postings.ts';
import type { Bits } from './bits.ts';
import type { Texts } from './texts.ts';

/** Every how many units it is noted which piece that is. */
const STRIDE = 256;

/** @returns for each piece, where the last of its units that are in `field` ends; 0 if none is */
function lastOf({ pieceStarts, pieceDocuments }: Texts, field: Bits): Uint32Array {
  return Uint32Array.from(pieceDocuments, (_, piece) => {
    const start = pieceStarts[piece] as number;
    let end = pieceStarts[piece + 1] as number;
    while (end > start && !field.has(end - 1)) end--;
    return end > start ? end : 0;
  });
}

/** Which pieces the places of the texts are in. */
export class Places {
  readonly #texts: Texts;
  /** The piece that each STRIDE-th unit belongs to. */
  readonly #marks: Uint32Array;

  /** For each piece, where its last title, its last heading ends; 0 if it has none. */
  readonly #titleEnds: Uint32Array;
  readonly #headingEnds: Uint32Array;
  /** For each piece, while postings are gathered; 0 else. */
  readonly #counts: Uint32Array;
  readonly #flags: Uint8Array;

  constructor(texts: Texts) {
    this.#texts = texts;
    const { units, pieceStarts, pieceDocuments } = texts;
    this.#titleEnds = lastOf(texts, texts.titles);
    this.#headingEnds = lastOf(texts, texts.headings);
    this.#counts = new Uint32Array(pieceDocuments.length);
    this.#flags = new Uint8Array(pieceDocuments.length);
    this.#marks = new Uint32Array(Math.ceil(units.length / STRIDE) + 1);
    for (let mark = 0, piece = 0; mark < this.#marks.length; mark++) {
      while ((pieceStarts[piece + 1] as number) <= mark * STRIDE) piece++;
      this.#marks[mark] = piece;
    }
  }

  #pieceAt(position: number): number {
    const { pieceStarts } = this.#texts;
    let piece = this.#marks[Math.floor(position / STRIDE)] as number;
    while ((pieceStarts[piece + 1] as number) <= position) piece++;
    return piece;
  }

  /** Whether the ascending `positions[from..to)` are in more than `bound` pieces. */
  inMoreThan(bound: number, positions: Uint32Array, from: number, to: number): boolean {
    if (to - from <= bound) return false;
    let pieces = 0;
    let end = 0;
    for (let at = from; at < to; at++) {
      const position = positions[at] as number;
      if (position < end) continue;
      if (++pieces > bound) return true;
      end = this.#texts.pieceStarts[this.#pieceAt(position) + 1] as number;
    }
    return false;
  }

  /** The postings of a string that stands at `positions[from..to)`, in whatever order. */
  gatherPostings(positions: Uint32Array, from: number, to: number): Postings {
    const { titles, headings } = this.#texts;
    const [counts, flags] = [this.#counts, this.#flags];
    for (let at = from; at < to; at++) {
      const position = positions[at] as number;
      const piece = this.#pieceAt(position);
      counts[piece] = (counts[piece] as number) + 1;
      if (titles.has(position)) flags[piece] = (flags[piece] as number) | FLAG.title;
      if (headings.has(position)) flags[piece] = (flags[piece] as number) | FLAG.heading;
    }
    const postings: Postings = { pieces: [], counts: [], flags: [] };
    counts.forEach((count, piece) => {
      if (count === 0) return;
      postings.pieces.push(piece);
      postings.counts.push(count);
      postings.flags.push(flags[piece] as number);
    });
    counts.fill(0);
    flags.fill(0);
    return postings;
  }

  /** Appends the postings of a string that stands at the ascending `positions[from..to)`. */
  appendPostings(list: Postings, positions: Uint32Array, from: number, to: number): void {
    const { pieceStarts, titles, headings } = this.#texts;
    let [end, titleEnd, headingEnd] = [0, 0, 0];
    let last = list.pieces.length - 1;
    for (let at = from; at < to; at++) {
      const position = positions[at] as number;
      if (position >= end) {
        const piece = this.#pieceAt(position);
        end = pieceStarts[piece + 1] as number;
        titleEnd = this.#titleEnds[piece] as number;
        headingEnd = this.#headingEnds[piece] as number;
        last++;
        list.pieces.push(piece);
        list.counts.push(0);
        list.flags.push(0);
      }
      list.counts[last] = (list.counts[last] as number) + 1;
      if (position < titleEnd && titles.has(position))
        list.flags[last] = (list.flags[last] as number) | FLAG.title;
      if (position < headingEnd && headings.has(position))
        list.flags[last] = (list.flags[last] as number) | FLAG.heading;
    }
  }
}
