import { setImmediate } from 'node:timers/promises';
import type { Knowledge } from '../pipeline.ts';
import { fixityOf, receive } from '../receive/receive.ts';
import { linkSimilar, type Repeat, type SketchedSpeech } from '../similar/link.ts';
import { type Entry, type Refusal, refusalFor, sortEntries } from './intake.ts';
import type { FileSummary } from './summary.ts';
import { type Outcome, takeIn, type Write } from './take.ts';

/** What normalising a folder touches of the world. */
export interface FolderEffects {
  /** All that stands in the folder of raw texts, folders within it included. */
  list(): Promise<Entry[]>;
  /** @param file path below the folder of raw texts */
  read(file: string): Promise<Uint8Array>;
  write: Write;
  /** Gives a result back that was written in this run. */
  reread(path: string): Promise<string>;
  /** Who takes the texts in; where absent, this thread does. */
  hire?(work: { texts: number; bytes: number }): Workers | undefined;
  /** Told each time that a text has been dealt with. */
  progress?(done: number, total: number): void;
}

/** How much is given to workers at once: many short texts or a few long ones. */
export interface Room {
  texts: number;
  bytes: number;
  /** So many texts, however long. */
  least: number;
}

/** Takes texts in, several at once. */
export interface Workers {
  atOnce: Room;
  /** @throws what stops the whole run, such as a full disk */
  take(file: string, bytes: Uint8Array): Promise<Outcome>;
  close(): Promise<void>;
}

export interface FolderResult {
  files: FileSummary[];
  refusals: Refusal[];
  /** Speeches with nearly the same text, each pair once. */
  repeats: Repeat[];
  speeches: number;
}

/**
 * Normalises every text of a folder and proves each. One bad file never stops the others: it
 * is left out with the reason. Of two files with the same bytes the first by path is taken in,
 * however many texts are at work at once.
 * @returns what was found in each file, sorted by path, and what was left out
 */
export async function normaliseFolder(
  effects: FolderEffects,
  knowledge: Knowledge,
): Promise<FolderResult> {
  const entries = await effects.list();
  const { files, refusals } = sortEntries(entries);
  const summaries: FileSummary[] = [];
  const speeches: SketchedSpeech[] = [];
  const texts = new Set(files);
  const bytes = entries.reduce((sum, entry) => sum + (texts.has(entry.file) ? entry.bytes : 0), 0);
  const workers = effects.hire?.({ texts: texts.size, bytes }) ?? alone(knowledge, effects.write);
  for (const outcome of await takeAll(files.sort(), workers, effects)) {
    if ('code' in outcome) refusals.push(outcome);
    else {
      const { summary } = outcome;
      summaries.push(summary);
      // It gives no speech, but its record accounts for all of it.
      if (summary.speeches === 0) refusals.push({ file: summary.file, code: 'no-speech' });
      speeches.push(...outcome.speeches);
    }
  }
  const repeats = await linkSimilar(speeches, effects);
  refusals.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files: summaries, refusals, repeats, speeches: speeches.length };
}

/** This thread. */
const alone = (knowledge: Knowledge, write: Write): Workers => ({
  atOnce: { texts: 1, bytes: 0, least: 1 },
  take: async (file, bytes) => {
    const outcome = await takeIn(file, bytes, knowledge, write);
    // The Markdown reader gives its memory back between two turns of the event loop.
    await setImmediate();
    // A copy, as from another thread: a slice of a text would keep the whole of it in memory.
    return structuredClone(outcome);
  },
  close: async () => {},
});

/**
 * @param files in the order in which one goes before another with the same bytes
 * @returns the outcome for each, in that order
 */
async function takeAll(
  files: readonly string[],
  workers: Workers,
  effects: FolderEffects,
): Promise<Outcome[]> {
  const holders = new Map<string, Promise<Holder | undefined>>();
  const underWay = new Set<Promise<void>>();
  const outcomes: Outcome[] = [];
  const { texts, bytes: most, least } = workers.atOnce;
  let size = 0;
  let done = 0;
  try {
    for (const [i, file] of files.entries()) {
      while (underWay.size >= least && (underWay.size >= texts || size >= most)) {
        await Promise.race(underWay);
      }
      const bytes = await effects.read(file).catch((error) => refusalFor(file, error));
      const outcome = 'code' in bytes ? bytes : takeUnlessHeld(file, bytes, holders, workers);
      const { length } = 'code' in bytes ? [] : bytes;
      size += length;
      const work = Promise.resolve(outcome).then((found) => {
        outcomes[i] = found;
        size -= length;
        effects.progress?.(++done, files.length);
        underWay.delete(work);
      });
      // What fails while the next text is read stops the run when that is read, not the program now.
      work.catch(() => {});
      underWay.add(work);
    }
    await Promise.all(underWay);
    return outcomes;
  } finally {
    await workers.close();
    await Promise.allSettled(underWay);
  }
}

/** The file that was taken in under a source's id. */
interface Holder {
  file: string;
  sha256: string;
}

/** Takes a text in, unless one before it was taken in under the same id. */
function takeUnlessHeld(
  file: string,
  bytes: Uint8Array,
  holders: Map<string, Promise<Holder | undefined>>,
  workers: Workers,
): Promise<Outcome> {
  const { id, sha256 } = fixityOf(bytes);
  const before = holders.get(id);
  const outcome = (async (): Promise<Outcome> => {
    const holder = await before;
    if (!holder) return workers.take(file, bytes);
    const code = holder.sha256 === sha256 ? 'duplicate' : 'collision';
    const held: Refusal = { file, code, detail: holder.file };
    // Under a name of another format the same bytes may be none of that format.
    return receive(bytes, file).then(
      () => held,
      (error) => refusalFor(file, error),
    );
  })();
  const holder = outcome.then(
    async (found) => (await before) ?? ('code' in found ? undefined : { file, sha256 }),
    // What failed stops the run; nobody is held under the id.
    () => undefined,
  );
  holders.set(id, holder);
  return outcome;
}
