import { setImmediate } from 'node:timers/promises';
import type { Listed } from '../compact/listed.ts';
import type { Knowledge } from '../pipeline.ts';
import { linkSimilar } from '../similar/link.ts';
import { type Entry, type Refusal, sortEntries } from './intake.ts';
import { keepTaken, type Repeat } from './kept.ts';
import type { FileSummary } from './summary.ts';
import { type Outcome, takeIn, type Write } from './take.ts';
import { takeAll } from './take-all.ts';

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
  files: Listed<FileSummary>;
  refusals: Refusal[];
  /** Speeches with nearly the same text, each pair once. */
  repeats: Listed<Repeat>;
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
  const { files, bytes, refusals } = await listTexts(effects);
  const kept = keepTaken(files);
  const workers = effects.hire?.({ texts: files.length, bytes }) ?? alone(knowledge, effects.write);
  await takeAll(files, workers, effects, (at, outcome) => {
    if ('code' in outcome) return refusals.push(outcome);
    const { file, speeches } = outcome.summary;
    // It gives no speech, but its record accounts for all of it.
    if (speeches === 0) refusals.push({ file, code: 'no-speech' });
    return kept.put(at, outcome);
  });
  const pairs = await linkSimilar(kept.speeches, effects);
  refusals.sort((a, b) => (a.file < b.file ? -1 : 1));
  const { length: speeches } = kept.speeches;
  return { files: kept.files(), refusals, repeats: kept.repeats(pairs), speeches };
}

/** @returns the texts to read, sorted by path, their size together, and what is left out */
async function listTexts(effects: FolderEffects) {
  const entries = await effects.list();
  const { files, refusals } = sortEntries(entries);
  const texts = new Set(files);
  const bytes = entries.reduce((sum, entry) => sum + (texts.has(entry.file) ? entry.bytes : 0), 0);
  return { files: files.sort(), bytes, refusals };
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
