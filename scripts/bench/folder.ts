import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { SearchDocument } from '../../src/search/document.ts';
import { watchChildren } from './children-memory.ts';
import { recombine } from './recombine.ts';
import { table } from './table.ts';
import { timed } from './timed.ts';

/** A whole run over a folder, the disk included: on one core and on all, and what it holds then. */

const SCRIPT = join(import.meta.dirname, 'run-folder.ts');
const MANY = 10;

/**
 * @param folder an empty one to work in
 * @param files how many files the smaller folder has
 */
export async function benchFolder(
  documents: readonly SearchDocument[],
  folder: string,
  files: number,
): Promise<void> {
  const all = availableParallelism();
  const few = { raw: join(folder, 'few'), count: files };
  const many = { raw: join(folder, 'many'), count: files * MANY };
  const bytes = new Map<typeof few, number>();
  for (const one of [few, many]) bytes.set(one, await recombine(documents, one.raw, one.count));
  const rows: string[][] = [];
  for (const cores of new Set([1, all])) {
    for (const one of [few, many]) {
      const peakOf = watchChildren();
      // Each has a folder of its own: a file system is slow to write where much was just removed.
      const to = join(folder, `to-${one.count}-${cores}`);
      const seconds = (await timed(() => run(one.raw, to, cores))) / 1000;
      rows.push([
        `${one.count} files, ${cores} core${cores > 1 ? 's' : ''}`,
        seconds.toFixed(1),
        ((bytes.get(one) as number) / 1e6 / seconds).toFixed(1),
        `${(peakOf() / 1e6).toFixed(0)} MB`,
      ]);
    }
  }
  const size = (bytes.get(many) as number) / many.count / 1000;
  const head = `files of ${size.toFixed(1)} KB, disk included`;
  console.log(table([[head, 's', 'MB/s', 'peak memory'], ...rows]));
}

async function run(raw: string, to: string, cores: number): Promise<void> {
  const child = spawn(process.execPath, [SCRIPT, raw, to, String(cores)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${SCRIPT} ended with ${code}`);
}
