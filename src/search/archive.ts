import type { SearchAnswer, SearchOptions, Timings } from './api.ts';
import type { Arrangement, ArrangementOptions } from './arrangement.ts';
import { bestPieces } from './best-piece.ts';
import type { SearchEngine, Snapshot } from './contract.ts';
import { FoundResult } from './found-result.ts';
import { extras } from './modules.ts';
import { countingTo } from './order.ts';
import { ask, type Understanding } from './query/ask.ts';
import { countAll, countPlaces, type Group, groupsOf } from './query/count.ts';
import { foundAt } from './query/evaluate.ts';
import { type Ranked, rankFound } from './ranked.ts';
import type { Reading } from './reading.ts';
import type { ResultOptions } from './result.ts';
import type { ResultData } from './result-data.ts';

/** One archive's index, asked in the manner of Pagefind's browser API. */

export interface ArchiveOptions extends ResultOptions, ArrangementOptions {
  /** What ids of results begin with, to tell them from those of archives asked together with it. */
  idPrefix: string;
}

export interface ArchiveAnswer extends Omit<SearchAnswer, 'timings'> {
  timings: Timings;
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

const isAny = (given: object | undefined): boolean => Object.keys(given ?? {}).length > 0;

export class Archive {
  readonly engine: SearchEngine;
  /** Address of the index: ends in a slash. */
  readonly folder: URL;
  options: ArchiveOptions;
  /** There once counts were asked for and had: no list waits for them, or fails without them. */
  counted: { snapshot: Snapshot; arrange: () => Arrangement } | undefined;
  readonly #reading: () => Promise<Reading>;

  constructor(
    engine: SearchEngine,
    folder: URL,
    reading: () => Promise<Reading>,
    options: ArchiveOptions,
  ) {
    this.engine = engine;
    this.folder = folder;
    this.options = options;
    this.#reading = reading;
  }

  async #arrangement(snapshot: Snapshot): Promise<Arrangement> {
    const [facets, { arrangementOf }] = await Promise.all([snapshot.facets(), extras()]);
    return arrangementOf(this, snapshot, facets);
  }

  async #list(
    snapshot: Snapshot,
    term: string | null,
    { filters = {}, sort = {} }: SearchOptions,
  ): Promise<Listed> {
    const understanding = await this.ask(snapshot, term);
    const known = performance.now();
    const { evaluation } = understanding;
    const { found } = evaluation;
    const arrangement =
      isAny(filters) || isAny(sort)
        ? await this.#arrangement(snapshot)
        : this.counted?.snapshot === snapshot && this.counted.arrange();
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

  list(term: string | null, options: SearchOptions): Promise<Listed> {
    return this.engine.answer((snapshot) => this.#list(snapshot, term, options));
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
    const { readResult } = await this.#reading();
    const places = countPlaces(evaluation, at, groups);
    return readResult(snapshot, found, { evaluation, pieces, places, options, whole });
  }

  async search(term: string | null, options: SearchOptions = {}): Promise<ArchiveAnswer> {
    const start = performance.now();
    const listed = await this.list(term, options);
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

  /** Fetches what every search needs. */
  async open(): Promise<void> {
    await this.engine.open();
  }

  /** @returns how the term is read and what it finds, without any order */
  ask(snapshot: Snapshot, term: string | null): Promise<Understanding> {
    return ask(snapshot, term);
  }

  /** Fetches what a search for `term` needs. */
  async preload(term: string | null): Promise<void> {
    await this.engine.answer((snapshot) => this.ask(snapshot, term));
  }
}
