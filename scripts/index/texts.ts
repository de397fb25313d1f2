import type { Block } from '../../src/search/contract.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { foldInto } from '../../src/search/fold.ts';
import type { Root } from '../../src/search/root.ts';
import { Bits } from './bits.ts';

/** All texts of an archive as one run of numbers, which the leaves are grown out of. */
export interface Texts {
  /** Every unit's number in the alphabet; each block ends with 0. */
  units: Uint16Array;
  /** Where each piece begins, and last the end of them all. */
  pieceStarts: Uint32Array;
  /** Which document each piece is of. */
  pieceDocuments: Uint32Array;
  /** The first block of each piece within its document. */
  pieceBlocks: Uint32Array;
  /** Whether a unit is of a title, of a heading. */
  titles: Bits;
  headings: Bits;
  /** What the root says of the texts. */
  firstPieces: Root['firstPieces'];
  alphabet: Root['alphabet'];
  classes: Root['classes'];
  pairs: Root['pairs'];
}

const UNITS = 0x10000;
const LINE_FEED = 0x0a;
/** Units are of one class whose frequencies have about as many digits in this number system. */
const CLASS_DIGITS = 2;

/** Cuts a document into runs of whole blocks. @returns the first block of each, at least one */
export function cutPieces(blocks: readonly Block[], size: number): number[] {
  const firsts = [0];
  let length = 0;
  blocks.forEach(({ text }, block) => {
    if (length > 0 && length + text.length > size) {
      firsts.push(block);
      length = 0;
    }
    length += text.length + 1;
  });
  return firsts;
}

/** The alphabet out of how often each unit stands in the folded texts. */
function alphabetOf(frequencies: Uint32Array): Pick<Texts, 'alphabet' | 'classes'> {
  const classOf = (unit: number) => Math.clz32(frequencies[unit] as number) >> (CLASS_DIGITS - 1);
  const present = (unit: number) => unit !== LINE_FEED && (frequencies[unit] as number) > 0;
  const alphabet = [...frequencies.keys()].filter(present);
  alphabet.sort((a, b) => classOf(a) - classOf(b) || a - b);
  const classes = [...Map.groupBy(alphabet, classOf).values()].map(({ length }) => length);
  return { alphabet, classes };
}

/**
 * @param documents no block of theirs holds a line feed
 * @param size how many units a piece has at most, but for one block that is longer
 */
export function joinTexts(documents: readonly SearchDocument[], size: number): Texts {
  let length = 0;
  for (const { blocks } of documents) for (const { text } of blocks) length += text.length + 1;
  const [units, titles, headings] = [new Uint16Array(length), new Bits(length), new Bits(length)];
  const frequencies = new Uint32Array(UNITS);
  const folds = Uint16Array.from({ length: UNITS }, (_, unit) => unit);
  const firstPieces: number[] = [];
  const [pieceStarts, pieceDocuments, pieceBlocks]: [number[], number[], number[]] = [[], [], []];
  let at = 0;

  const take = ({ text, field }: Block) => {
    foldInto(text, units, at);
    for (let unit = 0; unit < text.length; unit++) {
      const to = units[at + unit] as number;
      frequencies[to] = (frequencies[to] as number) + 1;
      folds[text.charCodeAt(unit)] = to;
    }
    if (field !== 'text') (field === 'title' ? titles : headings).add(at, at + text.length);
    at += text.length;
    units[at++] = LINE_FEED;
  };

  documents.forEach((document, number) => {
    const firsts = cutPieces(document.blocks, size);
    firstPieces.push(pieceStarts.length);
    firsts.forEach((first, piece) => {
      pieceStarts.push(at);
      pieceDocuments.push(number);
      pieceBlocks.push(first);
      const end = firsts[piece + 1] ?? document.blocks.length;
      for (let block = first; block < end; block++) take(document.blocks[block] as Block);
    });
  });
  firstPieces.push(pieceStarts.length);
  pieceStarts.push(at);

  const { alphabet, classes } = alphabetOf(frequencies);
  const numbers = new Uint16Array(UNITS);
  alphabet.forEach((unit, number) => {
    numbers[unit] = number + 1;
  });
  for (let unit = 0; unit < length; unit++) units[unit] = numbers[units[unit] as number] as number;
  const pairs = new Map<number, number>();
  folds.forEach((to, from) => {
    if (to !== from && numbers[to]) pairs.set(from, numbers[to] as number);
  });
  return {
    ...{ units, titles, headings, firstPieces, alphabet, classes, pairs },
    pieceStarts: Uint32Array.from(pieceStarts),
    pieceDocuments: Uint32Array.from(pieceDocuments),
    pieceBlocks: Uint32Array.from(pieceBlocks),
  };
}
