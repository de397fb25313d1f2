import type {
  ConcordanceLine,
  ConcordanceOptions,
  Distribution,
  Result,
  SearchAnswer,
  SearchOptions,
  Timings,
} from './api.ts';
import type { Facets, SearchEngine, Snapshot } from './contract.ts';
import type { Extras } from './extras.ts';
import { countFilters, countValues, distribute, type FilterCounts, filterTest } from './filters.ts';
import { FoundResult, type ReadFound } from './found-result.ts';
import { countAll, countPlaces, type Group, groupsOf } from './query/count.ts';
import { type Evaluation, evaluate, type Found } from './query/evaluate.ts';
import { parseQuery } from './query/parse.ts';
import { printQuery } from './query/print.ts';
import { type Ranked, rankFound, sortRanked } from './ranked.ts';
import { type ResultOptions, readResult } from './result.ts';
import { lettersOf, type Suggestion } from './suggest.ts';
import type { Suggester } from './suggester.ts';

/** One archive's index, asked in the manner of Pagefind's browser API. */

export interface ArchiveOptions extends ResultOptions {
  /** What ids of results begin with, to tell them from those of archives asked together with it. */
  idPrefix: string;
  /**
   * Count the values of each filter as if it had no choice made in it, which is what a pane
   * needs where one value of each filter is enough.
   */
  countBeside: boolean;
  /** Documents without the key to sort by come last instead of being left out. */
  keepUnsorted: boolean;
}

export interface ArchiveAnswer extends Omit<SearchAnswer, 'timings'> {
  timings: Timings;
}

/** Where an archive's files are asked for. */
export interface Sources {
  engine: SearchEngine;
  /** Address of the index: ends in a slash. */
  folder: URL;
  /** Fetches them the first time. */
  extras: () => Promise<Extras>;
}

interface Asked extends Pick<SearchAnswer, 'fault' | 'understood'> {
  evaluation: Evaluation;
}

interface Listed extends Asked {
  /** What all of it is of. */
  snapshot: Snapshot;
  /** What passes the filters, in the order that is asked for. */
  ranked: Ranked;
  /** Undefined where they are not needed and not there. */
  facets: Facets | undefined;
  /** When the documents were known. */
  known: number;
}

const NOTHING: Evaluation = { wanted: [], clauses: [], found: [] };
const CONTEXT = 30;

const isAny = (given: object | undefined): boolean => Object.keys(given ?? {}).length > 0;
const everything = (snapshot: Snapshot): Evaluation => {
  const { documents } = snapshot.extent();
  const found = Array.from({ length: documents }, (_, document) => ({ document, matches: [] }));
  return { ...NOTHING, found };
};

/** @param term null for every document */
async function ask(snapshot: Snapshot, term: string | null): Promise<Asked> {
  if (term === null) return { evaluation: everything(snapshot) };
  const parsed = parseQuery(term);
  if (parsed.fault) return { evaluation: NOTHING, fault: parsed.fault };
  const { query, notes } = parsed;
  if (query.clauses.length === 0) return { evaluation: NOTHING };
  const understood = { query: printQuery(query), notes };
  return { evaluation: await evaluate(snapshot, query), understood };
}

const numbersOf = (found: readonly Found[]): number[] => found.map(({ document }) => document);

export class Archive {
  readonly #engine: SearchEngine;
  readonly #sources: Sources;
  options: ArchiveOptions;
  /** There once counts were asked for and had: no list waits for them, or fails without them. */
  #counted: { snapshot: Snapshot; facets: Facets } | undefined;
  #suggester: Promise<Suggester> | undefined;

  constructor(sources: Sources, options: ArchiveOptions) {
    this.#engine = sources.engine;
    this.#sources = sources;
    this.options = options;
  }

  /** The counts of the same build, where they were had. */
  #countedOf(snapshot: Snapshot): Facets | undefined {
    return this.#counted?.snapshot === snapshot ? this.#counted.facets : undefined;
  }

  async #list(
    snapshot: Snapshot,
    term: string | null,
    { filters, sort }: SearchOptions,
  ): Promise<Listed> {
    const asked = { snapshot, ...(await ask(snapshot, term)) };
    const known = performance.now();
    const { evaluation } = asked;
    const isArranged = isAny(filters) || isAny(sort);
    const facets = isArranged ? await snapshot.facets() : this.#countedOf(snapshot);
    const passes = facets && isAny(filters) ? filterTest(filters ?? {}, facets.filters) : undefined;
    const { found } = evaluation;
    const passed = passes ? found.filter(({ document }) => passes(document)) : found;
    const best = rankFound(passed, evaluation, snapshot.extent());
    const [[key, direction] = []] = Object.entries(sort ?? {});
    if (!facets || key === undefined) return { ...asked, ranked: best, facets, known };
    const order = facets.orders.get(key) ?? [];
    const ranked = sortRanked(best, order, direction === 'desc', this.options.keepUnsorted);
    return { ...asked, ranked, facets, known };
  }

  #results({ snapshot, evaluation, ranked }: Listed, groups: Group[]): Result[] {
    const { found, scores } = ranked;
    const { options } = this;
    const read: ReadFound = (one, whole) =>
      readResult(snapshot, one, evaluation, countPlaces(one, groups), options, whole);
    return found.map((one, at) => {
      const id = options.idPrefix + one.document;
      return new FoundResult(id, one, scores[at] ?? 0, groups, read);
    });
  }

  async search(term: string | null, options: SearchOptions = {}): Promise<ArchiveAnswer> {
    const start = performance.now();
    const listed = await this.#engine.answer((snapshot) => this.#list(snapshot, term, options));
    const { snapshot: _, evaluation, ranked, facets, known, ...told } = listed;
    const groups = groupsOf(evaluation);
    const results = this.#results(listed, groups);
    const places = countAll(ranked.found, groups);
    const counts = facets
      ? countFilters(
          numbersOf(evaluation.found),
          options.filters ?? {},
          facets.filters,
          this.options,
        )
      : { filters: {}, totalFilters: {} };
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
      const facets = await snapshot.facets();
      this.#counted = { snapshot, facets };
      return countValues(Array(snapshot.extent().documents).keys(), facets.filters);
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
      this.#sources.extras(),
    ]);
    yield* readConcordance(snapshot, ranked.found, evaluation, context, this.options, signal);
  }

  /** @returns nothing, and asks for nothing, where `typed` can be no pinyin */
  async suggest(typed: string): Promise<Suggestion[]> {
    const letters = lettersOf(typed);
    if (letters === undefined) return [];
    const { extras, folder } = this.#sources;
    this.#suggester ??= extras().then(({ Suggester }) => new Suggester(folder));
    this.#suggester.catch(() => {
      this.#suggester = undefined;
    });
    return (await this.#suggester).suggest(letters);
  }

  async distribution(
    term: string | null,
    { filters = {} }: SearchOptions = {},
  ): Promise<Distribution> {
    return this.#engine.answer(async (snapshot) => {
      const [{ evaluation }, facets] = await Promise.all([ask(snapshot, term), snapshot.facets()]);
      const found = numbersOf(evaluation.found);
      const spread = distribute(found.filter(filterTest(filters, facets.filters)), facets.filters);
      // Beside a value that is chosen the others say what they would add, as in a pane.
      for (const name of this.options.countBeside ? Object.keys(filters) : []) {
        const { [name]: _, ...others } = filters;
        const values = facets.filters.get(name);
        if (!values) continue;
        const among = found.filter(filterTest(others, facets.filters));
        Object.assign(spread, distribute(among, new Map([[name, values]])));
      }
      return spread;
    });
  }
}
