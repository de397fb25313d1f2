import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import PACKAGE from '../../package.json' with { type: 'json' };
import type { SearchDocument } from '../../src/search/document.ts';
import { watchChildren } from './children-memory.ts';
import { recombine } from './recombine.ts';
import { table } from './table.ts';
import { timed } from './timed.ts';

/** A whole run over a folder, the disk included: on one core and on all, and what it holds then. */

const SCRIPT = join(import.meta.dirname, 'run-folder.ts');
/** What Node is told before the script when `npm run normalise` starts it. */
const FLAGS = PACKAGE.scripts.normalise.split(' ').filter((word) => word.startsWith('--'));

/**
 * @param folder an empty one to work in
 * @param counts how many files each folder has
 */
export async function benchFolder(
  documents: readonly SearchDocument[],
  folder: string,
  counts: readonly number[],
): Promise<void> {
  const raws: { raw: string; count: number; bytes: number }[] = [];
  for (const count of counts) {
    const raw = join(folder, `raw-${count}`);
    raws.push({ raw, count, bytes: await recombine(documents, raw, count) });
  }
  const rows: string[][] = [];
  for (const cores of new Set([1, availableParallelism()])) {
    for (const one of raws) {
      const peakOf = watchChildren();
      // Each has a folder of its own: a file system is slow to write where much was just removed.
      const to = join(folder, `to-${one.count}-${cores}`);
      const seconds = (await timed(() => run(one.raw, to, cores))) / 1000;
      rows.push([
        `${one.count} files, ${cores} core${cores > 1 ? 's' : ''}`,
        seconds.toFixed(1),
        (one.bytes / 1e6 / seconds).toFixed(1),
        `${(peakOf() / 1e6).toFixed(0)} MB`,
      ]);
    }
  }
  const [first] = raws as [(typeof raws)[number]];
  const size = first.bytes / first.count / 1000;
  const head = `files of ${size.toFixed(1)} KB, disk included`;
  console.log(table([[head, 's', 'MB/s', 'peak memory'], ...rows]));
}

async function run(raw: string, to: string, cores: number): Promise<void> {
  const child = spawn(process.execPath, [...FLAGS, SCRIPT, raw, to, String(cores)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${SCRIPT} ended with ${code}`);
}
