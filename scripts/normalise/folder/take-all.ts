import { takeOnce } from './duplicates.ts';
import type { FolderEffects, Workers } from './folder.ts';
import { refusalFor } from './intake.ts';
import type { Outcome } from './take.ts';

/**
 * Takes in one text after the other, or several at once where there are workers.
 * @param files in the order in which one goes before another with the same bytes
 * @param keep told the outcome of each by its number in `files`, as soon as it is known
 */
export async function takeAll(
  files: readonly string[],
  workers: Workers,
  effects: FolderEffects,
  keep: (at: number, outcome: Outcome) => void,
): Promise<void> {
  const take = takeOnce(workers, effects);
  const underWay = new Set<Promise<void>>();
  const { texts, bytes: most, least } = workers.atOnce;
  let size = 0;
  let done = 0;
  try {
    for (const [at, file] of files.entries()) {
      while (underWay.size >= least && (underWay.size >= texts || size >= most)) {
        await Promise.race(underWay);
      }
      const bytes = await effects.read(file).catch((error) => refusalFor(file, error));
      const outcome = 'code' in bytes ? bytes : take(file, bytes);
      const { length } = 'code' in bytes ? [] : bytes;
      size += length;
      const work = Promise.resolve(outcome).then((found) => {
        keep(at, found);
        size -= length;
        effects.progress?.(++done, files.length);
        underWay.delete(work);
      });
      // What fails while the next text is read stops the run when that is read, not the program now.
      work.catch(() => {});
      underWay.add(work);
    }
    await Promise.all(underWay);
  } finally {
    await workers.close();
    await Promise.allSettled(underWay);
  }
}
