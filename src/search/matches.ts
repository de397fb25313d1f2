import type { Match, Matches } from './contract.ts';
import { FLAG, type Postings } from './postings.ts';

/** Postings by piece as what is known of documents. */

const column = (length: number): Uint32Array => new Uint32Array(length);

/**
 * @param firstPieces the first piece of each document, and last the number of pieces
 * @returns the pieces of each document together
 */
export function matchesOf(
  { pieces, counts, flags }: Postings,
  firstPieces: ArrayLike<number>,
): Matches {
  const most = Math.min(pieces.length, firstPieces.length - 1);
  const [documents, sums, fields] = [column(most), column(most), column(most)];
  const [starts, ends] = [column(most), column(most)];
  let [document, end, last] = [-1, 0, -1];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as number;
    if (piece >= end) {
      while (piece >= end) end = firstPieces[++document + 1] as number;
      documents[++last] = document;
      starts[last] = at;
    }
    sums[last] = (sums[last] as number) + (counts[at] as number);
    fields[last] = (fields[last] as number) | (flags[at] as number);
    ends[last] = at + 1;
  }
  const length = last + 1;
  return {
    ...{ pieces, pieceCounts: counts },
    documents: documents.subarray(0, length),
    counts: sums.subarray(0, length),
    flags: fields.subarray(0, length),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}

export const NO_MATCHES: Matches = {
  ...{ documents: [], counts: [], flags: [], starts: [], ends: [], pieces: [], pieceCounts: [] },
};

const pick = (list: ArrayLike<number>, places: Uint32Array): Uint32Array =>
  places.map((place) => list[place] as number);

/** @returns of the documents those with an occurrence in `field` */
export function matchesIn(matches: Matches, field: keyof typeof FLAG): Matches {
  const { documents, counts, flags, starts, ends } = matches;
  const having: number[] = [];
  for (let at = 0; at < documents.length; at++) {
    if ((flags[at] as number) & FLAG[field]) having.push(at);
  }
  const places = Uint32Array.from(having);
  return {
    ...matches,
    documents: pick(documents, places),
    counts: pick(counts, places),
    flags: pick(flags, places),
    starts: pick(starts, places),
    ends: pick(ends, places),
  };
}

/** @param place of a document among those of `matches` */
export function matchAt(matches: Matches, place: number): Match {
  const [from, to] = [matches.starts[place] as number, matches.ends[place] as number];
  const flags = matches.flags[place] as number;
  return {
    document: matches.documents[place] as number,
    count: matches.counts[place] as number,
    inTitle: (flags & FLAG.title) > 0,
    inHeading: (flags & FLAG.heading) > 0,
    pieces: Array.from({ length: to - from }, (_, at) => ({
      piece: matches.pieces[from + at] as number,
      count: matches.pieceCounts[from + at] as number,
    })),
  };
}
