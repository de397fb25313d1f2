import { Worker } from 'node:worker_threads';
import type { Workers } from './folder.ts';
import type { Outcome } from './take.ts';

/** What a worker is told when it starts. */
export interface Brief {
  /** The archive's folder, out of which it reads what the stages know. */
  content: string;
  /** The folder of results. */
  to: string;
}

export interface Task {
  file: string;
  bytes: Uint8Array;
}

/** Texts that a worker takes in one after the other: to be woken costs it as much as a short one. */
export type Batch = Task[];

/** The outcome for each text of a batch, or what stops the whole run. */
export type Answer = { outcomes: Outcome[] } | { message: string; code?: string; path?: string };

interface Waiting extends Task {
  resolve(outcome: Outcome): void;
  reject(error: Error): void;
  /** It was in a batch that a worker died of. */
  isSuspect?: boolean;
}

interface Hand {
  worker: Worker;
  /** The texts that it is at. */
  at: Waiting[];
}

/** What a text leaves behind is soon of no use: room for more of it only makes each worker grow. */
const LIMITS = { maxYoungGenerationSizeMb: 32 };

/** A batch ends with so many texts or bytes: some 50 ms of work. */
const TEXTS_A_BATCH = 16;
const BYTES_A_BATCH = 64_000;

/**
 * Other threads that take texts in. They start when there is work for them. One that dies, for
 * want of memory say, leaves out the text that it was at, and another takes its place.
 * @param count how many at most
 * @param script what a worker runs
 */
export function startWorkers(
  count: number,
  brief: Brief,
  script = new URL('worker.ts', import.meta.url),
): Workers {
  const hands = new Set<Hand>();
  const queue: Waiting[] = [];
  let isClosed = false;

  const feed = () => {
    while (queue.length > 0 && !isClosed) {
      const isIdle = ({ at }: Hand) => at.length === 0;
      const hand = [...hands].find(isIdle) ?? (hands.size < count ? start() : undefined);
      if (!hand) return;
      hand.at = nextBatch(queue);
      hand.worker.postMessage(hand.at.map(({ file, bytes }) => ({ file, bytes })) satisfies Batch);
    }
  };
  const start = (): Hand => {
    const hand: Hand = {
      worker: new Worker(script, { workerData: brief, resourceLimits: LIMITS }),
      at: [],
    };
    hands.add(hand);
    hand.worker.on('message', (answer: Answer) => {
      const at = hand.at.splice(0);
      if ('outcomes' in answer) {
        for (const [i, { resolve }] of at.entries()) resolve(answer.outcomes[i] as Outcome);
      } else for (const { reject } of at) reject(Object.assign(new Error(answer.message), answer));
      feed();
    });
    const lost = (detail: string) => {
      hands.delete(hand);
      const at = hand.at.splice(0);
      const [only] = at;
      if (only && at.length === 1) only.resolve({ file: only.file, code: 'failed', detail });
      else queue.unshift(...at.map((one) => ({ ...one, isSuspect: true })));
      feed();
    };
    hand.worker.on('error', (error) => lost((error as Error).message));
    hand.worker.on('exit', (code) => lost(`exit ${code}`));
    return hand;
  };

  return {
    // While they work on one batch each, the next is read for them.
    atOnce: {
      texts: 2 * count * TEXTS_A_BATCH,
      bytes: 2 * count * BYTES_A_BATCH,
      least: 2 * count,
    },
    take: (file, bytes) =>
      new Promise((resolve, reject) => {
        if (isClosed) reject(new Error('closed'));
        else queue.push({ file, bytes, resolve, reject });
        feed();
      }),
    close: async () => {
      isClosed = true;
      for (const { reject } of queue.splice(0)) reject(new Error('closed'));
      await Promise.all([...hands].map(({ worker }) => worker.terminate()));
    },
  };
}

/**
 * Takes texts off the head of the queue. Which one of a batch a worker died of is not known:
 * each of them gets a batch of its own.
 */
function nextBatch(queue: Waiting[]): Waiting[] {
  let size = 0;
  let count = 0;
  for (const { bytes, isSuspect } of queue) {
    if (count > 0 && (isSuspect || size + bytes.length > BYTES_A_BATCH)) break;
    size += bytes.length;
    count++;
    if (isSuspect || count === TEXTS_A_BATCH) break;
  }
  return queue.splice(0, count);
}
