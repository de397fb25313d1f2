import type { Distribution } from './api.ts';

/**
 * Filters as Pagefind's browser API has them: conditions on the fields of a document,
 * combined with `any`, `all`, `none` and `not`, nested as one likes.
 */

/** A value, or conditions; under a filter's name, or under one of the four words. */
export type Filter = string | Filter[] | { [nameOrWord: string]: Filter };

/** Name → value → documents, as the directory has them. */
export type FilterLists = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** Name → value → number of documents. */
export type FilterCounts = Record<string, Record<string, number>>;

type Test = (document: number) => boolean;

const all = (tests: Test[]): Test => {
  return (document) => tests.every((test) => test(document));
};

const any = (tests: Test[]): Test => {
  return (document) => tests.some((test) => test(document));
};

const no = (test: Test): Test => {
  return (document) => !test(document);
};

const words = new Map<string, (tests: Test[]) => Test>([
  ['all', all],
  ['any', any],
  ['none', (tests) => no(any(tests))],
  ['not', (tests) => no(all(tests))],
]);

/** The conditions that a word such as `any` is said of. */
function conditions(filter: Filter, lists: FilterLists, name: string | undefined): Test[] {
  if (typeof filter === 'string') {
    const documents = new Set(lists.get(name ?? '')?.get(filter));
    return [(document) => documents.has(document)];
  }
  if (Array.isArray(filter)) return filter.map((one) => all(conditions(one, lists, name)));
  return Object.entries(filter).map(([key, value]) => {
    const combine = words.get(key);
    return combine ? combine(conditions(value, lists, name)) : all(conditions(value, lists, key));
  });
}

/** @returns whether a document passes `filter`; an empty filter lets every one pass */
export const filterTest = (filter: Filter, lists: FilterLists): Test =>
  all(conditions(filter, lists, undefined));

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

/**
 * @param filter names with plain lists of values, as a pane of checkboxes makes them
 * @returns the same, where one value of each list is enough; empty lists left out
 */
export function anyOfEach(filter: Record<string, Filter>): Record<string, Filter> {
  return Object.fromEntries(
    Object.entries(filter)
      .filter(([, value]) => !Array.isArray(value) || value.length > 0)
      .map(([name, value]) => [name, Array.isArray(value) ? { any: value } : value]),
  );
}
