import type { Instance, PagefindOptions } from './api.ts';
import { Engine } from './engine.ts';
import { fetchFrom } from './fetching.ts';
import { makeInstance } from './instance.ts';
import { reading } from './modules.ts';

/**
 * The engine under the names of Pagefind's browser API, so that everything written for it,
 * its Component UI first of all, runs on the exact index. What differs:
 *
 * - `search(term)` reads `term` as a query (`query/query.ts`) and gives every document that
 *   it asks for, and no other. `null` gives every document that passes the filters.
 * - `excerptLength` and all locations count characters (UTF-16 code units), not words.
 * - `data()` reads one piece of a long document, the one with most places, and `content` is
 *   that; `data({ whole: true })` reads all of it.
 * - `sub_results` have the best three passages first.
 * - `highlightParam` is `highlight` unless another is given, once for each word; null for none.
 *   A word that is wanted in titles only goes under `highlight-title`, in headings only under
 *   `highlight-heading`.
 * - `mergeFilter` in a later `options()` takes the place of the one before; Pagefind adds to it.
 * - Options about ranking, languages and workers have nothing to act on and are let pass.
 *
 * What is added: `places`, `fault` and `understood` in answers, `concordance`,
 * `distribution`, `suggest`, the options `anyOfEach` and `keepUnsorted`; see `api.ts`.
 */

const beside = new URL('./', import.meta.url);

/** @returns an instance of its own, which shares nothing with the functions below */
export const createInstance = (given: PagefindOptions = {}): Instance =>
  makeInstance(given, beside, (folder) => new Engine(fetchFrom(folder)), reading);

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
export const concordance: Instance['concordance'] = (...given) => own().concordance(...given);
export const distribution: Instance['distribution'] = (...given) => own().distribution(...given);
export const suggest: Instance['suggest'] = (...given) => own().suggest(...given);
