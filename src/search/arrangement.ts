import type { SearchOptions } from './api.ts';
import type { Facets } from './contract.ts';
import {
  countFilters,
  countValues,
  type Distribution,
  distribute,
  type FilterCounts,
} from './filter-counts.ts';
import { anyOfEach, type FilterLists, filterTest } from './filters.ts';
import { type Ranked, sortRanked } from './ranked.ts';

/** What is done with found documents by what the facets say of them. */

export interface ArrangementOptions {
  /**
   * Of a filter that is a list of values one is enough, and each filter's values are counted as
   * if it had no choice made in it.
   */
  anyOfEach: boolean;
  /** Documents without the key to sort by come last instead of being left out. */
  keepUnsorted: boolean;
  /** Values that all documents have, besides their own. */
  mergeFilter: Record<string, string | string[]>;
}

type Filters = NonNullable<SearchOptions['filters']>;

/** @returns the lists with values that all of the documents have */
function withValues(
  lists: FilterLists,
  values: ArrangementOptions['mergeFilter'],
  documents: number,
): FilterLists {
  const all = Array.from({ length: documents }, (_, document) => document);
  const made = new Map(lists);
  for (const [name, given] of Object.entries(values)) {
    const known = new Map(made.get(name));
    for (const value of [given].flat()) known.set(value, all);
    made.set(name, known);
  }
  return made;
}

export class Arrangement {
  readonly #lists: FilterLists;
  readonly #orders: Facets['orders'];
  readonly #documents: number;
  readonly #options: ArrangementOptions;

  /** @param documents how many there are */
  constructor({ filters, orders }: Facets, documents: number, options: ArrangementOptions) {
    this.#lists = withValues(filters, options.mergeFilter, documents);
    this.#orders = orders;
    this.#documents = documents;
    this.#options = options;
  }

  #asked(filters: Filters): Filters {
    return this.#options.anyOfEach ? anyOfEach(filters) : filters;
  }

  /** @returns the places in `found` of the documents that pass the filters */
  passing(found: ArrayLike<number>, filters: Filters): Uint32Array {
    const passes = filterTest(this.#asked(filters), this.#lists);
    const places: number[] = [];
    for (let at = 0; at < found.length; at++) if (passes(found[at] as number)) places.push(at);
    return Uint32Array.from(places);
  }

  /** @returns by the one key that is named; as they are where none is */
  sorted(
    ranked: Ranked,
    found: ArrayLike<number>,
    sort: NonNullable<SearchOptions['sort']>,
  ): Ranked {
    const [[key, direction] = []] = Object.entries(sort);
    if (key === undefined) return ranked;
    const order = this.#orders.get(key) ?? [];
    return sortRanked(ranked, found, order, direction === 'desc', this.#options.keepUnsorted);
  }

  counts(
    found: ArrayLike<number>,
    filters: Filters,
  ): { filters: FilterCounts; totalFilters: FilterCounts } {
    const options = { countBeside: this.#options.anyOfEach };
    return countFilters(Array.from(found), this.#asked(filters), this.#lists, options);
  }

  /** @returns how many documents each value has */
  values(): FilterCounts {
    return countValues(Array(this.#documents).keys(), this.#lists);
  }

  distribution(found: ArrayLike<number>, given: Filters): Distribution {
    const lists = this.#lists;
    const filters = this.#asked(given);
    const all = Array.from(found);
    const spread = distribute(all.filter(filterTest(filters, lists)), lists);
    // Beside a value that is chosen the others say what they would add, as in a pane.
    for (const name of this.#options.anyOfEach ? Object.keys(filters) : []) {
      const { [name]: _, ...others } = filters;
      const values = lists.get(name);
      if (!values) continue;
      const among = all.filter(filterTest(others, lists));
      Object.assign(spread, distribute(among, new Map([[name, values]])));
    }
    return spread;
  }
}
