import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isWithin, realOf, refuseFile } from './folders.ts';
import { scaffold } from './normalise/corrections/scaffold.ts';
import { refusalFor } from './normalise/folder/intake.ts';
import { readKnowledge } from './normalise/knowledge/knowledge.ts';
import { receive } from './normalise/receive/receive.ts';
import { readOptions } from './options.ts';
import { refusalSentence } from './report/refusal.ts';
import { reasonOf } from './report.ts';
import { CORRECT } from './strings.zh-CN.ts';

/** Opens a file of corrections for a text: `npm run correct -- FILE`. */

const CONTENT = join(import.meta.dirname, '..', 'content');

/**
 * @param path of a text in the folder of raw texts
 * @param content the archive's folder
 * @returns what an archivist is told
 * @throws with a sentence where the text is not the archive's or cannot be read
 */
export async function correct(path: string, content: string): Promise<string> {
  const raw = realOf(join(content, 'raw'));
  const real = realOf(path);
  if (!isWithin(real, raw) || real === raw) throw new Error(CORRECT.elsewhere(path));
  const file = relative(raw, real).replaceAll('\\', '/');
  const received = await readFile(real)
    .then((bytes) => receive(bytes, file))
    .catch((error: unknown) => {
      throw new Error(refusalSentence(refusalFor(path, error)));
    });
  const folder = join(content, 'corrections');
  refuseFile(folder);
  await mkdir(folder, { recursive: true });
  const place = join(folder, `${received.id}.yaml`);
  const shown = relative(process.cwd(), place);
  if (existsSync(place)) return CORRECT.there(shown);
  await writeFile(place, scaffold(received, file, readKnowledge(content)), { flag: 'wx' });
  return CORRECT.opened(shown);
}

async function main(): Promise<void> {
  const { values, positionals } = readOptions(
    { options: { help: { type: 'boolean', short: 'h' } }, allowPositionals: true },
    CORRECT.usage,
  );
  const [path, ...more] = positionals;
  if (values.help) console.log(CORRECT.usage);
  else if (path === undefined || more.length > 0) throw new Error(CORRECT.usage);
  else console.log(await correct(path, CONTENT));
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error(reasonOf(error));
    process.exitCode = 1;
  }
}
