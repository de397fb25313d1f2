import { parentPort, workerData } from 'node:worker_threads';
import { readKnowledge } from '../knowledge/knowledge.ts';
import { writeIn } from './disk.ts';
import { type Outcome, takeIn } from './take.ts';
import type { Answer, Batch, Brief } from './workers.ts';

/** Another thread that takes texts in: see `workers.ts`. */

const { content, to } = workerData as Brief;
const knowledge = readKnowledge(content);
const write = writeIn(to);

async function answer(batch: Batch): Promise<Answer> {
  try {
    const outcomes: Outcome[] = [];
    for (const { file, bytes } of batch) {
      outcomes.push(await takeIn(file, bytes, knowledge, write));
    }
    return { outcomes };
  } catch (error) {
    // An error that crosses to another thread loses what says which path and why.
    const { message, code, path } = error as NodeJS.ErrnoException;
    return { message, ...(code ? { code } : {}), ...(path ? { path } : {}) };
  }
}

parentPort?.on('message', async (batch: Batch) => parentPort?.postMessage(await answer(batch)));
