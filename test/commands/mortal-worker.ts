import { parentPort } from 'node:worker_threads';
import '../../scripts/normalise/folder/worker.ts';
import type { Batch } from '../../scripts/normalise/folder/workers.ts';

/** A worker as the project has it, which dies of texts with certain names. */

parentPort?.on('message', (batch: Batch) => {
  const has = (name: string) => batch.some(({ file }) => file.endsWith(name));
  if (has('exits.txt')) process.exit(3);
  if (has('throws.txt')) throw new Error('out of luck');
});
