import type { Filters } from './components.ts';

/** What the address of the search page says: the query, and each filter under its name. */

const QUERY = 'q';

/** @returns the address of the search page with a query and filters */
export function addressOf(page: URL, term: string, filters: Filters): URL {
  const address = new URL(page);
  address.search = '';
  if (term) address.searchParams.set(QUERY, term);
  for (const [name, values] of Object.entries(filters)) {
    for (const value of values) address.searchParams.append(name, value);
  }
  return address;
}

export function readFilters(address: URL): Filters {
  const filters: Filters = {};
  for (const name of new Set(address.searchParams.keys())) {
    if (name !== QUERY) filters[name] = address.searchParams.getAll(name);
  }
  return filters;
}
