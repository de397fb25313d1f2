/**
 * Filters as Pagefind's browser API has them: conditions on the fields of a document,
 * combined with `any`, `all`, `none` and `not`, nested as one likes.
 */

/** A value, or conditions; under a filter's name, or under one of the four words. */
export type Filter = string | Filter[] | { [nameOrWord: string]: Filter };

/** Name → value → documents, as the directory has them. */
export type FilterLists = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

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
