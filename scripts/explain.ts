import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { isWithin, realOf } from './folders.ts';
import type { Draft } from './normalise/draft.ts';
import { look } from './normalise/folder/disk.ts';
import { type Refusal, refusalFor, refusalOfGiven } from './normalise/folder/intake.ts';
import { readKnowledge } from './normalise/knowledge/knowledge.ts';
import { type Knowledge, normalise } from './normalise/pipeline.ts';
import { receive } from './normalise/receive/receive.ts';
import { explained } from './report/explanation.ts';
import { reasonOfGiven } from './report/refusal.ts';
import { shown } from './report/shown.ts';

/** `npm run normalise -- --explain FILE`: why each line of a text is what it is. */

/** Where the output is no terminal. */
const WIDTH = 120;

/**
 * @param file anywhere, or below the folder of raw texts
 * @param content the archive's folder, with `rules/` and `vocabulary/`
 * @param width of the terminal, in half-width columns
 * @returns the lines of the source with what became of each, and the rules that did it
 * @throws with a sentence where the file cannot be read or is not taken in
 */
export async function explainFile(
  file: string,
  raw: string,
  content: string,
  width = WIDTH,
): Promise<string> {
  const path = realOf(existsSync(file) ? file : join(raw, file));
  const name = isWithin(path, raw) ? relative(raw, path).replaceAll(sep, '/') : basename(path);
  const knowledge = readKnowledge(content);
  const draft = await draftOf(path, name, knowledge).catch((error) => refusalFor(file, error));
  if ('code' in draft) throw new Error(`${shown(file)}：${reasonOfGiven(draft)}`);
  return explained(draft, knowledge.rules, width);
}

async function draftOf(path: string, name: string, knowledge: Knowledge): Promise<Draft | Refusal> {
  const refusal = refusalOfGiven(await look(path, name));
  return refusal ?? normalise(await receive(await readFile(path), name), name, knowledge);
}
