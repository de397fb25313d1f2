/** What is asked and how it is looked at; the address of the search page says all of it. */

export type Filters = Record<string, string[]>;
/** Name → value → how many documents have it. */
export type FilterCounts = Record<string, Record<string, number>>;

export const ORDERS = ['best', 'latest', 'earliest', 'longest', 'shortest'] as const;
export type Order = (typeof ORDERS)[number];

export const VIEWS = ['list', 'context', 'spread'] as const;
export type View = (typeof VIEWS)[number];

export interface State {
  query: string;
  filters: Filters;
  order: Order;
  view: View;
}

const QUERY = 'q';
const ORDER = 'order';
const VIEW = 'view';

export const emptyState: State = { query: '', filters: {}, order: 'best', view: 'list' };

const oneOf = <Value extends string>(values: readonly Value[], given: string | null): Value =>
  values.find((value) => value === given) ?? (values[0] as Value);

/**
 * @param names of the filters; what trackers add to an address is none
 * @param known the values that there are, which old links may not have; every value is taken
 *   where they are not known
 */
export function readState(
  { searchParams }: URL,
  names: readonly string[],
  known?: FilterCounts,
): State {
  const filters: Filters = {};
  for (const name of names) {
    const counts = known && (known[name] ?? {});
    const values = searchParams
      .getAll(name)
      .filter((value) => !counts || Object.hasOwn(counts, value));
    if (values.length > 0) filters[name] = [...new Set(values)];
  }
  return {
    query: searchParams.get(QUERY)?.trim() ?? '',
    filters,
    order: oneOf(ORDERS, searchParams.get(ORDER)),
    view: oneOf(VIEWS, searchParams.get(VIEW)),
  };
}

/** @returns the address of the search page that says `state`; what is usual is left out */
export function addressOf(page: URL, { query, filters, order, view }: State): URL {
  const address = new URL(page);
  address.search = '';
  const { searchParams } = address;
  if (query) searchParams.set(QUERY, query);
  for (const [name, values] of Object.entries(filters)) {
    for (const value of values) searchParams.append(name, value);
  }
  if (order !== ORDERS[0]) searchParams.set(ORDER, order);
  if (view !== VIEWS[0]) searchParams.set(VIEW, view);
  return address;
}

/** @returns `filters` with one value chosen that was not, or the other way about */
export function toggled(filters: Filters, name: string, value: string): Filters {
  const chosen = filters[name] ?? [];
  const values = chosen.includes(value)
    ? chosen.filter((one) => one !== value)
    : [...chosen, value];
  const { [name]: _, ...others } = filters;
  return values.length > 0 ? { ...others, [name]: values } : others;
}

export const chosenCount = (filters: Filters): number =>
  Object.values(filters).reduce((sum, values) => sum + values.length, 0);
