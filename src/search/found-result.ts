import type { DataOptions, Places, Result, ResultData } from './api.ts';
import { countPlaces, type Group } from './query/count.ts';
import type { Found } from './query/evaluate.ts';

export type ReadFound = (found: Found, whole: boolean) => Promise<ResultData>;

const NO_WORDS: number[] = [];

/** One of possibly very many results: what few of them are asked for is made when it is. */
export class FoundResult implements Result {
  readonly id: string;
  readonly score: number;
  readonly words = NO_WORDS;
  readonly #found: Found;
  readonly #groups: readonly Group[];
  readonly #read: ReadFound;

  constructor(id: string, found: Found, score: number, groups: readonly Group[], read: ReadFound) {
    this.id = id;
    this.score = score;
    this.#found = found;
    this.#groups = groups;
    this.#read = read;
  }

  get places(): Places {
    return countPlaces(this.#found, this.#groups);
  }

  /** May be taken off and called on its own, as Pagefind's can. */
  get data(): (options?: DataOptions) => Promise<ResultData> {
    return ({ whole = false } = {}) => this.#read(this.#found, whole);
  }
}
