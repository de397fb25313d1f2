import type { Facets } from '../../src/search/contract.ts';
import type { SearchDocument } from '../../src/search/document.ts';

/** What the facets say of all documents: values to filter by, orders to sort in. */

/** @returns which documents each value of each filter has */
export function filtersOf(documents: readonly SearchDocument[]): Facets['filters'] {
  const filters: Facets['filters'] = new Map();
  documents.forEach((document, number) => {
    for (const [name, values] of Object.entries(document.filters)) {
      const known = filters.get(name) ?? new Map<string, number[]>();
      filters.set(name, known);
      for (const value of new Set(values)) {
        const having = known.get(value);
        if (having) having.push(number);
        else known.set(value, [number]);
      }
    }
  });
  return filters;
}

const compareCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * @returns the documents by each sort key, the lowest first: as numbers where every key is
 *   one, else by code units; documents without the key are left out
 */
export function ordersOf(documents: readonly SearchDocument[]): Facets['orders'] {
  const names = new Set(documents.flatMap(({ sort }) => Object.keys(sort)));
  return new Map(
    [...names].map((name) => {
      const keyed = documents.flatMap(({ sort }, number) => {
        const key = sort[name];
        return key === undefined ? [] : [{ key, number }];
      });
      const numeric = keyed.every(({ key }) => key.trim() !== '' && Number.isFinite(Number(key)));
      keyed.sort(
        (a, b) =>
          (numeric ? Number(a.key) - Number(b.key) : compareCodeUnits(a.key, b.key)) ||
          a.number - b.number,
      );
      return [name, keyed.map(({ number }) => number)];
    }),
  );
}
