import type { Instance, PagefindOptions, SearchOptions } from './api.ts';
import { Archive, type ArchiveOptions, type Sources } from './archive.ts';
import { addCounts, anyOfEach } from './filters.ts';
import { HIGHLIGHT_PARAM } from './highlight.ts';
import { addDistributions, mergeAnswers } from './merge.ts';
import { MOST_SUGGESTIONS } from './suggest.ts';

/** One or more archives under the names of Pagefind's browser API. */

/** @param folder address of an index; ends in a slash */
export type OpenSources = (folder: URL) => Omit<Sources, 'folder'>;

const DEBOUNCE = 300;
const EXCERPT_LENGTH = 90;

const withSlash = (address: string): string => (address.endsWith('/') ? address : `${address}/`);

/** An address without the origin, where it is this page's own. */
function localAddress(address: URL): string {
  const here = globalThis.location?.origin;
  return address.origin === here ? address.pathname : address.href;
}

/** @param number of the archive among those asked together; the first one's ids are plain numbers */
const archiveOptions = (options: PagefindOptions, folder: URL, number: number): ArchiveOptions => ({
  idPrefix: number === 0 ? '' : `${number}-`,
  base: options.baseUrl ? withSlash(options.baseUrl) : localAddress(new URL('../', folder)),
  length: options.excerptLength ?? EXCERPT_LENGTH,
  ellipsis: options.excerptEllipsis ?? '…',
  highlightParam: options.highlightParam === undefined ? HIGHLIGHT_PARAM : options.highlightParam,
  countBeside: options.anyOfEach ?? false,
  keepUnsorted: options.keepUnsorted ?? false,
});

/** @param beside address of the folder that an index lies in if none is given */
export function makeInstance(given: PagefindOptions, beside: URL, open: OpenSources): Instance {
  const folderOf = ({ basePath }: PagefindOptions): URL =>
    basePath ? new URL(withSlash(basePath), globalThis.document?.baseURI) : beside;
  const openArchive = (more: PagefindOptions, number: number): Archive => {
    const folder = folderOf(more);
    return new Archive({ ...open(folder), folder }, archiveOptions(more, folder, number));
  };

  let options = given;
  let archives = [openArchive(options, 0)];
  let searches = 0;

  const prepared = ({ filters = {}, ...rest }: SearchOptions): SearchOptions => ({
    ...rest,
    filters: options.anyOfEach ? anyOfEach(filters) : filters,
  });
  const askAll = <T>(ask: (archive: Archive) => Promise<T>): Promise<T[]> =>
    Promise.all(archives.map(ask));

  const instance: Instance = {
    options: async (more) => {
      const [own] = archives;
      // Where the index lies was settled when it was opened.
      if (own) own.options = archiveOptions({ ...options, ...more }, folderOf(options), 0);
      options = {
        ...options,
        ...more,
        ...(options.basePath ? { basePath: options.basePath } : {}),
      };
    },
    init: async () => {
      await askAll((archive) => archive.open());
    },
    destroy: async () => {
      archives = [];
    },
    mergeIndex: async (indexPath, more = {}) => {
      // Its documents lie elsewhere.
      const { baseUrl: _, ...shared } = options;
      archives.push(openArchive({ ...shared, ...more, basePath: indexPath }, archives.length));
    },
    search: async (term, searchOptions = {}) => {
      const asked = prepared(searchOptions);
      const answers = await askAll((archive) => archive.search(term, asked));
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
      await askAll((archive) => archive.preload(term));
    },
    filters: async () => addCounts(await askAll((archive) => archive.filters())),
    async *concordance(term, { signal, context, ...searchOptions } = {}) {
      const asked = {
        ...prepared(searchOptions),
        ...(signal ? { signal } : {}),
        ...(context === undefined ? {} : { context }),
      };
      for (const archive of archives) yield* archive.concordance(term, asked);
    },
    distribution: async (term, searchOptions = {}) => {
      const asked = prepared(searchOptions);
      return addDistributions(await askAll((archive) => archive.distribution(term, asked)));
    },
    suggest: async (typed) => {
      const found = (await askAll((archive) => archive.suggest(typed))).flat();
      const texts = new Map(found.map((one) => [one.text, one]));
      return [...texts.values()].slice(0, MOST_SUGGESTIONS);
    },
  };
  return instance;
}
