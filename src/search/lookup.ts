import { firstFrom, type Leaves } from './leaves.ts';
import type { Postings } from './postings.ts';

/** What a shard says of a string. */
export interface Found {
  /** The pieces that have the string, or, where it is not exact, those that may have it. */
  postings: Postings;
  /** How many units of the string that is true of; where it is exact, all. */
  covered: number;
  /** Up to this many units of it, either all the pieces have the string or none. */
  alike: number;
}

export const NOWHERE: Found = {
  postings: { pieces: [], counts: [], flags: [] },
  covered: Number.POSITIVE_INFINITY,
  alike: Number.POSITIVE_INFINITY,
};

const startOf = ({ ends }: Leaves, leaf: number): number => ends[leaf - 1] ?? 0;

/** The postings of several strings, none of which begins with another, as those of one. */
function joined({ pieces, counts, flags }: Postings, from: number, to: number, all: number) {
  const [sums, fields] = [new Uint32Array(all), new Uint8Array(all)];
  for (let at = from; at < to; at++) {
    const piece = pieces[at] as number;
    sums[piece] = (sums[piece] as number) + (counts[at] as number);
    fields[piece] = (fields[piece] as number) | (flags[at] as number);
  }
  const made: Postings = { pieces: [], counts: [], flags: [] };
  sums.forEach((count, piece) => {
    if (count === 0) return;
    made.pieces.push(piece);
    made.counts.push(count);
    made.flags.push(fields[piece] as number);
  });
  return made;
}

/**
 * @param leaves the shard that `locate` gave for `query`
 * @param query as numbers in the alphabet, not empty
 * @param all how many pieces there are
 */
export function findInShard(leaves: Leaves, query: string, all: number): Found {
  const { labels, pieces, counts, flags, further } = leaves;
  const first = firstFrom(labels, query);
  let end = first;
  while (labels[end]?.startsWith(query)) end++;
  if (end > first) {
    const postings = joined(leaves, startOf(leaves, first), startOf(leaves, end), all);
    return { postings, covered: query.length, alike: query.length };
  }
  const leaf = first - 1;
  const label = labels[leaf];
  if (label === undefined || !query.startsWith(label)) return NOWHERE;
  const [from, to] = [startOf(leaves, leaf), startOf(leaves, first)];
  const isAlone = to - from === 1 && counts[from] === 1;
  return {
    postings: {
      pieces: pieces.slice(from, to),
      counts: counts.slice(from, to),
      flags: flags.slice(from, to),
    },
    covered: label.length,
    alike: isAlone ? Number.POSITIVE_INFINITY : label.length + (further[leaf] as number),
  };
}
