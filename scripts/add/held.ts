import type { Draft } from '../normalise/draft.ts';
import { type Knowledge, normalise } from '../normalise/pipeline.ts';
import { ALIKE, likeness, type Sketch, sketch } from '../normalise/similar.ts';

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
export function toHeld(bytes: Uint8Array, file: string, knowledge: Knowledge): Held {
  const { source, speeches } = normalise(bytes, file, knowledge);
  return { file, sha256: source.sha256, sketches: speeches.map(sketchOf) };
}

const sketchOf = ({ reading }: Draft['speeches'][number]): Sketch =>
  sketch((reading ?? []).map((block) => block.text).join(''));

/** Compares a text with all that is held. */
export function compare(text: Held, held: readonly Held[]): Likeness {
  const same = held.find((other) => other.sha256 === text.sha256);
  if (same) return { kind: 'same', file: same.file };
  const near = held.find((other) =>
    other.sketches.some((a) => text.sketches.some((b) => likeness(a, b) >= ALIKE)),
  );
  return near ? { kind: 'near', file: near.file } : { kind: 'new' };
}
