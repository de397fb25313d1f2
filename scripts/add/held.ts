import { type Refusal, refusalFor } from '../normalise/folder/intake.ts';
import { sketched } from '../normalise/folder/take.ts';
import { type Knowledge, normalise } from '../normalise/pipeline.ts';
import { receive } from '../normalise/receive/receive.ts';
import { ALIKE } from '../normalise/similar/compare.ts';
import { likeness, type Sketch } from '../normalise/similar/sketch.ts';

/** A text that the archive holds already. */
export interface Held {
  file: string;
  sha256: string;
  /** One for each of its speeches. */
  sketches: Sketch[];
}

/** What is already there of a text: the same bytes, nearly the same speech, or nothing. */
export type Likeness = { kind: 'same' | 'near'; file: string } | { kind: 'new' };

/**
 * @param file path below the folder of raw texts
 * @throws NotTextError where the bytes cannot be read as text
 */
export async function toHeld(bytes: Uint8Array, file: string, knowledge: Knowledge): Promise<Held> {
  const draft = normalise(await receive(bytes, file), file, knowledge);
  const sketches = sketched(draft).map(({ sketch }) => sketch);
  return { file, sha256: draft.source.sha256, sketches };
}

/**
 * Reads what the archive holds, one file after the other.
 * @param files paths below the folder of raw texts
 * @returns the texts, and which files could not be compared with
 */
export async function readHeld(
  files: readonly string[],
  read: (file: string) => Promise<Uint8Array>,
  knowledge: Knowledge,
): Promise<{ held: Held[]; refusals: Refusal[] }> {
  const held: Held[] = [];
  const refusals: Refusal[] = [];
  for (const file of files) {
    try {
      held.push(await toHeld(await read(file), file, knowledge));
    } catch (error) {
      const refusal = refusalFor(file, error);
      // The build tells of what is no text; no new text is like it.
      if (refusal.code !== 'empty' && refusal.code !== 'not-text') refusals.push(refusal);
    }
  }
  return { held, refusals };
}

/** Compares a text with all that is held. */
export function compare(text: Held, held: readonly Held[]): Likeness {
  const same = held.find((other) => other.sha256 === text.sha256);
  if (same) return { kind: 'same', file: same.file };
  const near = held.find((other) =>
    other.sketches.some((a) => text.sketches.some((b) => likeness(a, b) >= ALIKE)),
  );
  return near ? { kind: 'near', file: near.file } : { kind: 'new' };
}
