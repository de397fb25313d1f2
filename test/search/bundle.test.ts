import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeModules } from '../../scripts/index/bundle.ts';

/** The modules of the search as a site has them. */

let folders: string[] = [];

beforeAll(async () => {
  folders = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), 'yanlu-bundle-'))));
  await Promise.all(folders.map(writeModules));
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const read = (name: string, at = 0) => readFile(join(folders[at] ?? '', name), 'utf8');

test('a module imports another under an address that tells its content', async () => {
  for (const [name, imported] of [
    ['pagefind.js', ['extras.js', 'reading.js']],
    ['ui.js', ['extras.js']],
  ] as const) {
    const found = [...(await read(name)).matchAll(/import\(([`"'])\.\/(.*?)\1\)/g)];
    const expected = imported.map(async (other) => {
      const hash = createHash('sha256').update(await read(other));
      return `${other}?${hash.digest('hex').slice(0, 8)}`;
    });
    expect(found.map(([, , address]) => address).toSorted()).toEqual(await Promise.all(expected));
  }
});

test('two builds write the same bytes', async () => {
  const names = await readdir(folders[0] ?? '');
  expect(names).toContain('ui.js');
  for (const name of names) expect(await read(name, 1)).toBe(await read(name));
});
