import { NotTextError } from '../normalise/decode.ts';
import { type Entry, type Refusal, sortEntries } from '../normalise/intake.ts';
import type { Knowledge } from '../normalise/pipeline.ts';
import { compare, type Held, toHeld } from './held.ts';

/** What taking texts in touches of the world. */
export interface AddEffects {
  /** What stands under a path that was given. */
  look(path: string): Promise<Entry>;
  read(path: string): Promise<Uint8Array>;
  /** Whether a name is taken in the folder of raw texts. */
  isTaken(name: string): Promise<boolean>;
  /** Copies a text into the folder of raw texts. */
  put(name: string, bytes: Uint8Array): Promise<void>;
}

/** What became of one text. */
export type Outcome =
  | { path: string; kind: 'added' | 'taken' }
  | { path: string; kind: 'near' | 'same'; held: string }
  | { path: string; kind: 'refused'; refusal: Refusal };

/**
 * Takes texts in one after the other, so that two equal ones among them are noticed too.
 * @param paths as given on the command line
 * @param held what the archive holds; the texts taken in are added to it
 */
export async function takeTexts(
  paths: readonly string[],
  held: Held[],
  effects: AddEffects,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const path of paths) outcomes.push(await takeText(path, held, effects, knowledge));
  return outcomes;
}

async function takeText(
  path: string,
  held: Held[],
  effects: AddEffects,
  knowledge: Knowledge,
): Promise<Outcome> {
  const refused = (refusal: Refusal): Outcome => ({ path, kind: 'refused', refusal });
  try {
    const entry = await effects.look(path);
    const [refusal] = sortEntries([entry]).refusals;
    if (refusal) return refused(refusal);
    if (entry.kind === 'folder') return refused({ file: path, code: 'folder-given' });
    const bytes = await effects.read(path);
    const name = entry.file;
    const text = toHeld(bytes, name, knowledge);
    const found = compare(text, held);
    if (found.kind === 'same') return { path, kind: 'same', held: found.file };
    if (await effects.isTaken(name)) return { path, kind: 'taken' };
    await effects.put(name, bytes);
    held.push(text);
    return found.kind === 'near'
      ? { path, kind: 'near', held: found.file }
      : { path, kind: 'added' };
  } catch (error) {
    if (error instanceof NotTextError) return refused({ file: path, code: error.code });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return refused({ file: path, code: 'unreadable', detail: code });
  }
}
