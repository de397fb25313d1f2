import type { ConcordanceLine, ConcordanceOptions, SearchOptions } from './api.ts';
import type { Archive } from './archive.ts';
import { Arrangement } from './arrangement.ts';
import { readConcordance } from './concordance.ts';
import type { Facets, Snapshot } from './contract.ts';
import type { Distribution, FilterCounts } from './filter-counts.ts';
import type { Suggestion } from './suggest.ts';
import { Suggester } from './suggester.ts';

/** What is asked of an archive besides a list. */

/** @returns what the facets say, under the options as they are now */
export const arrangementOf = (
  { options }: Archive,
  snapshot: Snapshot,
  facets: Facets,
): Arrangement => new Arrangement(facets, snapshot.extent().documents, options);

/** @returns how many documents each value of each filter has; from now on lists tell it too */
export const filtersOf = (archive: Archive): Promise<FilterCounts> =>
  archive.engine.answer(async (snapshot) => {
    const facets = await snapshot.facets();
    const arrange = () => arrangementOf(archive, snapshot, facets);
    archive.counted = { snapshot, arrange };
    return arrange().values();
  });

const CONTEXT = 30;

export async function* concordanceOf(
  archive: Archive,
  term: string,
  { signal, context = CONTEXT, ...options }: ConcordanceOptions = {},
): AsyncGenerator<ConcordanceLine, void, undefined> {
  const { snapshot, evaluation, ranked } = await archive.list(term, options);
  yield* readConcordance(snapshot, ranked.order, evaluation, context, archive.options, signal);
}

export const distributionOf = (
  archive: Archive,
  term: string | null,
  { filters = {} }: SearchOptions = {},
): Promise<Distribution> =>
  archive.engine.answer(async (snapshot) => {
    const [{ evaluation }, facets] = await Promise.all([
      archive.ask(snapshot, term),
      snapshot.facets(),
    ]);
    return arrangementOf(archive, snapshot, facets).distribution(evaluation.found, filters);
  });

const suggesters = new WeakMap<Archive, Suggester>();

/** The file of an archive's suggestions is asked for when some are first wanted. */
export function suggestionsOf(archive: Archive, typed: string): Promise<Suggestion[]> {
  const suggester = suggesters.get(archive) ?? new Suggester(archive.folder);
  suggesters.set(archive, suggester);
  return suggester.suggest(typed);
}
