import type { Distribution, SearchAnswer } from './api.ts';
import type { ArchiveAnswer } from './archive.ts';
import { addCounts } from './filters.ts';
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

export function addDistributions(parts: readonly Distribution[]): Distribution {
  const sum: Distribution = {};
  for (const part of parts) {
    for (const [name, values] of Object.entries(part)) {
      sum[name] ??= {};
      const known = sum[name];
      for (const [value, { matching, all }] of Object.entries(values)) {
        const before = known[value] ?? { matching: 0, all: 0 };
        known[value] = { matching: before.matching + matching, all: before.all + all };
      }
    }
  }
  return sum;
}
