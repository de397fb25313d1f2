import { parentPort, workerData } from 'node:worker_threads';
import { readKnowledge } from '../knowledge/knowledge.ts';
import { writeIn } from './disk.ts';
import { takeIn } from './take.ts';
import type { Answer, Brief, Task } from './workers.ts';

/** Another thread that takes texts in: see `workers.ts`. */

const { content, to } = workerData as Brief;
const knowledge = readKnowledge(content);
const write = writeIn(to);

async function answer({ file, bytes }: Task): Promise<Answer> {
  try {
    return { outcome: await takeIn(file, bytes, knowledge, write) };
  } catch (error) {
    // An error that crosses to another thread loses what says which path and why.
    const { message, code, path } = error as NodeJS.ErrnoException;
    return { message, ...(code ? { code } : {}), ...(path ? { path } : {}) };
  }
}

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answer(task)));
