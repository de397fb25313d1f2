import { join } from 'node:path';
import { takeIn } from '../normalise/folder/take.ts';
import { readKnowledge } from '../normalise/knowledge/knowledge.ts';
import type { Knowledge } from '../normalise/pipeline.ts';
import { type Source, sourcesOf } from './hostile/sources.ts';
import { table } from './table.ts';

/**
 * The whole way of sources that no person wrote: bytes, text, stages, Markdown, record, proof.
 * Time is what the processor spent on it in this thread, which other programs on the machine
 * change little; what clears memory away beside it holds nobody up.
 */

const CONTENT = join(import.meta.dirname, '../../content');
const RUNS = 3;
/** What a source of 1 MB may take at most, in seconds. */
const MOST = 1;

interface Timed {
  name: string;
  time: number;
  /** How many speeches it gave, or why it was left out. */
  outcome: string;
}

/** @throws where a source makes a stage fail, or where a character is lost */
async function time({ name, file, bytes }: Source, knowledge: Knowledge): Promise<Timed> {
  const source = bytes();
  let best = Infinity;
  let outcome = '';
  for (let run = 0; run < RUNS; run++) {
    const before = process.threadCpuUsage();
    const found = await takeIn(file, source, knowledge, async () => {});
    const { user, system } = process.threadCpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
    if (!('code' in found)) outcome = String(found.summary.speeches);
    else if (found.code === 'failed' || found.code === 'unproved') {
      throw new Error(`${name}: ${found.code}: ${found.detail}`);
    } else outcome = found.code;
  }
  return { name, time: best, outcome };
}

/** Prints how long each source takes, the slowest first. */
export async function benchHostile(): Promise<void> {
  const knowledge = readKnowledge(CONTENT);
  const timed: Timed[] = [];
  for (const source of sourcesOf()) timed.push(await time(source, knowledge));
  const plain = timed[0]?.time ?? 1;
  const over = timed.filter((one) => one.time > MOST).length;
  console.log(
    `${timed.length} sources of at most 1 MB: ${over} over ${MOST} s of the thread’s processor time, the least of ${RUNS} runs.\n`,
  );
  console.log(
    table([
      ['1 MB of …', 's', '× plain prose', 'speeches'],
      ...timed
        .toSorted((a, b) => b.time - a.time)
        .map(({ name, time, outcome }) => [
          name,
          time.toFixed(2),
          (time / plain).toFixed(1),
          outcome,
        ]),
    ]),
  );
}
