import type { Kind, Query } from './queries.ts';

/** How right the lists of one kind of query are, over all of its queries. */
export interface Correctness {
  queries: number;
  /** Documents found rightly, found at all, to be found. */
  hits: number;
  found: number;
  there: number;
  /** Queries whose list is complete and has nothing else. */
  perfect: number;
}

/**
 * @param truth for each query the documents to be found
 * @param answers for the first of the queries the documents that were found
 */
export function judge(
  queries: readonly Query[],
  truth: readonly Set<number>[],
  answers: readonly Set<number>[],
): Map<Kind, Correctness> {
  const kinds = new Map<Kind, Correctness>();
  answers.forEach((found, at) => {
    const query = queries[at];
    const there = truth[at];
    if (!query || !there) throw new Error(`answer ${at} has no query`);
    const one = kinds.get(query.kind) ?? { queries: 0, hits: 0, found: 0, there: 0, perfect: 0 };
    const hits = found.intersection(there).size;
    const isPerfect = hits === found.size && hits === there.size;
    kinds.set(query.kind, {
      queries: one.queries + 1,
      hits: one.hits + hits,
      found: one.found + found.size,
      there: one.there + there.size,
      perfect: one.perfect + (isPerfect ? 1 : 0),
    });
  });
  return kinds;
}
