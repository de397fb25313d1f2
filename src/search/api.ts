import type { Distribution, FilterCounts } from './filter-counts.ts';
import type { Filter } from './filters.ts';
import type { Fault, Understood } from './query/query.ts';
import type { DataOptions, Places, ResultData } from './result-data.ts';
import type { Suggestion } from './suggest.ts';

/**
 * The types of the search's browser API: Pagefind's documented one, and what is added to it.
 * All offsets and lengths are in UTF-16 code units (Pagefind's own are in words).
 */

export interface SearchOptions {
  filters?: Record<string, Filter>;
  /** One key of the documents, and the direction. */
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface Result {
  id: string;
  /** The higher the better: see `rank.ts`. Says nothing across different terms. */
  score: number;
  /** Always empty: Pagefind's places in words. The places in characters come with `data()`. */
  words: number[];
  /** Of every wanted word, overlapping occurrences counted each; none where only filtered. */
  places: Places;
  data: (options?: DataOptions) => Promise<ResultData>;
}

export interface Timings {
  /** Milliseconds: until the matching documents were known, for filters and order, in all. */
  preload: number;
  search: number;
  total: number;
}

export interface SearchAnswer {
  results: Result[];
  /** Empty until `filters()` has answered, or filters or an order were given with a search. */
  filters: FilterCounts;
  totalFilters: FilterCounts;
  unfilteredResultCount: number;
  /** In all results. */
  places: Places;
  /** Why the query was not carried out: `results` is empty then. */
  fault?: Fault;
  /** How the query was read; absent with a fault, and where there was none. */
  understood?: Understood;
  /** One for each index that was asked. */
  timings: Timings[];
}

export interface ConcordanceOptions extends SearchOptions {
  signal?: AbortSignal;
  /** Characters before and after the hit; 30 if not given. */
  context?: number;
}

/** One occurrence, in context; a line never leaves its block. */
export interface ConcordanceLine {
  /** Its number in its own archive. */
  document: number;
  /** Leads to the paragraph. */
  url: string;
  title: string;
  anchor: string;
  before: string;
  hit: string;
  after: string;
  /** The document's `meta.period`; empty where it has none. */
  period: string;
}

export interface PagefindOptions {
  /** Address of the folder of the index; beside this module if not given. */
  basePath?: string;
  /** What addresses of documents are put after; the folder above the index if not given. */
  baseUrl?: string;
  /** About how many characters an excerpt has. */
  excerptLength?: number;
  /** What stands where a text was cut. */
  excerptEllipsis?: string;
  /** Name of the parameter that tells the page what to mark, once for each word; null for none. */
  highlightParam?: string | null;
  /**
   * Where a filter is given as a list of values, one of them is enough, and the counts of a
   * filter's values leave its own choice out of account.
   */
  anyOfEach?: boolean;
  /**
   * Values to filter by that all documents of this index have besides their own, such as
   * `{ site: 'archive' }`: what tells several indexes apart. Data of results does not have them.
   */
  mergeFilter?: Record<string, string | string[]>;
  /** Documents without the key to sort by come last; Pagefind, and so we if not told, leaves them out. */
  keepUnsorted?: boolean;
}

export interface Instance {
  options: (options: PagefindOptions) => Promise<void>;
  init: () => Promise<void>;
  /** A debounced search that is under way answers null; what is asked afterwards is rejected. */
  destroy: () => Promise<void>;
  mergeIndex: (indexPath: string, options?: PagefindOptions) => Promise<void>;
  /** @param term a query; null for every document that passes the filters */
  search: (term: string | null, options?: SearchOptions) => Promise<SearchAnswer>;
  /** @returns null where another search was begun meanwhile, or the instance destroyed */
  debouncedSearch: (
    term: string | null,
    options?: SearchOptions,
    milliseconds?: number,
  ) => Promise<SearchAnswer | null>;
  preload: (term: string | null, options?: SearchOptions) => Promise<void>;
  filters: () => Promise<FilterCounts>;
  /** Every occurrence, in the order of the results, as the texts arrive. */
  concordance: (
    term: string,
    options?: ConcordanceOptions,
  ) => AsyncIterableIterator<ConcordanceLine>;
  /** @param options only the filters count */
  distribution: (term: string | null, options?: SearchOptions) => Promise<Distribution>;
  /** @returns at most eight titles, themes and the like whose pinyin is `typed`, best first */
  suggest: (typed: string) => Promise<Suggestion[]>;
}
