import type { Evaluation, Found } from './query/evaluate.ts';
import type { Extent } from './rank.ts';

/**
 * @returns the pieces of a document with places, the one to show first: that with the most
 *   clauses of the query, then with the most places, those in the title aside, then the
 *   earlier one; only the first where nothing is known of any
 */
export function bestPieces(
  { document, matches }: Found,
  evaluation: Evaluation,
  { firstPieces }: Extent,
): number[] {
  const first = firstPieces[document] ?? 0;
  const tallies = new Map<number, { clauses: Set<number>; places: number }>();
  for (const [clause, terms] of evaluation.clauses.entries()) {
    for (const number of terms) {
      const match = matches[number];
      if (!match || evaluation.wanted[number]?.field === 'title') continue;
      for (const { piece, count } of match.pieces) {
        const places = count - (match.inTitle && piece === first ? 1 : 0);
        if (places === 0) continue;
        const tally = tallies.get(piece) ?? { clauses: new Set(), places: 0 };
        tally.clauses.add(clause);
        tally.places += places;
        tallies.set(piece, tally);
      }
    }
  }
  const pieces = [...tallies].sort(
    ([a, one], [b, other]) =>
      other.clauses.size - one.clauses.size || other.places - one.places || a - b,
  );
  return pieces.length > 0 ? pieces.map(([piece]) => piece) : [first];
}
