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

/** The outcome for a text, or what stops the whole run. */
export type Answer = { outcome: Outcome } | { message: string; code?: string; path?: string };

interface Waiting extends Task {
  resolve(outcome: Outcome): void;
  reject(error: Error): void;
}

interface Hand {
  worker: Worker;
  /** The text that it is at. */
  at?: Waiting | undefined;
}

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
      const hand = [...hands].find(({ at }) => !at) ?? (hands.size < count ? start() : undefined);
      if (!hand) return;
      hand.at = queue.shift() as Waiting;
      hand.worker.postMessage({ file: hand.at.file, bytes: hand.at.bytes } satisfies Task);
    }
  };
  const start = (): Hand => {
    const hand: Hand = { worker: new Worker(script, { workerData: brief }) };
    hands.add(hand);
    hand.worker.on('message', (answer: Answer) => {
      const { at } = hand;
      hand.at = undefined;
      if ('outcome' in answer) at?.resolve(answer.outcome);
      else at?.reject(Object.assign(new Error(answer.message), answer));
      feed();
    });
    const lost = (detail: string) => {
      hands.delete(hand);
      hand.at?.resolve({ file: hand.at.file, code: 'failed', detail });
      feed();
    };
    hand.worker.on('error', (error) => lost((error as Error).message));
    hand.worker.on('exit', (code) => lost(`exit ${code}`));
    return hand;
  };

  return {
    // While they work on one text each, the next is read for them.
    atOnce: 2 * count,
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
