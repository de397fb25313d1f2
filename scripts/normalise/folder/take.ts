import type { FrontMatter } from '../../../src/speech/frontmatter.ts';
import type { Draft } from '../draft.ts';
import { toSpeechFile } from '../markdown.ts';
import { type Knowledge, normalise, toRecord } from '../pipeline.ts';
import { ConservationError, prove } from '../prove.ts';
import { receive } from '../receive/receive.ts';
import { type Bands, bandsOf } from '../similar/bands.ts';
import { type Sketch, sketch } from '../similar/sketch.ts';
import { type Refusal, refusalFor } from './intake.ts';
import { type FileSummary, summarise } from './summary.ts';

/** What is kept of a text that was taken in: small, whatever the length of the text. */
export interface Taken {
  summary: FileSummary;
  speeches: TakenSpeech[];
}

export interface TakenSpeech {
  id: string;
  title: string;
  bands: Bands;
}

export type Outcome = Taken | Refusal;

/**
 * Writes one result of a run.
 * @param path below the folder of results, e.g. `records/0123456789ab.json`
 */
export type Write = (path: string, text: string) => Promise<void>;

/** Texts below this folder ship with the project. */
const SAMPLE = /^sample\//u;

/**
 * Takes one text in: normalises it, proves that nothing was lost, and writes its speeches, its
 * source and its record. What goes wrong with the text is that text's alone, and given back.
 * @param file its path below the folder of raw texts, with `/` between folders
 * @throws only what `write` throws
 */
export async function takeIn(
  file: string,
  bytes: Uint8Array,
  knowledge: Knowledge,
  write: Write,
): Promise<Outcome> {
  const found = await resultsOf(file, bytes, knowledge);
  if ('code' in found) return found;
  // All of them are there before the first is written.
  await Promise.all(found.results.map(([path, text]) => write(path, text)));
  return found.taken;
}

async function resultsOf(
  file: string,
  bytes: Uint8Array,
  knowledge: Knowledge,
): Promise<{ taken: Taken; results: [string, string][] } | Refusal> {
  try {
    const draft = normalise(await receive(bytes, file), file, knowledge);
    const speeches = speechFiles(draft);
    const record = toRecord(draft);
    prove(draft.source.text, record, speeches);
    const { id, text } = draft.source;
    const results: [string, string][] = [
      ...[...speeches].map(([speech, md]): [string, string] => [`speeches/${speech}.md`, md]),
      [`sources/${id}.txt`, text],
      [`records/${id}.json`, `${JSON.stringify(record, null, 1)}\n`],
    ];
    const taken = { summary: summarise(draft), speeches: sketched(draft).map(toTaken) };
    return { taken, results };
  } catch (error) {
    return error instanceof ConservationError
      ? { file, code: 'unproved', detail: error.message }
      : refusalFor(file, error);
  }
}

/** Speech id → the whole of its file. */
export function speechFiles(draft: Draft): Map<string, string> {
  return new Map(
    draft.speeches.map(({ frontMatter, reading }) => {
      const sample = SAMPLE.test(draft.source.file) ? { sample: true as const } : {};
      const front = { ...(frontMatter as FrontMatter), ...sample };
      return [front.id, toSpeechFile(front, reading ?? [])];
    }),
  );
}

export interface SketchedSpeech {
  id: string;
  title: string;
  sketch: Sketch;
}

/** Each speech with what it is known by among all others. */
export const sketched = ({ speeches }: Draft): SketchedSpeech[] =>
  speeches.map(({ frontMatter, reading }) => {
    const { id, title } = frontMatter as FrontMatter;
    const text = (reading ?? []).map((block) => block.text).join('');
    return { id, title, sketch: sketch(text) };
  });

const toTaken = ({ id, title, sketch }: SketchedSpeech): TakenSpeech => ({
  id,
  title,
  bands: bandsOf(sketch),
});
