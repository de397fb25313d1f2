import { parentPort } from 'node:worker_threads';
import '../../scripts/normalise/folder/worker.ts';
import type { Task } from '../../scripts/normalise/folder/workers.ts';

/** A worker as the project has it, which dies of texts with certain names. */

parentPort?.on('message', ({ file }: Task) => {
  if (file.endsWith('exits.txt')) process.exit(3);
  if (file.endsWith('throws.txt')) throw new Error('out of luck');
});
