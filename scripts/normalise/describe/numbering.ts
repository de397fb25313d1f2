import type { Block } from '../../../src/speech/body.ts';
import { type Marker, type MarkerKind, markerOf } from '../lines/heading.ts';

interface Open {
  depth: number;
  block: Block;
  /** Among the blocks. */
  at: number;
  marker: Marker;
}

/**
 * Headings that skip a number, and a first one that no second follows. A number that opens a
 * paragraph or a sentence between them is not missing, although it is no heading by itself.
 * @returns heading → its mark as it reads
 */
export function numberingGaps(blocks: readonly Block[]): Map<Block, string> {
  const gaps = new Map<Block, string>();
  const numbersIn = numbersOf();
  /** By depth: the last heading of each system that is still open. */
  const open: Open[] = [];
  /** By depth: where the last heading stands, numbered or not. */
  const lastAt: number[] = [];
  const tell = ({ block, marker }: Pick<Open, 'block' | 'marker'>) =>
    gaps.set(block, block.text.slice(0, marker.length));
  const close = (depth: number, end: number) => {
    while ((open.at(-1)?.depth ?? 0) > depth) {
      const one = open.pop() as Open;
      const isFirst = one.marker.ordinal === 1;
      if (isFirst && !numbersIn(one.marker.kind, blocks.slice(one.at, end)).has(2)) tell(one);
    }
  };
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue;
    close(block.depth, at);
    const parentAt = lastAt.slice(0, block.depth).reduce((a, b) => Math.max(a, b), 0);
    lastAt[block.depth] = at;
    const marker = markerOf(block.text);
    if (!marker) continue;
    const { kind, ordinal } = marker;
    const last = open.at(-1)?.depth === block.depth ? open.pop() : undefined;
    const isSameKind = last?.marker.kind === kind;
    const expected = isSameKind ? last.marker.ordinal + 1 : 1;
    if (ordinal > expected) {
      const said = numbersIn(kind, blocks.slice(last?.at ?? parentAt, at));
      const missing = Array.from({ length: ordinal - expected }, (_, i) => expected + i);
      if (missing.some((number) => !said.has(number))) tell({ block, marker });
    }
    open.push({ depth: block.depth, block, at, marker });
  }
  close(2, blocks.length);
  return gaps;
}

/** A mark is no longer than this. */
const LONGEST_MARK = 12;

/** @returns asks some blocks for the numbers of a kind with which they, or sentences inside them, open */
function numbersOf(): (kind: MarkerKind, blocks: readonly Block[]) => Set<number> {
  // A block is asked for each depth of headings above it.
  const read = new Map<Block, Marker[]>();
  const markersOf = (block: Block): Marker[] => {
    const known = read.get(block) ?? openingMarkers(block.text);
    read.set(block, known);
    return known;
  };
  return (kind, blocks) => {
    const numbers = new Set<number>();
    for (const block of blocks) {
      for (const marker of markersOf(block)) if (marker.kind === kind) numbers.add(marker.ordinal);
    }
    return numbers;
  };
}

/** The marks with which a text and the sentences inside it open. */
function openingMarkers(text: string): Marker[] {
  const starts = Array.from(text.matchAll(/[。：；！？]/gu), ({ index }) => index + 1);
  return [0, ...starts].flatMap((from) => markerOf(text.slice(from, from + LONGEST_MARK)) ?? []);
}
