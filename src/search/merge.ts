import type { Result, SearchAnswer } from './api.ts';
import type { ArchiveAnswer } from './archive.ts';
import { addCounts, addUp, type Distribution } from './filter-counts.ts';
import { MOST_SUGGESTIONS, type Suggestion } from './suggest.ts';

/** Answers of several archives as one. */

/** @returns lists that have the best first as one; of those alike the first list's come first */
function mergeRanked(first: readonly Result[], second: readonly Result[]): Result[] {
  const merged: Result[] = [];
  let next = 0;
  for (const result of second) {
    for (; next < first.length; next++) {
      const other = first[next] as Result;
      if (other.score < result.score) break;
      merged.push(other);
    }
    merged.push(result);
  }
  return merged.concat(first.slice(next));
}

/** @param isSorted by a key: then the archives stand one after another, since keys do not compare */
export function mergeAnswers(answers: readonly ArchiveAnswer[], isSorted: boolean): SearchAnswer {
  const lists = answers.map(({ results }) => results);
  const [{ fault, understood } = {}] = answers;
  return {
    results: isSorted ? lists.flat() : lists.reduce(mergeRanked, []),
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
