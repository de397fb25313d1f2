import type { Match, Matches, Piece, SearchEngine, Snapshot } from '../../src/search/contract.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { fold } from '../../src/search/fold.ts';
import { FLAG } from '../../src/search/postings.ts';

/** The engine's contract, fulfilled by reading every text: what all others are held against. */

/** Some whole blocks of a document, in their order. */
export type Pieces = SearchDocument['blocks'][];

/** By whatever they were cut, documents begin with a piece that begins with their title. */
export type Cut = (blocks: SearchDocument['blocks']) => Pieces;

const whole: Cut = (blocks) => [blocks];

/** How many times `query` begins somewhere in `text`. */
function countIn(text: string, query: string): number {
  let count = 0;
  for (let at = 0; at + query.length <= text.length; at++) {
    if (text.startsWith(query, at)) count++;
  }
  return count;
}

function matchIn(document: number, first: number, pieces: Piece[], query: string): Match {
  const match: Match = { document, count: 0, inTitle: false, inHeading: false, pieces: [] };
  for (const [number, { blocks, folded }] of pieces.entries()) {
    let inPiece = 0;
    for (const [at, text] of folded.entries()) {
      const count = countIn(text, query);
      inPiece += count;
      match.inTitle ||= count > 0 && blocks[at]?.field === 'title';
      match.inHeading ||= count > 0 && blocks[at]?.field === 'heading';
    }
    if (inPiece > 0) match.pieces.push({ piece: first + number, count: inPiece });
    match.count += inPiece;
  }
  return match;
}

const columnsOf = (found: Match[]): Matches => {
  const pieces = found.flatMap((match) => match.pieces);
  const ends = found.map((_, at) => found.slice(0, at + 1).flatMap((one) => one.pieces).length);
  return {
    documents: found.map(({ document }) => document),
    counts: found.map(({ count }) => count),
    flags: found.map(
      ({ inTitle, inHeading }) => (inTitle ? FLAG.title : 0) + (inHeading ? FLAG.heading : 0),
    ),
    starts: found.map(({ pieces: own }, at) => (ends[at] ?? 0) - own.length),
    ends,
    pieces: pieces.map(({ piece }) => piece),
    pieceCounts: pieces.map(({ count }) => count),
  };
};

function facetsOf(documents: readonly SearchDocument[]) {
  const filters = new Map<string, Map<string, number[]>>();
  const orders = new Map<string, number[]>();
  for (const [number, document] of documents.entries()) {
    for (const [name, values] of Object.entries(document.filters)) {
      const known = filters.get(name) ?? new Map<string, number[]>();
      filters.set(name, known);
      for (const value of values) known.set(value, [...(known.get(value) ?? []), number]);
    }
    for (const key of Object.keys(document.sort)) {
      orders.set(key, [...(orders.get(key) ?? []), number]);
    }
  }
  for (const [key, numbers] of orders) {
    const keyOf = (number: number) => documents[number]?.sort[key] ?? '';
    const numeric = numbers.every((number) => Number.isFinite(Number(keyOf(number))));
    numbers.sort((a, b) =>
      numeric ? Number(keyOf(a)) - Number(keyOf(b)) : keyOf(a) < keyOf(b) ? -1 : 1,
    );
  }
  return { filters, orders };
}

/**
 * @param cut how texts are cut into pieces; each document is one if not given
 * @param asked is told what was called, with what
 */
export function plainEngine(
  documents: readonly SearchDocument[],
  cut: Cut = whole,
  asked: (call: string) => void = () => undefined,
): SearchEngine & Snapshot {
  const byDocument = documents.map(({ url, meta, filters, blocks }, document) =>
    cut(blocks).map((some) => ({
      ...{ document, url, meta, filters, blocks: some },
      folded: some.map(({ text }) => fold(text)),
    })),
  );
  const pieces = byDocument.flat();
  const firstPieces = [0];
  for (const { length } of byDocument) firstPieces.push((firstPieces.at(-1) ?? 0) + length);
  const snapshot: Snapshot = {
    build: 0,
    fold: async (typed) => fold(typed),
    find: async (folded) => {
      asked(`find ${folded}`);
      if (!folded) throw new Error('nothing is looked for');
      const matches = byDocument.map((some, document) =>
        matchIn(document, firstPieces[document] ?? 0, some, folded),
      );
      return columnsOf(matches.filter(({ count }) => count > 0));
    },
    extent: () => ({ documents: documents.length, firstPieces }),
    piece: async (number) => {
      asked(`piece ${number}`);
      const piece = pieces[number];
      if (!piece) throw new Error(`there is no piece ${number}`);
      return piece;
    },
    facets: async () => {
      asked('facets');
      return facetsOf(documents);
    },
  };
  return { ...snapshot, open: async () => snapshot, answer: (work) => work(snapshot) };
}
