/** Patience with what comes over the network. */

/** Milliseconds before each further attempt. */
const PAUSES = [600, 2400];
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether the site was built anew since the search that it comes of, which is to be made again. */
export const isStale = (error: unknown): boolean =>
  error instanceof Error && error.name === 'StaleIndexError';

/**
 * Tries up to three times, except what is of a build of the index that is no more.
 *
 * @param attempt is told how many attempts there were before
 * @param signal when it is aborted, no further attempt is made
 */
export async function persist<Value>(
  attempt: (before: number) => Promise<Value>,
  signal?: AbortSignal,
): Promise<Value> {
  for (const [before, wait] of PAUSES.entries()) {
    try {
      return await attempt(before);
    } catch (error) {
      if (signal?.aborted || isStale(error)) throw error;
      await pause(wait);
      if (signal?.aborted) throw error;
    }
  }
  return attempt(PAUSES.length);
}
