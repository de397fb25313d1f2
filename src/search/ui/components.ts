import type { Filter } from '../filters.ts';

/** What this project uses of Pagefind's Component UI (1.6), which has no types of its own. */

export type Translations = Record<string, string>;
export type Filters = Record<string, string[]>;
/** Name → value → how many documents have it. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface ComponentAnswer {
  results: { data: () => Promise<unknown> }[];
  unfilteredResultCount?: number;
}

interface Events {
  search: (term: string, filters: Filters) => void;
  results: (answer: ComponentAnswer) => void;
  error: (error: { message: string }) => void;
}

export interface ComponentInstance {
  on: <Name extends keyof Events>(event: Name, told: Events[Name]) => void;
  setTranslations: (translations: Translations) => void;
  translate: (key: string, values?: Record<string, string | number>) => string;
  triggerLoad: () => Promise<void>;
  triggerSearch: (term: string) => void;
  triggerSearchWithFilters: (term: string, filters: Record<string, Filter>) => void;
  /** The stock component's own: what every search goes through, uncaught. */
  __search__: (term: string, filters: Filters) => Promise<void>;
  searchTerm: string;
  searchFilters: Filters;
  /** Null until it is loaded. */
  availableFilters: FilterCounts | null;
  /** Whether an empty term lists everything that passes the filters. */
  faceted: boolean;
}

interface InstanceOptions {
  /** Address of the folder of `pagefind.js`. */
  bundlePath: string;
  baseUrl?: string;
  /** Of our own engine only: see `pagefind.ts`. */
  anyOfEach?: boolean;
}

declare global {
  interface Window {
    PagefindComponents?: {
      configureInstance: (name: string, options: InstanceOptions) => ComponentInstance;
    };
  }
}

function load(element: HTMLScriptElement | HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error('the search interface is not there')));
    document.head.append(element);
  });
}

function loadScript(address: URL): Promise<void> {
  const script = document.createElement('script');
  script.src = address.href;
  return load(script);
}

function loadStyle(address: URL): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address.href;
  return load(link);
}

/**
 * The stock component fills a term in with `String.replace`, to which `$&` and the like in
 * the term would mean something.
 */
function takeDollarsLiterally(instance: ComponentInstance): void {
  const translate = instance.translate.bind(instance);
  instance.translate = (key, values = {}) =>
    translate(
      key,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'string' ? value.replaceAll('$', '$$$$') : value,
        ]),
      ),
    );
}

/** White space around a term does not count: a term of nothing else is an empty one. */
function trimTerms(instance: ComponentInstance): void {
  const search = instance.triggerSearch.bind(instance);
  const searchWithFilters = instance.triggerSearchWithFilters.bind(instance);
  instance.triggerSearch = (term) => search(term.trim());
  instance.triggerSearchWithFilters = (term, filters) => searchWithFilters(term.trim(), filters);
}

/** @param told is called where a search could not be carried out */
export function catchFailures(instance: ComponentInstance, told: () => void): void {
  const search = instance.__search__.bind(instance);
  instance.__search__ = async (term, filters) => {
    try {
      await search(term, filters);
    } catch (error) {
      console.error(error);
      told();
    }
  };
}

export interface Instances {
  /** Asks the exact index. */
  exact: ComponentInstance;
  /** Asks Pagefind's own index of words. */
  words: ComponentInstance;
}

/** Names of the instances, as the elements' attribute `instance` has them. */
export const EXACT = 'default';
export const WORDS = 'words';

/**
 * Loads the stock components and sets up the two instances.
 *
 * @param folder address of the site's `search/`
 */
export async function loadComponents(folder: URL, translations: Translations): Promise<Instances> {
  await Promise.all([
    loadStyle(new URL('words/pagefind-component-ui.css', folder)).then(() =>
      loadStyle(new URL('ui.css', folder)),
    ),
    loadScript(new URL('words/pagefind-component-ui.js', folder)),
  ]);
  const components = window.PagefindComponents;
  if (!components) throw new Error('the search interface did not start');
  const exact = components.configureInstance(EXACT, {
    bundlePath: folder.href,
    anyOfEach: true,
  });
  const words = components.configureInstance(WORDS, {
    bundlePath: new URL('words/', folder).href,
    baseUrl: new URL('../', folder).pathname,
  });
  for (const instance of [exact, words]) {
    takeDollarsLiterally(instance);
    trimTerms(instance);
    instance.setTranslations(translations);
  }
  return { exact, words };
}
