import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { splitSpeechFile } from '../speech/file.ts';
import type { FrontMatter } from '../speech/frontmatter.ts';
import { record, type SourceRecord } from '../speech/record.ts';

/**
 * The files that the normaliser wrote, as the site reads them: `speeches/<speech id>.md`,
 * `records/<source id>.json` and `sources/<source id>.txt` (the decoded source).
 */

const { YANLU_CONTENT: environment } = process.env;

/** Directory of the normalised content: the environment's `YANLU_CONTENT`, or `content`. */
export const contentDirectory = resolve(environment ?? 'content');

const speechDirectory = join(contentDirectory, 'speeches');
const recordDirectory = join(contentDirectory, 'records');

/** A speech's id is `<source id>-<line>`. */
export const sourceIdOf = (speechId: string): string => speechId.slice(0, speechId.indexOf('-'));

/** No directory is an archive without speeches: the project before its first build. */
const namesIn = async (directory: string, extension: string): Promise<string[]> => {
  if (!existsSync(directory)) return [];
  const names = await readdir(directory);
  return names.filter((name) => name.endsWith(extension)).sort();
};

/** @returns the speech files with their path and text, in the order of their names */
export async function* speechFiles(): AsyncGenerator<{ path: string; text: string }> {
  for (const name of await namesIn(speechDirectory, '.md')) {
    const path = join(speechDirectory, name);
    yield { path, text: await readFile(path, 'utf8') };
  }
}

/** @returns the Markdown body of a speech */
export async function speechBody(id: string): Promise<string> {
  const path = join(speechDirectory, `${id}.md`);
  return splitSpeechFile(await readFile(path, 'utf8'), path).body;
}

const readRecord = async (path: string): Promise<SourceRecord> => {
  const checked = record.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new Error(`${path}: “${issue?.path.join('.')}”: ${issue?.message}`);
};

/** @returns the record of the source that a speech stands in */
export const recordOf = (speech: FrontMatter): Promise<SourceRecord> =>
  readRecord(join(recordDirectory, `${sourceIdOf(speech.id)}.json`));

/** @returns the records of all sources, those without a speech included */
export async function* records(): AsyncGenerator<SourceRecord> {
  for (const name of await namesIn(recordDirectory, '.json')) {
    yield await readRecord(join(recordDirectory, name));
  }
}

/** @returns the source as received: decoded, without a byte order mark, line ends untouched */
export const sourceText = (sourceId: string): Promise<string> =>
  readFile(join(contentDirectory, 'sources', `${sourceId}.txt`), 'utf8');
