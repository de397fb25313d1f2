import { codeNumber, codeSmall, KIND } from './numbers.ts';
import type { Coder } from './range.ts';

/** In which pieces a string stands, how often, and in which of their fields. */

/** Of several strings, one after the other: the same place in each list is one piece. */
export interface Postings {
  pieces: number[];
  counts: number[];
  /** Sum of `FLAG`s. */
  flags: number[];
}

/** Fields of a piece in which the string stands, besides its text. */
export const FLAG = { title: 1, heading: 2 } as const;

/** Contexts, from the first on. */
const [REPEATED, FLAGGED, FLAGS] = [0, 2, 4];
const LENGTH = KIND;
const COUNT = 2 * KIND;
const GAP = 4 * KIND;
/** How many contexts postings take. */
export const POSTINGS_CONTEXTS = GAP + 64 * KIND;

/** How far apart `left` pieces lie out of `among` if they lie evenly, in half powers of two. */
function apart(among: number, left: number): number {
  const ratio = Math.floor((8 * among) / left) || 1;
  const width = 31 - Math.clz32(ratio);
  return 2 * width + (width > 0 ? (ratio >>> (width - 1)) & 1 : 0);
}

/**
 * Codes the postings of one string: those of `list` from `from` to `to`; the reader appends
 * them, and needs neither.
 *
 * @param all how many pieces there are
 * @returns where they end
 */
export function codePostings(
  coder: Coder,
  list: Postings,
  all: number,
  from = list.pieces.length,
  to = from,
): number {
  const { pieces, counts, flags } = list;
  const length = 1 + codeSmall(coder, LENGTH, to - from - 1);
  const end = from + length;
  const repeats = coder.bit(REPEATED + (length > 1 ? 1 : 0), anyAbove(counts, 1, from, to));
  const flagged = coder.bit(FLAGGED, anyAbove(flags, 0, from, to));
  let last = -1;
  for (let at = from; at < end; at++) {
    const gap = GAP + apart(all - 1 - last, end - at) * KIND;
    last += 1 + codeNumber(coder, gap, (pieces[at] as number) - last - 1);
    pieces[at] = last;
    const kind = COUNT + (length > 16 ? KIND : 0);
    counts[at] = repeats ? 1 + codeSmall(coder, kind, (counts[at] as number) - 1) : 1;
    flags[at] = flagged ? codeFlags(coder, flags[at] as number) : 0;
  }
  return end;
}

function anyAbove(values: readonly number[], bound: number, from: number, to: number): number {
  for (let at = from; at < to; at++) if ((values[at] as number) > bound) return 1;
  return 0;
}

function codeFlags(coder: Coder, flags: number): number {
  const title = coder.bit(FLAGS, flags & FLAG.title);
  return title + FLAG.heading * coder.bit(FLAGS + 1, (flags & FLAG.heading) >> 1);
}
