import type { FilterCounts, Filters } from './components.ts';

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

/**
 * @param known name → value → how many have it; what trackers and old links add to an address
 *   is no filter
 */
export function readFilters(address: URL, known: FilterCounts): Filters {
  const filters: Filters = {};
  for (const [name, counts] of Object.entries(known)) {
    const values = address.searchParams.getAll(name).filter((value) => value in counts);
    if (values.length > 0) filters[name] = values;
  }
  return filters;
}
