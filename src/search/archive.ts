import type {
  ConcordanceLine,
  ConcordanceOptions,
  Distribution,
  Result,
  SearchAnswer,
  SearchOptions,
  Timings,
} from './api.ts';
import type { Facets, SearchEngine } from './contract.ts';
import type { Extras } from './extras.ts';
import { countFilters, countValues, type FilterCounts, filterTest } from './filters.ts';
import { addPlaces, countPlaces, groupsOf } from './query/count.ts';
import { type Evaluation, evaluate, type Found } from './query/evaluate.ts';
import { parseQuery } from './query/parse.ts';
import { printQuery } from './query/print.ts';
import { rankOrder, scoreOf } from './rank.ts';
import { type ResultOptions, readResult } from './result.ts';
import { lettersOf, type Suggestion } from './suggest.ts';
import type { Suggester } from './suggester.ts';

/** One archive's index, asked in the manner of Pagefind's browser API. */

export interface ArchiveOptions extends ResultOptions {
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

/** A found document with its score. */
interface Ranked {
  found: Found;
  score: number;
}

interface Listed extends Asked {
  /** What passes the filters, in the order that is asked for. */
  ranked: Ranked[];
  /** Undefined where nobody has asked for them yet. */
  facets: Facets | undefined;
  /** When the documents were known. */
  known: number;
}

const NOTHING: Evaluation = { wanted: [], clauses: [], found: [] };
const NO_WORDS: number[] = [];
const CONTEXT = 30;

const isAny = (given: object | undefined): boolean => Object.keys(given ?? {}).length > 0;
const numbersOf = (found: readonly Found[]): number[] => found.map(({ document }) => document);

export class Archive {
  readonly #engine: SearchEngine;
  readonly #sources: Sources;
  options: ArchiveOptions;
  #facets: Facets | undefined;
  #suggester: Promise<Suggester> | undefined;

  constructor(sources: Sources, options: ArchiveOptions) {
    this.#engine = sources.engine;
    this.#sources = sources;
    this.options = options;
  }

  async #readFacets(): Promise<Facets> {
    this.#facets = await this.#engine.facets();
    return this.#facets;
  }

  async #everything(): Promise<Evaluation> {
    const { documents } = await this.#engine.extent();
    const found = Array.from({ length: documents }, (_, document) => ({ document, matches: [] }));
    return { ...NOTHING, found };
  }

  /** @param term null for every document */
  async #ask(term: string | null): Promise<Asked> {
    if (term === null) return { evaluation: await this.#everything() };
    const parsed = parseQuery(term);
    if (parsed.fault) return { evaluation: NOTHING, fault: parsed.fault };
    const { query, notes } = parsed;
    if (query.clauses.length === 0) return { evaluation: NOTHING };
    const understood = { query: printQuery(query), notes };
    return { evaluation: await evaluate(this.#engine, query), understood };
  }

  async #rank(found: readonly Found[], evaluation: Evaluation): Promise<Ranked[]> {
    if (evaluation.clauses.length === 0) return found.map((one) => ({ found: one, score: 1 }));
    const extent = await this.#engine.extent();
    const scores = found.map((one) => scoreOf(one, evaluation, extent));
    return rankOrder(scores).map((at) => ({ found: found[at] as Found, score: scores[at] ?? 0 }));
  }

  #sorted(ranked: Ranked[], sort: SearchOptions['sort'], { orders }: Facets): Ranked[] {
    const [[key, direction] = []] = Object.entries(sort ?? {});
    const places = new Map(orders.get(key ?? '')?.map((document, place) => [document, place]));
    const sign = direction === 'desc' ? -1 : 1;
    const isKeyed = ({ found }: Ranked) => places.has(found.document);
    const placeOf = ({ found }: Ranked) => places.get(found.document) ?? 0;
    const keyed = ranked.filter(isKeyed).sort((a, b) => sign * (placeOf(a) - placeOf(b)));
    const rest = this.options.keepUnsorted ? ranked.filter((one) => !isKeyed(one)) : [];
    return [...keyed, ...rest];
  }

  async #list(term: string | null, { filters, sort }: SearchOptions): Promise<Listed> {
    const asked = await this.#ask(term);
    const known = performance.now();
    const { evaluation } = asked;
    const facets = isAny(filters) || isAny(sort) ? await this.#readFacets() : this.#facets;
    const passes = facets && isAny(filters) ? filterTest(filters ?? {}, facets.filters) : undefined;
    const { found } = evaluation;
    const passed = passes ? found.filter(({ document }) => passes(document)) : found;
    const ranked = await this.#rank(passed, evaluation);
    const isSorted = facets && isAny(sort);
    return {
      ...asked,
      ranked: isSorted ? this.#sorted(ranked, sort, facets) : ranked,
      facets,
      known,
    };
  }

  #results(ranked: readonly Ranked[], evaluation: Evaluation): Result[] {
    const { options } = this;
    const groups = groupsOf(evaluation);
    return ranked.map(({ found, score }) => {
      const places = countPlaces(found, groups);
      return {
        id: String(found.document),
        score,
        words: NO_WORDS,
        places,
        data: ({ whole = false } = {}) =>
          readResult(this.#engine, found, evaluation, places, options, whole),
      };
    });
  }

  async search(term: string | null, options: SearchOptions = {}): Promise<ArchiveAnswer> {
    const start = performance.now();
    const { evaluation, ranked, facets, known, ...told } = await this.#list(term, options);
    const results = this.#results(ranked, evaluation);
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
      places: addPlaces(results.map(({ places }) => places)),
      ...told,
      timings: { preload: known - start, search: end - known, total: end - start },
    };
  }

  /** How many documents each value of each filter has. */
  async filters(): Promise<FilterCounts> {
    const [{ documents }, { filters }] = await Promise.all([
      this.#engine.extent(),
      this.#readFacets(),
    ]);
    return countValues(Array(documents).keys(), filters);
  }

  /** Fetches what every search needs. */
  async open(): Promise<void> {
    await this.#engine.extent();
  }

  /** Fetches what a search for `term` needs. */
  async preload(term: string | null): Promise<void> {
    await this.#ask(term);
  }

  async *concordance(
    term: string,
    { signal, context = CONTEXT, ...options }: ConcordanceOptions = {},
  ): AsyncGenerator<ConcordanceLine, void, undefined> {
    const [{ evaluation, ranked }, { readConcordance }] = await Promise.all([
      this.#list(term, options),
      this.#sources.extras(),
    ]);
    const found = ranked.map((one) => one.found);
    yield* readConcordance(this.#engine, found, evaluation, context, this.options, signal);
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
    const [{ evaluation }, facets] = await Promise.all([this.#ask(term), this.#readFacets()]);
    const passed = numbersOf(evaluation.found).filter(filterTest(filters, facets.filters));
    const matching = countValues(passed, facets.filters);
    return Object.fromEntries(
      [...facets.filters].map(([name, values]) => [
        name,
        Object.fromEntries(
          [...values].map(([value, { length }]) => [
            value,
            { matching: matching[name]?.[value] ?? 0, all: length },
          ]),
        ),
      ]),
    );
  }
}
