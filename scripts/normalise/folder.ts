import type { FrontMatter } from '../../src/speech/frontmatter.ts';
import type { Draft } from './draft.ts';
import { type Entry, type Refusal, refusalFor, sortEntries } from './intake.ts';
import { toSpeechFile } from './markdown.ts';
import { type Knowledge, normalise, toRecord } from './pipeline.ts';
import { ConservationError, prove } from './prove.ts';
import { receive } from './receive.ts';
import { linkSimilar, type Repeat } from './similar/link.ts';
import { type Sketch, sketch } from './similar/sketch.ts';
import { type FileSummary, summarise } from './summary.ts';

/** What normalising a folder touches of the world. */
export interface FolderEffects {
  /** All that stands in the folder of raw texts, folders within it included. */
  list(): Promise<Entry[]>;
  /** @param file path below the folder of raw texts */
  read(file: string): Promise<Uint8Array>;
  /** @param path below the folder of results, e.g. `records/0123456789ab.json` */
  write(path: string, text: string): Promise<void>;
  /** Gives a result back that was written in this run. */
  reread(path: string): Promise<string>;
}

export interface FolderResult {
  files: FileSummary[];
  refusals: Refusal[];
  /** Speeches with nearly the same text, each pair once. */
  repeats: Repeat[];
  speeches: number;
}

/** Texts below this folder ship with the project. */
const SAMPLE = /^sample\//u;

/**
 * Normalises every text of a folder, one after the other, and proves each. One bad file never
 * stops the others: it is left out with the reason.
 * @returns what was found in each file, sorted by path, and what was left out
 */
export async function normaliseFolder(
  effects: FolderEffects,
  knowledge: Knowledge,
): Promise<FolderResult> {
  const entries = await effects.list();
  const { files, refusals } = sortEntries(entries);
  const summaries: FileSummary[] = [];
  const sketches = new Map<string, Sketch>();
  const held = new Map<string, { file: string; sha256: string }>();
  for (const file of [...files].sort()) {
    const outcome = await takeIn(file, effects, knowledge, held);
    if ('code' in outcome) refusals.push(outcome);
    else {
      summaries.push(outcome.summary);
      // It gives no speech, but its record accounts for all of it.
      if (outcome.summary.speeches === 0) refusals.push({ file, code: 'no-speech' });
      for (const [id, one] of outcome.sketches) sketches.set(id, one);
    }
  }
  const repeats = await linkSimilar(sketches, effects);
  refusals.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files: summaries, refusals, repeats, speeches: sketches.size };
}

type Taken = { summary: FileSummary; sketches: [string, Sketch][] };

async function takeIn(
  file: string,
  effects: FolderEffects,
  knowledge: Knowledge,
  held: Map<string, { file: string; sha256: string }>,
): Promise<Taken | Refusal> {
  let bytes: Uint8Array;
  try {
    bytes = await effects.read(file);
  } catch (error) {
    return refusalFor(file, error);
  }
  const found = await normaliseAndProve(bytes, file, knowledge);
  if ('code' in found) return found;
  const { draft, texts } = found;
  const { id, sha256 } = draft.source;
  const other = held.get(id);
  if (other) {
    return { file, code: other.sha256 === sha256 ? 'duplicate' : 'collision', detail: other.file };
  }
  held.set(id, { file, sha256 });
  for (const [speech, text] of texts) await effects.write(`speeches/${speech}.md`, text);
  await effects.write(`sources/${id}.txt`, draft.source.text);
  await effects.write(`records/${id}.json`, `${JSON.stringify(toRecord(draft), null, 1)}\n`);
  return { summary: summarise(draft), sketches: sketchesOf(draft) };
}

/** What goes wrong with one text is that text's alone: it is told, and the others go on. */
async function normaliseAndProve(
  bytes: Uint8Array,
  file: string,
  knowledge: Knowledge,
): Promise<{ draft: Draft; texts: Map<string, string> } | Refusal> {
  try {
    const draft = normalise(await receive(bytes, file), file, knowledge);
    const texts = speechFiles(draft);
    prove(draft.source.text, toRecord(draft), texts);
    return { draft, texts };
  } catch (error) {
    return error instanceof ConservationError
      ? { file, code: 'unproved', detail: error.message }
      : refusalFor(file, error);
  }
}

function speechFiles(draft: Draft): Map<string, string> {
  return new Map(
    draft.speeches.map(({ frontMatter, reading }) => {
      const sample = SAMPLE.test(draft.source.file) ? { sample: true as const } : {};
      const front = { ...(frontMatter as FrontMatter), ...sample };
      return [front.id, toSpeechFile(front, reading ?? [])];
    }),
  );
}

/** The sketch of each speech under its id. */
export const sketchesOf = (draft: Draft): [string, Sketch][] =>
  draft.speeches.map(({ frontMatter, reading }) => [
    (frontMatter as FrontMatter).id,
    sketch((reading ?? []).map((block) => block.text).join('')),
  ]);
