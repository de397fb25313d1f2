/** Of whatever is measured, so many at least. */
const LEAST = 3;

/**
 * Carries out `work` on one after the other until time is up.
 * @returns what came of those that had their turn, a few in any case
 */
export async function forSoLong<T, R>(
  milliseconds: number,
  items: readonly T[],
  work: (item: T, number: number) => Promise<R>,
): Promise<R[]> {
  const end = performance.now() + milliseconds;
  const done: R[] = [];
  for (const [number, item] of items.entries()) {
    if (number >= LEAST && performance.now() > end) break;
    done.push(await work(item, number));
  }
  return done;
}
