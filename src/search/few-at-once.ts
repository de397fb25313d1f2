/**
 * @param most how many of them are under way at any time
 * @returns what `work` made of each, in their order; where one fails, no further one is begun
 */
export async function fewAtOnce<T, U>(
  all: readonly T[],
  most: number,
  work: (one: T) => Promise<U>,
): Promise<U[]> {
  const made: U[] = [];
  const rest = all.entries();
  let isFailed = false;
  const go = async () => {
    for (const [at, one] of rest) {
      made[at] = await work(one).catch((error: unknown) => {
        isFailed = true;
        throw error;
      });
      if (isFailed) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, all.length) }, go));
  return made;
}
