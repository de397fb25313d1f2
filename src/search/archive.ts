import type {
  ConcordanceLine,
  ConcordanceOptions,
  Distribution,
  ResultData,
  SearchAnswer,
  SearchOptions,
  Timings,
} from './api.ts';
import type { Arrangement, ArrangementOptions } from './arrangement.ts';
import { bestPieces } from './best-piece.ts';
import type { SearchEngine, Snapshot } from './contract.ts';
import type { FilterCounts } from './filters.ts';
import { FoundResult } from './found-result.ts';
import { extras } from './modules.ts';
import { countingTo } from './order.ts';
import { ask, type Understanding } from './query/ask.ts';
import { countAll, countPlaces, type Group, groupsOf } from './query/count.ts';
import { foundAt } from './query/evaluate.ts';
import { type Ranked, rankFound } from './ranked.ts';
import type { Reading } from './reading.ts';
import type { ResultOptions } from './result.ts';
import type { Suggestion } from './suggest.ts';
import type { Suggester } from './suggester.ts';

/** One archive's index, asked in the manner of Pagefind's browser API. */

export interface ArchiveOptions extends ResultOptions, ArrangementOptions {
  /** What ids of results begin with, to tell them from those of archives asked together with it. */
  idPrefix: string;
}

export interface ArchiveAnswer extends Omit<SearchAnswer, 'timings'> {
  timings: Timings;
}

/** Where an archive's files are asked for. */
export interface Sources {
  engine: SearchEngine;
  /** Address of the index: ends in a slash. */
  folder: URL;
  reading: () => Promise<Reading>;
}

interface Listed extends Understanding {
  /** What all of it is of. */
  snapshot: Snapshot;
  /** What passes the filters, in the order that is asked for. */
  ranked: Ranked;
  counts: Pick<SearchAnswer, 'filters' | 'totalFilters'>;
  /** When the documents were known. */
  known: number;
}

const CONTEXT = 30;

const isAny = (given: object | undefined): boolean => Object.keys(given ?? {}).length > 0;

export class Archive {
  readonly #sources: Sources;
  options: ArchiveOptions;
  /** There once counts were asked for and had: no list waits for them, or fails without them. */
  #counted: { snapshot: Snapshot; arrange: () => Arrangement } | undefined;
  #suggester: Suggester | undefined;

  constructor(sources: Sources, options: ArchiveOptions) {
    this.#sources = sources;
    this.options = options;
  }

  get #engine(): SearchEngine {
    return this.#sources.engine;
  }

  /** @returns makes an arrangement, with the options as they are by then */
  async #arranger(snapshot: Snapshot): Promise<() => Arrangement> {
    const [facets, { Arrangement }] = await Promise.all([snapshot.facets(), extras()]);
    return () => new Arrangement(facets, snapshot.extent().documents, this.options);
  }

  async #list(
    snapshot: Snapshot,
    term: string | null,
    { filters = {}, sort = {} }: SearchOptions,
  ): Promise<Listed> {
    const understanding = await ask(snapshot, term);
    const known = performance.now();
    const { evaluation } = understanding;
    const { found } = evaluation;
    const counted = this.#counted?.snapshot === snapshot ? this.#counted.arrange : undefined;
    const isArranged = isAny(filters) || isAny(sort);
    const arrangement = (isArranged ? await this.#arranger(snapshot) : counted)?.();
    const passing =
      arrangement && isAny(filters)
        ? arrangement.passing(found, filters)
        : countingTo(found.length);
    const ranked = rankFound(passing, evaluation, snapshot.extent());
    return {
      ...{ snapshot, ...understanding, known },
      ranked: arrangement ? arrangement.sorted(ranked, found, sort) : ranked,
      counts: arrangement ? arrangement.counts(found, filters) : { filters: {}, totalFilters: {} },
    };
  }

  /** The text of a result comes while the module that reads it does. */
  async #read(
    { snapshot, evaluation }: Listed,
    groups: readonly Group[],
    at: number,
    whole: boolean,
  ): Promise<ResultData> {
    const { options } = this;
    const found = foundAt(evaluation, at);
    const pieces = bestPieces(found, evaluation, snapshot.extent());
    // What fails here fails again where it is read.
    snapshot.piece(pieces[0] as number).catch(() => undefined);
    const { readResult } = await this.#sources.reading();
    const places = countPlaces(evaluation, at, groups);
    return readResult(snapshot, found, { evaluation, pieces, places, options, whole });
  }

  async search(term: string | null, options: SearchOptions = {}): Promise<ArchiveAnswer> {
    const start = performance.now();
    const listed = await this.#engine.answer((snapshot) => this.#list(snapshot, term, options));
    const { evaluation, ranked, counts, known, snapshot: _, ...told } = listed;
    const groups = groupsOf(evaluation);
    const read = (at: number, whole: boolean) => this.#read(listed, groups, at, whole);
    const answered = { evaluation, ranked, groups, idPrefix: this.options.idPrefix, read };
    const results: FoundResult[] = [];
    for (let rank = 0; rank < ranked.order.length; rank++) {
      results.push(new FoundResult(answered, rank));
    }
    const places = countAll(evaluation, ranked.order, groups);
    const end = performance.now();
    return {
      results,
      ...counts,
      unfilteredResultCount: evaluation.found.length,
      places,
      ...told,
      timings: { preload: known - start, search: end - known, total: end - start },
    };
  }

  /** How many documents each value of each filter has. */
  async filters(): Promise<FilterCounts> {
    return this.#engine.answer(async (snapshot) => {
      const arrange = await this.#arranger(snapshot);
      this.#counted = { snapshot, arrange };
      return arrange().values();
    });
  }

  /** Fetches what every search needs. */
  async open(): Promise<void> {
    await this.#engine.open();
  }

  /** Fetches what a search for `term` needs. */
  async preload(term: string | null): Promise<void> {
    await this.#engine.answer((snapshot) => ask(snapshot, term));
  }

  async *concordance(
    term: string,
    { signal, context = CONTEXT, ...options }: ConcordanceOptions = {},
  ): AsyncGenerator<ConcordanceLine, void, undefined> {
    const [{ snapshot, evaluation, ranked }, { readConcordance }] = await Promise.all([
      this.#engine.answer((snapshot) => this.#list(snapshot, term, options)),
      extras(),
    ]);
    yield* readConcordance(snapshot, ranked.order, evaluation, context, this.options, signal);
  }

  /** @returns nothing, and asks for no file, where `typed` can be no pinyin */
  async suggest(typed: string): Promise<Suggestion[]> {
    const { Suggester } = await extras();
    this.#suggester ??= new Suggester(this.#sources.folder);
    return this.#suggester.suggest(typed);
  }

  async distribution(
    term: string | null,
    { filters = {} }: SearchOptions = {},
  ): Promise<Distribution> {
    return this.#engine.answer(async (snapshot) => {
      const [{ evaluation }, arrange] = await Promise.all([
        ask(snapshot, term),
        this.#arranger(snapshot),
      ]);
      return arrange().distribution(evaluation.found, filters);
    });
  }
}
