import { Archive, type ArchiveAnswer, type ArchiveOptions, type SearchOptions } from './archive.ts';
import { addCounts, anyOfEach, type FilterCounts } from './filters.ts';
import { HIGHLIGHT_PARAM } from './highlight.ts';

/**
 * The engine under the names of Pagefind's browser API, so that everything written for it,
 * its Component UI first of all, runs on the exact index. What differs:
 *
 * - `search(term)` gives every document that contains `term` as a run of characters, and no
 *   other: quotation marks and spaces are characters like any other.
 * - `excerptLength` and all locations count characters (UTF-16 code units), not words.
 * - `highlightParam` is `highlight` unless another is given; null for none.
 * - `anyOfEach`: where a filter is given as a list of values, one of them is enough, and the
 *   counts of a filter's values leave its own choice out of account.
 * - Options about ranking, languages and workers have nothing to act on and are let pass.
 */

export interface PagefindOptions {
  /** Address of the folder of the index; beside this module if not given. */
  basePath?: string;
  /** What addresses of documents are put after; the folder above the index if not given. */
  baseUrl?: string;
  excerptLength?: number;
  excerptEllipsis?: string;
  highlightParam?: string | null;
  anyOfEach?: boolean;
}

export interface SearchAnswer extends Omit<ArchiveAnswer, 'timings'> {
  /** One for each index that was asked. */
  timings: ArchiveAnswer['timings'][];
}

export interface Instance {
  options: (options: PagefindOptions) => Promise<void>;
  init: () => Promise<void>;
  destroy: () => Promise<void>;
  mergeIndex: (indexPath: string, options?: PagefindOptions) => Promise<void>;
  search: (term: string | null, options?: SearchOptions) => Promise<SearchAnswer>;
  debouncedSearch: (
    term: string | null,
    options?: SearchOptions,
    milliseconds?: number,
  ) => Promise<SearchAnswer | null>;
  preload: (term: string | null, options?: SearchOptions) => Promise<void>;
  filters: () => Promise<FilterCounts>;
}

const DEBOUNCE = 300;
const EXCERPT_LENGTH = 90;

const withSlash = (address: string): string => (address.endsWith('/') ? address : `${address}/`);

/** An address without the origin, where it is this page's own. */
function localAddress(address: URL): string {
  const here = globalThis.location?.origin;
  return address.origin === here ? address.pathname : address.href;
}

function archiveOptions(options: PagefindOptions): ArchiveOptions {
  const here = globalThis.document?.baseURI;
  const index = options.basePath
    ? new URL(withSlash(options.basePath), here)
    : new URL('./', import.meta.url);
  return {
    index: index.href,
    base: options.baseUrl ? withSlash(options.baseUrl) : localAddress(new URL('../', index)),
    length: options.excerptLength ?? EXCERPT_LENGTH,
    ellipsis: options.excerptEllipsis ?? '…',
    highlightParam: options.highlightParam === undefined ? HIGHLIGHT_PARAM : options.highlightParam,
    countBeside: options.anyOfEach ?? false,
  };
}

function mergeAnswers(answers: ArchiveAnswer[], sorted: boolean): SearchAnswer {
  const results = answers.flatMap((answer) => answer.results);
  return {
    results: sorted ? results : results.sort((a, b) => b.score - a.score),
    filters: addCounts(answers.map((answer) => answer.filters)),
    totalFilters: addCounts(answers.map((answer) => answer.totalFilters)),
    unfilteredResultCount: answers.reduce((sum, one) => sum + one.unfilteredResultCount, 0),
    timings: answers.map((answer) => answer.timings),
  };
}

/** @returns an instance of its own, which shares nothing with the functions below */
export function createInstance(given: PagefindOptions = {}): Instance {
  let options = given;
  let archives = [new Archive(archiveOptions(options))];
  let searches = 0;

  const prepared = ({ filters = {}, ...rest }: SearchOptions): SearchOptions => ({
    ...rest,
    filters: options.anyOfEach ? anyOfEach(filters) : filters,
  });

  const instance: Instance = {
    options: async (more) => {
      options = { ...options, ...more };
      const [own] = archives;
      if (own) own.options = { ...archiveOptions(options), index: own.options.index };
    },
    init: async () => {
      await instance.filters();
    },
    destroy: async () => {
      archives = [];
    },
    mergeIndex: async (indexPath, more = {}) => {
      archives.push(new Archive(archiveOptions({ ...options, ...more, basePath: indexPath })));
    },
    search: async (term, searchOptions = {}) => {
      const asked = prepared(searchOptions);
      const answers = await Promise.all(archives.map((archive) => archive.search(term, asked)));
      return mergeAnswers(answers, Object.keys(asked.sort ?? {}).length > 0);
    },
    debouncedSearch: async (term, searchOptions, milliseconds = DEBOUNCE) => {
      const mine = ++searches;
      // What fails here fails again in the search itself, which tells of it.
      instance.preload(term).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      if (mine !== searches) return null;
      const answer = await instance.search(term, searchOptions);
      return mine === searches ? answer : null;
    },
    preload: async (term) => {
      await Promise.all(archives.map((archive) => archive.preload(term)));
    },
    filters: async () => addCounts(await Promise.all(archives.map((archive) => archive.filters()))),
  };
  return instance;
}

let shared: Instance | undefined;
let sharedOptions: PagefindOptions = {};

const own = (): Instance => {
  shared ??= createInstance(sharedOptions);
  return shared;
};

export async function options(given: PagefindOptions): Promise<void> {
  sharedOptions = { ...sharedOptions, ...given };
  await shared?.options(given);
}

export async function destroy(): Promise<void> {
  await shared?.destroy();
  shared = undefined;
  sharedOptions = {};
}

export const init: Instance['init'] = () => own().init();
export const mergeIndex: Instance['mergeIndex'] = (...given) => own().mergeIndex(...given);
export const search: Instance['search'] = (...given) => own().search(...given);
export const debouncedSearch: Instance['debouncedSearch'] = (...given) =>
  own().debouncedSearch(...given);
export const preload: Instance['preload'] = (...given) => own().preload(...given);
export const filters: Instance['filters'] = () => own().filters();
