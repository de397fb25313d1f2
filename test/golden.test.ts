import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFolder } from '../scripts/normalise/folder/disk.ts';
import { normaliseFolder } from '../scripts/normalise/folder/folder.ts';
import { refusalSentence } from '../scripts/report/refusal.ts';
import { knowledge } from './normalise/knowledge.ts';
import { SAMPLE } from './sample/folder.ts';

/**
 * Golden folders: each folder of raw texts beside its twin of results, byte for byte. To
 * accept a change, run these tests with `UPDATE_GOLDEN=1`, which writes the twins anew, and
 * read the difference before it is committed.
 */

const GOLDEN = join(import.meta.dirname, 'golden');

const CASES = [
  { name: 'sample', raw: SAMPLE, below: 'sample/' },
  { name: 'bad-input', raw: join(GOLDEN, 'bad-input/raw'), below: '' },
];

/** @param below the folder that the texts are said to lie in */
async function resultsOf(raw: string, below: string): Promise<Map<string, string>> {
  const written = new Map<string, string>();
  const { refusals } = await normaliseFolder(
    {
      list: async () =>
        (await listFolder(raw)).map((entry) => ({ ...entry, file: below + entry.file })),
      read: (file) => readFile(join(raw, file.slice(below.length))),
      write: async (path, text) => void written.set(path, text),
      reread: async (path) => written.get(path) as string,
    },
    knowledge,
  );
  const told = refusals.map((refusal) => `${refusalSentence(refusal)}\n`).join('');
  if (told) written.set('refusals.txt', told);
  return new Map([...written].filter(([path]) => !path.startsWith('sources/')));
}

describe.each(CASES)('$name', ({ name, raw, below }) => {
  const twin = join(GOLDEN, name, 'results');

  test('gives the results that were read and accepted', async () => {
    const results = await resultsOf(raw, below);
    if (process.env['UPDATE_GOLDEN'] === '1') {
      await rm(twin, { recursive: true, force: true });
      for (const [path, text] of results) {
        await mkdir(dirname(join(twin, path)), { recursive: true });
        await writeFile(join(twin, path), text);
      }
    }
    expect(existsSync(twin), `${twin} is missing; UPDATE_GOLDEN=1 writes it`).toBe(true);
    const accepted = (await listFolder(twin)).filter(({ kind }) => kind === 'file');
    expect([...results.keys()].sort()).toEqual(accepted.map(({ file }) => file).sort());
    for (const [path, text] of results) {
      expect(text, path).toBe(await readFile(join(twin, path), 'utf8'));
    }
  });
});
