import type { Match } from './contract.ts';
import { FLAG, type Postings } from './postings.ts';

/**
 * @param firstPieces the first piece of each document, and last the number of pieces
 * @returns the pieces of each document together
 */
export function matchesOf(
  { pieces, counts, flags }: Postings,
  firstPieces: ArrayLike<number>,
): Match[] {
  const matches: Match[] = [];
  let document = -1;
  let match: Match | undefined;
  pieces.forEach((piece, at) => {
    if (!match || piece >= (firstPieces[document + 1] as number)) {
      while (piece >= (firstPieces[document + 1] as number)) document++;
      match = { document, count: 0, inTitle: false, inHeading: false, pieces: [] };
      matches.push(match);
    }
    const [count, fields] = [counts[at] as number, flags[at] as number];
    match.count += count;
    match.inTitle ||= (fields & FLAG.title) > 0;
    match.inHeading ||= (fields & FLAG.heading) > 0;
    match.pieces.push({ piece, count });
  });
  return matches;
}
