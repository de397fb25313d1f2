import type { Instance, PagefindOptions } from './api.ts';
import { Archive, type ArchiveOptions } from './archive.ts';
import type { SearchEngine } from './contract.ts';
import type { Extras } from './extras.ts';
import { HIGHLIGHT_PARAM } from './highlight.ts';
import { extras } from './modules.ts';
import type { Reading } from './reading.ts';
import { lettersOf } from './suggest.ts';

/** One or more archives under the names of Pagefind's browser API. */

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
  anyOfEach: options.anyOfEach ?? false,
  mergeFilter: options.mergeFilter ?? {},
  keepUnsorted: options.keepUnsorted ?? false,
});

/** @param begin asks for what is wanted in any case, while the module comes that asks for the rest */
function extrasMeanwhile(
  asked: readonly Archive[],
  begin: (archive: Archive) => Promise<unknown>,
): Promise<Extras> {
  // What fails here fails again where it is wanted.
  for (const archive of asked) begin(archive).catch(() => undefined);
  return extras();
}

/**
 * @param beside address of the folder that an index lies in if none is given
 * @param open gives the engine of the index in a folder, whose address ends in a slash
 * @param reading gives what makes results' data out of their texts
 */
export function makeInstance(
  given: PagefindOptions,
  beside: URL,
  open: (folder: URL) => SearchEngine,
  reading: () => Promise<Reading>,
): Instance {
  const folderOf = ({ basePath }: PagefindOptions): URL =>
    basePath ? new URL(withSlash(basePath), globalThis.document?.baseURI) : beside;
  const openArchive = (more: PagefindOptions, number: number): Archive => {
    const folder = folderOf(more);
    const options = archiveOptions(more, folder, number);
    return new Archive(open(folder), folder, reading, options);
  };

  let options = given;
  const archives = [openArchive(options, 0)];
  let isDestroyed = false;
  let searches = 0;

  /** @returns those that a question is for: what is added or destroyed meanwhile is for the next */
  const present = (): Archive[] => {
    if (isDestroyed) throw new Error('this instance was destroyed: create another one');
    return [...archives];
  };

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
      await Promise.all(present().map((archive) => archive.open()));
    },
    destroy: async () => {
      isDestroyed = true;
      archives.length = 0;
      searches++;
    },
    mergeIndex: async (indexPath, more = {}) => {
      const number = present().length;
      // Its documents lie elsewhere, and are told apart by what it is given itself.
      const { baseUrl: _, mergeFilter: __, ...shared } = options;
      archives.push(openArchive({ ...shared, ...more, basePath: indexPath }, number));
    },
    search: async (term, searchOptions = {}) => {
      const answers = await Promise.all(
        present().map((archive) => archive.search(term, searchOptions)),
      );
      const [only] = answers;
      if (only && answers.length === 1) return { ...only, timings: [only.timings] };
      const { mergeAnswers } = await extras();
      return mergeAnswers(answers, Object.keys(searchOptions.sort ?? {}).length > 0);
    },
    debouncedSearch: async (term, searchOptions, milliseconds = DEBOUNCE) => {
      const mine = ++searches;
      // What fails here fails again in the search itself, which tells of it.
      instance.preload(term).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      if (mine !== searches || isDestroyed) return null;
      const answer = await instance.search(term, searchOptions);
      return mine === searches ? answer : null;
    },
    preload: async (term) => {
      await Promise.all(present().map((archive) => archive.preload(term)));
    },
    filters: async () => {
      const asked = present();
      const { addCounts, filtersOf } = await extrasMeanwhile(asked, (archive) => archive.open());
      return addCounts(await Promise.all(asked.map(filtersOf)));
    },
    async *concordance(term, options) {
      const asked = present();
      const begin = (archive: Archive) => archive.preload(term);
      const { concordanceOf } = await extrasMeanwhile(asked, begin);
      for (const archive of asked) yield* concordanceOf(archive, term, options);
    },
    distribution: async (term, options) => {
      const asked = present();
      const begin = (archive: Archive) => archive.preload(term);
      const { addDistributions, distributionOf } = await extrasMeanwhile(asked, begin);
      return addDistributions(
        await Promise.all(asked.map((archive) => distributionOf(archive, term, options))),
      );
    },
    suggest: async (typed) => {
      const asked = present();
      if (lettersOf(typed) === undefined) return [];
      const { mergeSuggestions, suggestionsOf } = await extras();
      return mergeSuggestions(
        await Promise.all(asked.map((archive) => suggestionsOf(archive, typed))),
      );
    },
  };
  return instance;
}
