import type { SearchStrings } from '../../i18n/search.ts';
import type { Instance, SearchOptions } from '../api.ts';
import { persist } from '../persist.ts';
import type { Places } from '../result-data.ts';
import type { Filters, Order, State } from './state.ts';

/** What every part of the interface is given. */
export interface Surroundings {
  strings: SearchStrings;
  instance: Instance;
  /** The site's `search/`. */
  folder: URL;
  /** Address of the search page. */
  page: URL;
}

const SORTS: Record<Order, SearchOptions['sort']> = {
  best: undefined,
  latest: { period: 'desc' },
  earliest: { period: 'asc' },
  longest: { characters: 'desc' },
  shortest: { characters: 'asc' },
};

/** @returns what the engine is asked besides the query */
export function optionsOf(filters: Filters, order: Order): SearchOptions {
  const sort = SORTS[order];
  return {
    ...(Object.keys(filters).length > 0 ? { filters } : {}),
    ...(sort ? { sort } : {}),
  };
}

/** What a part that is loaded when it is first wanted is told. */
export interface Asked extends Surroundings {
  state: State;
  /** Where it writes. */
  place: HTMLElement;
  signal: AbortSignal;
  /** How many there are in the answer. */
  places: Places;
  /** Another filter is chosen or taken back. */
  onFilters: (filters: Filters) => void;
}

/** A part of the interface in a module of its own. */
export interface Part {
  /** Resolves when all is written, or when the reader has to ask for more. */
  show: (asked: Asked) => Promise<void>;
}

/** @returns the part in the module `name` of the site's `search/` */
export const loadPart = (folder: URL, name: string, signal: AbortSignal): Promise<Part> =>
  persist((before) => {
    const address = new URL(name, folder);
    // A browser remembers that a module did not come.
    if (before > 0) address.search = String(before);
    return import(/* @vite-ignore */ address.href);
  }, signal);
