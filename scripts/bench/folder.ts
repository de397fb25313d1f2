import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { SearchDocument } from '../../src/search/document.ts';
import { normaliseTo } from '../normalise.ts';
import { watchChildren } from './children-memory.ts';
import { recombine } from './recombine.ts';
import { table } from './table.ts';
import { timed } from './timed.ts';

/** A whole run over a folder, the disk included: on one core and on all, and what it holds. */

const SCRIPT = join(import.meta.dirname, '../normalise.ts');
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
  const few = join(folder, 'few');
  const many = join(folder, 'many');
  const to = join(folder, 'to');
  const small = await recombine(documents, few, files);
  const large = await recombine(documents, many, files * MANY);
  const rows: string[][] = [];
  const add = (name: string, bytes: number, seconds: number, peak = 0) =>
    rows.push([
      name,
      seconds.toFixed(1),
      (bytes / 1e6 / seconds).toFixed(1),
      peak > 0 ? `${(peak / 1e6).toFixed(0)} MB` : '',
    ]);
  for (const cores of new Set([1, availableParallelism()])) {
    const ms = await timed(() => normaliseTo(many, to, { cores }));
    add(`${files * MANY} files, ${cores} core${cores > 1 ? 's' : ''}`, large, ms / 1000);
    await rm(to, { recursive: true });
  }
  for (const [raw, count, bytes] of [
    [few, files, small],
    [many, files * MANY, large],
  ] as const) {
    const peakOf = watchChildren();
    const ms = await timed(() => command(raw, to));
    add(`${count} files, the command`, bytes, ms / 1000, peakOf());
    await rm(to, { recursive: true });
  }
  const head = `files of ${(large / files / MANY / 1000).toFixed(1)} KB, disk included`;
  console.log(table([[head, 's', 'MB/s', 'peak memory'], ...rows]));
}

async function command(raw: string, to: string): Promise<void> {
  const child = spawn(process.execPath, [SCRIPT, '--raw', raw, '--to', to, '--quiet'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${SCRIPT} ended with ${code}`);
}
