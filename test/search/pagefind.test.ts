import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { writeExactIndex } from '../../scripts/index/exact.ts';
import { writeSuggestions } from '../../scripts/index/suggest.ts';
import * as pagefind from '../../src/search/pagefind.ts';
import { textDocument } from './archive.ts';

/** The module that browsers load, over the files of an index in a sub-folder of a host. */

const HOST = 'https://archive.test';
const BASE = `${HOST}/sub/folder/`;

const documents = [
  textDocument(0, ['在动员会上的讲话', '要抓落实，一抓到底。']),
  { ...textDocument(1, ['抓落实']), suggestions: [{ text: '作风建设', kind: 'theme' as const }] },
];

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanlu-api-'));
  await writeExactIndex(documents, folder);
  await writeSuggestions(documents, folder);
  vi.stubGlobal('fetch', async (address: string | URL) => {
    const { pathname } = new URL(address);
    const file = await readFile(join(folder, pathname.replace('/sub/folder/search/', ''))).catch(
      () => undefined,
    );
    return new Response(file ? new Uint8Array(file) : null, { status: file ? 200 : 404 });
  });
});

afterEach(() => pagefind.destroy());

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

const ids = async (term: string) => (await pagefind.search(term)).results.map(({ id }) => id);

test('its functions share one instance and its options', async () => {
  await pagefind.options({ basePath: `${BASE}search` });
  await pagefind.init();
  expect(await ids('抓落實')).toEqual(['1', '0']);
  await pagefind.options({ highlightParam: 'q' });
  const [first] = (await pagefind.search('抓落实')).results;
  expect((await first?.data())?.url).toMatch(`${BASE}speeches/1.html?q=`);
});

test('an instance that was created has an index and options of its own', async () => {
  await pagefind.options({ basePath: `${HOST}/nowhere` });
  const one = pagefind.createInstance({ basePath: `${BASE}search` });
  expect((await one.search('到底')).results).toHaveLength(1);
});

test('a missing index is told with its address', async () => {
  const one = pagefind.createInstance({ basePath: `${HOST}/nowhere` });
  await expect(one.search('抓')).rejects.toThrow(`${HOST}/nowhere/`);
  await expect(one.suggest('zhua')).rejects.toThrow(`${HOST}/nowhere/suggest.bin: 404`);
});

test('suggestions are fetched once, and only where letters were typed', async () => {
  const one = pagefind.createInstance({ basePath: `${BASE}search` });
  const asked = vi.spyOn(globalThis, 'fetch');
  expect(await one.suggest('作风')).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
  expect(await one.suggest('zuofeng')).toEqual([{ text: '作风建设', kind: 'theme' }]);
  expect(await one.suggest('zfjs')).toEqual([{ text: '作风建设', kind: 'theme' }]);
  expect(asked).toHaveBeenCalledTimes(1);
  asked.mockRestore();
});

test('suggestions of one text in two archives are one', async () => {
  const one = pagefind.createInstance({ basePath: `${BASE}search` });
  await one.mergeIndex(`${BASE}search`);
  expect(await one.suggest('zfjs')).toEqual([{ text: '作风建设', kind: 'theme' }]);
});
