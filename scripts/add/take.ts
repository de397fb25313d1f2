import { basename } from 'node:path';
import {
  type Entry,
  type Refusal,
  refusalFor,
  refusalOfGiven,
} from '../normalise/folder/intake.ts';
import type { Knowledge } from '../normalise/pipeline.ts';
import { compare, type Held, toHeld } from './held.ts';

/** What taking texts in touches of the world. */
export interface AddEffects {
  /** What stands under a path that was given; `file` is its last part. */
  look(path: string): Promise<Entry>;
  read(path: string): Promise<Uint8Array>;
  /**
   * Copies a text into the folder of raw texts, whole or not at all.
   * @returns whether the name was free
   */
  put(name: string, bytes: Uint8Array): Promise<boolean>;
}

/** What became of one text. */
export type Outcome =
  | { path: string; kind: 'added' | 'taken' }
  | { path: string; kind: 'near' | 'same'; held: string }
  | { path: string; kind: 'refused'; refusal: Refusal };

/**
 * Takes texts in one after the other, so that two equal ones among them are noticed too: of
 * those the one with the shorter name stays, since a second download's name is the longer one.
 * @param paths as given on the command line
 * @param held what the archive holds; the texts taken in are added to it
 * @returns what became of each, in the order given
 */
export async function takeTexts(
  paths: readonly string[],
  held: Held[],
  effects: AddEffects,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  const outcomes = new Map<number, Outcome>();
  const nameLength = (path: string) => basename(path).length;
  const shortFirst = [...paths.entries()].sort(([, a], [, b]) => nameLength(a) - nameLength(b));
  for (const [index, path] of shortFirst) {
    outcomes.set(index, await takeText(path, held, effects, knowledge));
  }
  return paths.map((_, index) => outcomes.get(index) as Outcome);
}

async function takeText(
  path: string,
  held: Held[],
  effects: AddEffects,
  knowledge: Knowledge,
): Promise<Outcome> {
  const refused = (refusal: Refusal): Outcome => ({
    path,
    kind: 'refused',
    refusal: { ...refusal, file: path },
  });
  try {
    const entry = await effects.look(path);
    const refusal = refusalOfGiven(entry);
    if (refusal) return refused(refusal);
    const bytes = await effects.read(path);
    const text = await toHeld(bytes, entry.file, knowledge);
    if (text.sketches.length === 0) return refused({ file: path, code: 'no-speech' });
    const found = compare(text, held);
    if (found.kind === 'same') return { path, kind: 'same', held: found.file };
    if (!(await effects.put(entry.file, bytes))) return { path, kind: 'taken' };
    held.push(text);
    return found.kind === 'near'
      ? { path, kind: 'near', held: found.file }
      : { path, kind: 'added' };
  } catch (error) {
    return refused(refusalFor(path, error));
  }
}
