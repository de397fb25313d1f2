import type { Distribution, SearchAnswer } from './api.ts';
import type { ArchiveAnswer } from './archive.ts';
import { addCounts, addUp } from './filters.ts';
import { addPlaces } from './query/count.ts';

/** Answers of several archives as one. */

/** @param isSorted by a key: then the archives stand one after another, since keys do not compare */
export function mergeAnswers(answers: readonly ArchiveAnswer[], isSorted: boolean): SearchAnswer {
  const results = answers.flatMap((answer) => answer.results);
  const [{ fault, understood } = {}] = answers;
  return {
    results: isSorted || answers.length === 1 ? results : results.sort((a, b) => b.score - a.score),
    filters: addCounts(answers.map((answer) => answer.filters)),
    totalFilters: addCounts(answers.map((answer) => answer.totalFilters)),
    unfilteredResultCount: answers.reduce((sum, one) => sum + one.unfilteredResultCount, 0),
    places: addPlaces(answers.map(({ places }) => places)),
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
