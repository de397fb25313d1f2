import type { Match, Matches, Snapshot } from '../contract.ts';
import { intersection, kept, type Numbers, placesAmong, union } from '../intersect.ts';
import { matchAt, matchesIn, NO_MATCHES } from '../matches.ts';
import type { Field, Query, Term } from './query.ts';

/** Which documents a query finds. */

/** A term as it is looked for. No two of an evaluation are alike. */
export interface Wanted {
  folded: string;
  field?: Field;
  /** As typed. */
  text: string;
}

export interface Evaluation {
  wanted: Wanted[];
  /** One of each has to be there: places in `wanted`. */
  clauses: number[][];
  /** The numbers of the documents found, ascending. */
  found: Numbers;
  /** For each of `wanted` what the engine knows of it. */
  matches: Matches[];
  /** For each of `wanted` and each of `found` its place in the matches; −1 where it is none of them. */
  places: Int32Array[];
}

/** One document found. */
export interface Found {
  document: number;
  /** For each of `wanted`; undefined where the document lacks it. */
  matches: (Match | undefined)[];
}

/** @param at place of the document in `found` */
export const foundAt = ({ found, matches, places }: Evaluation, at: number): Found => ({
  document: found[at] as number,
  matches: matches.map((list, number) => {
    const place = places[number]?.[at] ?? -1;
    return place < 0 ? undefined : matchAt(list, place);
  }),
});

/** Looks each string up once, whatever fields it is wanted in. */
class LookUps {
  readonly #snapshot: Snapshot;
  readonly #known = new Map<string, Promise<Matches>>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  async #find(folded: string): Promise<Matches> {
    // No block holds one.
    return folded.includes('\n') ? NO_MATCHES : this.#snapshot.find(folded);
  }

  async matches(folded: string, field: Field | undefined): Promise<Matches> {
    const known = this.#known.get(folded) ?? this.#find(folded);
    this.#known.set(folded, known);
    const found = await known;
    return field ? matchesIn(found, field) : found;
  }
}

/** Each different term of the clauses once, and the clauses as places among them. */
function numbered(
  clauses: Term[][],
  folded: ReadonlyMap<string, string>,
): Pick<Evaluation, 'wanted' | 'clauses'> {
  const wanted: Wanted[] = [];
  const numbers = clauses.map((terms) =>
    terms.map((term) => {
      const text = folded.get(term.text) ?? term.text;
      const known = wanted.findIndex((one) => one.folded === text && one.field === term.field);
      return known >= 0 ? known : wanted.push({ ...term, folded: text }) - 1;
    }),
  );
  return { wanted, clauses: numbers };
}

/** @returns nothing found where the query has no clauses */
export async function evaluate(snapshot: Snapshot, query: Query): Promise<Evaluation> {
  const typed = new Set([...query.clauses.flat(), ...query.without].map(({ text }) => text));
  const folded = new Map(
    await Promise.all([...typed].map(async (text) => [text, await snapshot.fold(text)] as const)),
  );
  const lookUps = new LookUps(snapshot);
  const { wanted, clauses } = numbered(query.clauses, folded);
  const [matches, without] = await Promise.all([
    Promise.all(wanted.map((one) => lookUps.matches(one.folded, one.field))),
    Promise.all(
      query.without.map(({ text, field }) => lookUps.matches(folded.get(text) ?? text, field)),
    ),
  ]);
  const having = clauses.map((terms) =>
    union(terms.map((number) => matches[number]?.documents ?? [])),
  );
  const found = without.reduce<Numbers>(
    (some, { documents }) => kept(some, documents, false),
    intersection(having),
  );
  const places = matches.map(({ documents }) => placesAmong(documents, found));
  return { wanted, clauses, found, matches, places };
}
