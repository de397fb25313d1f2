import type { Result } from './api.ts';
import { countPlaces, type Group } from './query/count.ts';
import type { Evaluation } from './query/evaluate.ts';
import type { Ranked } from './ranked.ts';
import type { DataOptions, Places, ResultData } from './result-data.ts';

/** What all results of one answer share. */
interface Answered {
  evaluation: Evaluation;
  ranked: Ranked;
  groups: readonly Group[];
  idPrefix: string;
  /** @param at place of the document among those found */
  read: (at: number, whole: boolean) => Promise<ResultData>;
}

const NO_WORDS: number[] = [];

/** One of possibly very many results. */
export class FoundResult implements Result {
  readonly id: string;
  readonly score: number;
  readonly words = NO_WORDS;
  /** May be taken off and called on its own, as Pagefind's can. */
  readonly data: (options?: DataOptions) => Promise<ResultData>;
  readonly #answered: Answered;
  /** Place of the document among those found. */
  readonly #at: number;

  /** @param rank place of the result among the ranked ones */
  constructor(answered: Answered, rank: number) {
    const { ranked, evaluation, idPrefix, read } = answered;
    const at = ranked.order[rank] as number;
    this.id = idPrefix + evaluation.found[at];
    this.score = ranked.scores[rank] as number;
    this.data = ({ whole = false } = {}) => read(at, whole);
    this.#answered = answered;
    this.#at = at;
  }

  /** Few results are asked for it. */
  get places(): Places {
    return countPlaces(this.#answered.evaluation, this.#at, this.#answered.groups);
  }
}
