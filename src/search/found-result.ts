import type { DataOptions, Places, Result, ResultData } from './api.ts';
import { countPlaces, type Group } from './query/count.ts';
import type { Evaluation } from './query/evaluate.ts';

/** What all results of one answer share. */
export interface Answered {
  evaluation: Evaluation;
  groups: readonly Group[];
  /** @param at place of the document among those found */
  read: (at: number, whole: boolean) => Promise<ResultData>;
}

const NO_WORDS: number[] = [];

/** One of possibly very many results: what few of them are asked for is made when it is. */
export class FoundResult implements Result {
  readonly id: string;
  readonly score: number;
  readonly words = NO_WORDS;
  readonly #answered: Answered;
  readonly #at: number;

  /** @param at place of the document among those found */
  constructor(answered: Answered, at: number, id: string, score: number) {
    this.id = id;
    this.score = score;
    this.#answered = answered;
    this.#at = at;
  }

  get places(): Places {
    return countPlaces(this.#answered.evaluation, this.#at, this.#answered.groups);
  }

  /** May be taken off and called on its own, as Pagefind's can. */
  get data(): (options?: DataOptions) => Promise<ResultData> {
    return ({ whole = false } = {}) => this.#answered.read(this.#at, whole);
  }
}
