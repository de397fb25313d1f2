import { type Filter, type FilterLists, filterTest } from './filters.ts';

/** How many documents the values of filters have. */

/** Name → value → number of documents. */
export type FilterCounts = Record<string, Record<string, number>>;

/** Facet → value → how many documents match, of all that have the value. */
export type Distribution = Record<string, Record<string, { matching: number; all: number }>>;

/** @returns how many of `documents` each value of each filter has, zeros included */
export function countValues(documents: Iterable<number>, lists: FilterLists): FilterCounts {
  const among: boolean[] = [];
  for (const document of documents) among[document] = true;
  return Object.fromEntries(
    [...lists].map(([name, values]) => [
      name,
      Object.fromEntries(
        [...values].map(([value, having]) => {
          let count = 0;
          for (const document of having) if (among[document]) count++;
          return [value, count];
        }),
      ),
    ]),
  );
}

/** @returns how many of `documents` have each value, of all that have it */
export function distribute(documents: Iterable<number>, lists: FilterLists): Distribution {
  const matching = countValues(documents, lists);
  return Object.fromEntries(
    [...lists].map(([name, values]) => [
      name,
      Object.fromEntries(
        [...values].map(([value, { length }]) => [
          value,
          { matching: matching[name]?.[value] ?? 0, all: length },
        ]),
      ),
    ]),
  );
}

/** @returns the last that is said under each name. Unlike assignment, whatever the names are. */
const overlaid = (counts: readonly FilterCounts[]): FilterCounts =>
  Object.fromEntries(counts.flatMap((filters) => Object.entries(filters)));

/**
 * @param found documents, whatever the filters
 * @param options.countBeside counts each filter's values as if it had no choice made in it
 * @returns the counts among those that pass the filters, and among all of `found`
 */
export function countFilters(
  found: readonly number[],
  filters: Record<string, Filter>,
  lists: FilterLists,
  { countBeside }: { countBeside: boolean },
): { filters: FilterCounts; totalFilters: FilterCounts } {
  const totalFilters = countValues(found, lists);
  const names = Object.keys(filters);
  if (names.length === 0) return { filters: totalFilters, totalFilters };
  const counts = countValues(found.filter(filterTest(filters, lists)), lists);
  const beside = countBeside ? names.filter((name) => lists.has(name)) : [];
  const countsBeside = beside.map((name) => {
    const { [name]: _, ...others } = filters;
    const among = found.filter(filterTest(others, lists));
    return countValues(among, new Map([[name, lists.get(name) ?? new Map()]]));
  });
  return { filters: overlaid([counts, ...countsBeside]), totalFilters };
}

/**
 * @param parts name → value → what is known of it, of several archives
 * @returns the same of all, where a value of several has the `sum`
 */
export function addUp<T>(
  parts: readonly Record<string, Record<string, T>>[],
  sum: (one: T, other: T) => T,
): Record<string, Record<string, T>> {
  const names = new Map<string, Map<string, T>>();
  for (const [name, values] of parts.flatMap((part) => Object.entries(part))) {
    const known = names.get(name) ?? new Map<string, T>();
    names.set(name, known);
    for (const [value, one] of Object.entries(values)) {
      const other = known.get(value);
      known.set(value, other === undefined ? one : sum(other, one));
    }
  }
  return Object.fromEntries([...names].map(([name, values]) => [name, Object.fromEntries(values)]));
}

/** @returns the counts of several archives as one */
export const addCounts = (counts: readonly FilterCounts[]): FilterCounts =>
  addUp(counts, (one, other) => one + other);
