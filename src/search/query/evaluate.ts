import type { Match, Snapshot } from '../contract.ts';
import type { Field, Query, Term } from './query.ts';

/** Which documents a query finds. */

/** A term as it is looked for. No two of an evaluation are alike. */
export interface Wanted {
  folded: string;
  field?: Field;
  /** As typed. */
  text: string;
}

export interface Found {
  document: number;
  /** For each of `wanted`, what the engine knows of it; undefined where the document lacks it. */
  matches: (Match | undefined)[];
}

export interface Evaluation {
  wanted: Wanted[];
  /** One of each has to be there: places in `wanted`. */
  clauses: number[][];
  /** In the order of the documents' numbers. */
  found: Found[];
}

const stands = ({ inTitle, inHeading }: Match, field: Field | undefined): boolean =>
  field === 'title' ? inTitle : field === 'heading' ? inHeading : true;

/** Looks each string up once, whatever fields it is wanted in. */
class LookUps {
  readonly #snapshot: Snapshot;
  readonly #known = new Map<string, Promise<Match[]>>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  async #find(folded: string): Promise<Match[]> {
    // No block holds one.
    return folded.includes('\n') ? [] : this.#snapshot.find(folded);
  }

  async matches(folded: string, field: Field | undefined): Promise<Match[]> {
    const known = this.#known.get(folded) ?? this.#find(folded);
    this.#known.set(folded, known);
    const found = await known;
    return field ? found.filter((match) => stands(match, field)) : found;
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

/** @returns the documents of every clause, with all matches that they have */
function intersect(clauses: number[][], matches: Match[][]): Found[] {
  const [only] = matches;
  if (matches.length === 1 && only) {
    return only.map((match) => ({ document: match.document, matches: [match] }));
  }
  const byDocument = new Map<number, Found>();
  for (const [number, list] of matches.entries()) {
    for (const match of list) {
      const { document } = match;
      const found = byDocument.get(document) ?? { document, matches: matches.map(() => undefined) };
      found.matches[number] = match;
      byDocument.set(document, found);
    }
  }
  return [...byDocument.values()]
    .filter((found) => clauses.every((terms) => terms.some((number) => found.matches[number])))
    .sort((a, b) => a.document - b.document);
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
  const unwanted = new Set(without.flat().map(({ document }) => document));
  const found = intersect(clauses, matches);
  return {
    wanted,
    clauses,
    found: unwanted.size > 0 ? found.filter(({ document }) => !unwanted.has(document)) : found,
  };
}
