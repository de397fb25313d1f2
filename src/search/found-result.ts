import type { Result } from './api.ts';
import { countPlaces, type Group } from './query/count.ts';
import type { Evaluation } from './query/evaluate.ts';
import type { Ranked } from './ranked.ts';
import type { DataOptions, Places, ResultData } from './result-data.ts';

/** What all results of one answer share. */
export interface Answered {
  evaluation: Evaluation;
  ranked: Ranked;
  groups: readonly Group[];
  idPrefix: string;
  /** @param at place of the document among those found */
  read: (at: number, whole: boolean) => Promise<ResultData>;
}

const NO_WORDS: number[] = [];

/** One of possibly very many results: what few of them are asked for is made when it is. */
export class FoundResult implements Result {
  readonly #answered: Answered;
  readonly #rank: number;

  /** @param rank place of the result among the ranked ones */
  constructor(answered: Answered, rank: number) {
    this.#answered = answered;
    this.#rank = rank;
  }

  /** Place of the document among those found. */
  get #at(): number {
    return this.#answered.ranked.order[this.#rank] as number;
  }

  get id(): string {
    const { idPrefix, evaluation } = this.#answered;
    return idPrefix + evaluation.found[this.#at];
  }

  get score(): number {
    return this.#answered.ranked.scores[this.#rank] as number;
  }

  get words(): number[] {
    return NO_WORDS;
  }

  get places(): Places {
    return countPlaces(this.#answered.evaluation, this.#at, this.#answered.groups);
  }

  /** May be taken off and called on its own, as Pagefind's can. */
  get data(): (options?: DataOptions) => Promise<ResultData> {
    return ({ whole = false } = {}) => this.#answered.read(this.#at, whole);
  }
}
