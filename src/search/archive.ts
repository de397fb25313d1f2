import { Engine } from './engine.ts';
import { countValues, type Filter, type FilterCounts, filterTest } from './filters.ts';
import { type ResultData, type ResultOptions, readResult } from './result.ts';

/** One archive's index, asked in the manner of Pagefind's browser API. */

export interface SearchOptions {
  filters?: Record<string, Filter>;
  /** One key of the documents, and the direction. */
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface Result {
  id: string;
  /** The higher the better. Says nothing across different terms. */
  score: number;
  /** Pagefind's places in words; the places in characters come with `data()`. */
  words: number[];
  data: () => Promise<ResultData>;
}

export interface ArchiveAnswer {
  results: Result[];
  filters: FilterCounts;
  totalFilters: FilterCounts;
  unfilteredResultCount: number;
  /** Milliseconds: until the matching documents were known, for filters and order, in all. */
  timings: { preload: number; search: number; total: number };
}

export interface ArchiveOptions extends ResultOptions {
  /** Address of the folder of the index: ends in a slash. */
  index: string;
  /**
   * Count the values of each filter as if it had no choice made in it, which is what a pane
   * needs where one value of each filter is enough.
   */
  countBeside: boolean;
}

/** @returns reads files of the index at `folder` over the network */
const fetcher = (folder: string) => async (name: string, build?: number) => {
  const address = folder + name + (build === undefined ? '' : `?${build.toString(16)}`);
  const response = await fetch(address, build === undefined ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
};

interface Candidate {
  document: number;
  weight: number;
}

export class Archive {
  readonly #engine: Engine;
  options: ArchiveOptions;

  constructor(options: ArchiveOptions) {
    this.options = options;
    this.#engine = new Engine(fetcher(options.index));
  }

  /** @param term null for every document */
  async #find(term: string | null): Promise<Candidate[]> {
    if (term !== null) return this.#engine.find(term);
    const { documents } = await this.#engine.directory();
    return Array.from({ length: documents }, (_, document) => ({ document, weight: 0 }));
  }

  async #arrange(found: Candidate[], sort: SearchOptions['sort']): Promise<Candidate[]> {
    const [key, direction] = Object.entries(sort ?? {})[0] ?? [];
    if (key === undefined) {
      return found.toSorted((a, b) => b.weight - a.weight || a.document - b.document);
    }
    const order = (await this.#engine.directory()).orders.get(key) ?? [];
    const places = new Map(order.map((document, place) => [document, place]));
    const sign = direction === 'desc' ? -1 : 1;
    return found
      .filter(({ document }) => places.has(document))
      .toSorted((a, b) => sign * ((places.get(a.document) ?? 0) - (places.get(b.document) ?? 0)));
  }

  async search(
    term: string | null,
    { filters = {}, sort }: SearchOptions = {},
  ): Promise<ArchiveAnswer> {
    const start = performance.now();
    const found = await this.#find(term);
    const known = performance.now();
    const { filters: lists } = await this.#engine.directory();
    const test = filterTest(filters, lists);
    const passed = found.filter(({ document }) => test(document));
    const numbers = (candidates: Candidate[]) => candidates.map(({ document }) => document);

    const counts = countValues(numbers(passed), lists);
    for (const name of this.options.countBeside ? Object.keys(filters) : []) {
      const { [name]: _, ...others } = filters;
      const beside = filterTest(others, lists);
      const among = found.filter(({ document }) => beside(document));
      const values = lists.get(name);
      if (values) Object.assign(counts, countValues(numbers(among), new Map([[name, values]])));
    }

    const { options } = this;
    const arranged = await this.#arrange(passed, sort);
    const end = performance.now();
    return {
      results: arranged.map(({ document, weight }) => ({
        id: String(document),
        score: weight + 1,
        words: [],
        data: () => readResult(this.#engine, document, term, options),
      })),
      filters: counts,
      totalFilters: countValues(numbers(found), lists),
      unfilteredResultCount: found.length,
      timings: { preload: known - start, search: end - known, total: end - start },
    };
  }

  /** How many documents each value of each filter has. */
  async filters(): Promise<FilterCounts> {
    const { documents, filters } = await this.#engine.directory();
    return countValues(Array(documents).keys(), filters);
  }

  /** Fetches what a search for `term` needs. */
  async preload(term: string | null): Promise<void> {
    await this.#find(term);
  }
}
