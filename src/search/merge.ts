import type { Distribution, SearchAnswer } from './api.ts';
import type { ArchiveAnswer } from './archive.ts';
import { addCounts, addUp } from './filter-counts.ts';
import { MOST_SUGGESTIONS, type Suggestion } from './suggest.ts';

/** Answers of several archives as one. */

export { addCounts };

/** @param isSorted by a key: then the archives stand one after another, since keys do not compare */
export function mergeAnswers(answers: readonly ArchiveAnswer[], isSorted: boolean): SearchAnswer {
  const results = answers.flatMap((answer) => answer.results);
  const [{ fault, understood } = {}] = answers;
  return {
    results: isSorted ? results : results.sort((a, b) => b.score - a.score),
    filters: addCounts(answers.map((answer) => answer.filters)),
    totalFilters: addCounts(answers.map((answer) => answer.totalFilters)),
    unfilteredResultCount: answers.reduce((sum, one) => sum + one.unfilteredResultCount, 0),
    places: {
      count: answers.reduce((sum, { places }) => sum + places.count, 0),
      exact: answers.every(({ places }) => places.exact),
    },
    ...(fault ? { fault } : {}),
    ...(understood ? { understood } : {}),
    timings: answers.map(({ timings }) => timings),
  };
}

export const addDistributions = (parts: readonly Distribution[]): Distribution =>
  addUp(parts, (one, other) => ({
    matching: one.matching + other.matching,
    all: one.all + other.all,
  }));

/** @returns each text once, as many as one archive gives */
export function mergeSuggestions(found: readonly Suggestion[][]): Suggestion[] {
  const texts = new Map(found.flat().map((one) => [one.text, one]));
  return [...texts.values()].slice(0, MOST_SUGGESTIONS);
}
