import { readBody } from '../../../src/speech/body.ts';
import { splitSpeechFile } from '../../../src/speech/file.ts';
import type { Similar } from '../../../src/speech/frontmatter.ts';
import { withSimilar } from '../markdown.ts';
import { findCandidates } from './candidates.ts';
import { compareTexts, INVERSE } from './compare.ts';
import { keepRecent } from './recent.ts';
import { shinglesOf } from './shingles.ts';
import type { Sketch } from './sketch.ts';

/** What linking touches of the world: the speeches that this run has written. */
export interface LinkEffects {
  reread(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
}

/** A speech that was taken in. */
export interface SketchedSpeech {
  id: string;
  title: string;
  /** Path of its source below the folder of raw texts. */
  file: string;
  sketch: Sketch;
}

/** Two speeches with nearly the same text, for the archivist. */
export interface Repeat {
  /** What the first is to the second. */
  relation: Similar['relation'];
  share: number;
  speeches: [RepeatedSpeech, RepeatedSpeech];
}

export type RepeatedSpeech = Omit<SketchedSpeech, 'sketch'>;

/** So many letters and digits of texts are held with their shingles: 60 MB. */
const MOST_UNITS = 5_000_000;

const pathOf = (id: string) => `speeches/${id}.md`;

/**
 * Finds the speeches with nearly the same text, known only when all are read, and writes into
 * each which others they are. Nothing is merged: that is the archivist's to decide.
 * @returns each pair once, sorted by file
 */
export async function linkSimilar(
  speeches: readonly SketchedSpeech[],
  effects: LinkEffects,
): Promise<Repeat[]> {
  const byId = new Map(speeches.map(({ sketch: _, ...speech }) => [speech.id, speech]));
  const links = new Map<string, Repeat[]>();
  const repeats: Repeat[] = [];
  for await (const { ids, ...found } of findSimilar(speeches, effects)) {
    const both = ids.map((id) => byId.get(id)) as Repeat['speeches'];
    const repeat = { ...found, speeches: both };
    repeats.push(repeat);
    for (const id of ids) (links.get(id) ?? links.set(id, []).get(id))?.push(repeat);
  }
  for (const [id, linked] of links) {
    const similar = linked.map((repeat) => toSimilar(repeat, id));
    similar.sort((x, y) => y.share - x.share || (x.id < y.id ? -1 : 1));
    await effects.write(pathOf(id), withSimilar(await effects.reread(pathOf(id)), similar));
  }
  return repeats.sort(byFile);
}

/** What a repeat is to one of its two speeches. */
function toSimilar({ speeches: [first, second], share, relation }: Repeat, id: string): Similar {
  return first.id === id
    ? { id: second.id, share, relation }
    : { id: first.id, share, relation: INVERSE[relation] };
}

function byFile({ speeches: [a, b] }: Repeat, { speeches: [x, y] }: Repeat): number {
  return order(a.file, x.file) || order(a.id, x.id) || order(b.file, y.file) || order(b.id, y.id);
}

const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

interface Found {
  ids: [string, string];
  share: number;
  relation: Similar['relation'];
}

/** Compares group by group, so that a text is read and taken apart once. */
async function* findSimilar(
  speeches: readonly SketchedSpeech[],
  { reread }: LinkEffects,
): AsyncGenerator<Found> {
  const sketches = new Map(speeches.map(({ id, sketch }) => [id, sketch]));
  const { groups, othersOf } = findCandidates(sketches);
  const read = keepRecent(
    async (id: string) => shinglesOf(textOf(await reread(pathOf(id)), id)),
    ({ units }) => units.length,
    MOST_UNITS,
  );
  for (const a of groups.flat()) {
    for (const b of othersOf(a)) {
      const found = compareTexts(await read(a), await read(b));
      if (found) yield { ids: [a, b], ...found };
    }
  }
}

/** The reading text of a speech file. */
const textOf = (file: string, id: string): string =>
  readBody(splitSpeechFile(file, pathOf(id)).body)
    .map((block) => block.text)
    .join('\n');
