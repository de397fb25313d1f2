import type { Facets } from './contract.ts';
import { codeNumber, codeSmall, KIND } from './numbers.ts';
import { codePostings, POSTINGS_CONTEXTS, type Postings } from './postings.ts';
import type { Coder } from './range.ts';

const TOTAL = POSTINGS_CONTEXTS;
const UNIT = TOTAL + KIND;
const STEP = UNIT + KIND;

function codeText(coder: Coder, text: string): string {
  const length = codeSmall(coder, TOTAL, text.length);
  let made = '';
  while (made.length < length) {
    made += String.fromCharCode(codeNumber(coder, UNIT, text.charCodeAt(made.length)));
  }
  return made;
}

/** Codes a map entry by entry; the reader gives an empty one and gets it filled. */
function codeEntries<T>(
  coder: Coder,
  entries: Map<string, T>,
  code: (value: T | undefined) => T,
): Map<string, T> {
  const given = [...entries];
  for (let left = codeSmall(coder, TOTAL, given.length), at = 0; at < left; at++) {
    const [name, value] = given[at] ?? [''];
    entries.set(codeText(coder, name), code(value));
  }
  return entries;
}

/** Documents of one value, ascending. */
function codeMembers(coder: Coder, documents: number[], all: number): number[] {
  const list: Postings = { pieces: documents, counts: [], flags: [] };
  if (coder.bit(TOTAL + KIND - 1, documents.length > 0 ? 1 : 0)) {
    codePostings(coder, list, all, 0, documents.length);
  }
  return documents;
}

/** Documents in any order, each as how far it is from the one before. */
function codeOrder(coder: Coder, documents: number[]): number[] {
  const length = codeNumber(coder, STEP, documents.length);
  for (let at = 0, before = -1; at < length; at++) {
    const step = (documents[at] as number) - before - 1;
    const made = codeNumber(coder, STEP, step < 0 ? -2 * step - 1 : 2 * step);
    before += 1 + (made % 2 ? -(made + 1) / 2 : made / 2);
    documents[at] = before;
  }
  return documents;
}

export const noFacets = (): Facets => ({ filters: new Map(), orders: new Map() });

/**
 * Codes the facets; the reader gives `noFacets()` and gets them filled.
 *
 * @param all how many documents there are
 */
export function codeFacets(coder: Coder, facets: Facets, all: number): Facets {
  codeEntries(coder, facets.filters, (values = new Map<string, number[]>()) =>
    codeEntries(coder, values, (documents = []) => codeMembers(coder, documents, all)),
  );
  codeEntries(coder, facets.orders, (documents = []) => codeOrder(coder, documents));
  return facets;
}
