import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeExactIndex } from '../../scripts/index/exact.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import * as pagefind from '../../src/search/pagefind.ts';

/** Pagefind's browser API over an index that lies in a sub-folder of a host. */

const HOST = 'https://archive.test';
const BASE = `${HOST}/sub/folder/`;

const documents: SearchDocument[] = [
  {
    url: 'speeches/a-1.html',
    meta: { title: '在动员会上的讲话' },
    filters: { 主题: ['作风建设', '党建'], 层级: ['市'] },
    sort: { characters: '900' },
    blocks: [
      { anchor: '', label: '在动员会上的讲话', text: '在动员会上的讲话' },
      { anchor: 'h1', label: '一、抓落实', text: '一、抓落实' },
      { anchor: 'p1', label: '第1段', text: '要<抓落实>，一抓到底，抓落实。' },
      { anchor: 'p2', label: '第2段', text: '表\t抓落实' },
      { anchor: 'p2', label: '第2段', text: '格\t抓落实' },
    ],
  },
  {
    url: 'speeches/b-1.html',
    meta: { title: '抓落实工作会议讲话' },
    filters: { 主题: ['作风建设'], 层级: ['县区'] },
    sort: { characters: '1000' },
    blocks: [
      { anchor: '', label: '抓落实工作会议讲话', text: '抓落实工作会议讲话' },
      { anchor: 'p1', label: '第1段', text: '同志们：' },
    ],
  },
  {
    url: 'speeches/c-1.html',
    meta: { title: '致辞' },
    filters: { 主题: ['教育'], 层级: ['市'] },
    sort: {},
    blocks: [
      { anchor: '', label: '致辞', text: '致辞' },
      { anchor: 'p1', label: '第1段', text: '各位来宾' },
    ],
  },
];

let folder = '';
const instance = (options: pagefind.PagefindOptions = {}) =>
  pagefind.createInstance({ basePath: `${BASE}search`, ...options });
const ids = async (answer: Promise<{ results: { id: string }[] }>) =>
  (await answer).results.map(({ id }) => id);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanlu-api-'));
  await writeExactIndex(documents, folder);
  vi.stubGlobal('fetch', async (address: string) => {
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

describe('search', () => {
  test('gives the exact list, the title first, and counts', async () => {
    const answer = await instance().search('抓落实');
    expect(answer.results.map(({ id }) => id)).toEqual(['1', '0']);
    expect(answer.results[0]?.score).toBeGreaterThan(answer.results[1]?.score ?? 0);
    expect(answer.unfilteredResultCount).toBe(2);
    expect(answer.filters).toEqual({
      主题: { 作风建设: 2, 党建: 1, 教育: 0 },
      层级: { 市: 1, 县区: 1 },
    });
    expect(answer.timings[0]?.total).toBeGreaterThan(0);
  });

  test('gives nothing where nothing has the string, and for an empty term', async () => {
    expect(await ids(instance().search('落实抓'))).toEqual([]);
    expect(await ids(instance().search('"抓落实"'))).toEqual([]);
    expect(await ids(instance().search('  '))).toEqual([]);
  });

  test('filters alone list what passes them', async () => {
    expect(await ids(instance().search(null, { filters: { 层级: '市' } }))).toEqual(['0', '2']);
    expect(await ids(instance().search(null))).toEqual(['0', '1', '2']);
  });

  test('a list of values means all of them, unless the instance says otherwise', async () => {
    const filters = { 层级: ['市', '县区'] };
    expect(await ids(instance().search('抓落实', { filters }))).toEqual([]);
    expect(await ids(instance({ anyOfEach: true }).search('抓落实', { filters }))).toEqual([
      '1',
      '0',
    ]);
  });

  test('counts of a filter leave its own choice out where one value is enough', async () => {
    const answer = await instance({ anyOfEach: true }).search('抓落实', {
      filters: { 层级: ['市'] },
    });
    expect(answer.filters).toEqual({
      主题: { 作风建设: 1, 党建: 1, 教育: 0 },
      层级: { 市: 1, 县区: 1 },
    });
    expect(answer.totalFilters).toMatchObject({ 主题: { 作风建设: 2, 党建: 1, 教育: 0 } });
    expect(answer.unfilteredResultCount).toBe(2);
  });

  test('sorts by a key, as numbers where all are, without those that lack it', async () => {
    const sorted = (direction: 'asc' | 'desc') =>
      ids(instance().search(null, { sort: { characters: direction } }));
    expect(await sorted('asc')).toEqual(['0', '1']);
    expect(await sorted('desc')).toEqual(['1', '0']);
  });
});

describe('data', () => {
  const data = async (options: pagefind.PagefindOptions = {}) => {
    const { results } = await instance(options).search('抓落實 ');
    const found = await results.find(({ id }) => id === '0')?.data();
    if (!found) throw new Error('the document was not found');
    return found;
  };

  test('has address, fields, text and an excerpt that is safe HTML', async () => {
    const found = await data();
    expect(found).toMatchObject({
      url: `${BASE}speeches/a-1.html?highlight=${encodeURIComponent('抓落實')}`,
      raw_url: 'speeches/a-1.html',
      meta: { title: '在动员会上的讲话', places: '5' },
      filters: { 主题: ['作风建设', '党建'], 层级: ['市'] },
      excerpt: '要&lt;<mark>抓落实</mark>&gt;，一抓到底，<mark>抓落实</mark>。',
    });
    expect(found.word_count).toBe(found.content.length);
    for (const at of found.locations) expect(found.content.slice(at, at + 3)).toBe('抓落实');
  });

  test('leads to each place by its anchor, rows of a table together', async () => {
    const { sub_results } = await data();
    const highlight = `?highlight=${encodeURIComponent('抓落實')}`;
    expect(sub_results.map(({ title, url, locations }) => [title, url, locations.length])).toEqual([
      ['一、抓落实', `${BASE}speeches/a-1.html${highlight}#h1`, 1],
      ['第1段', `${BASE}speeches/a-1.html${highlight}#p1`, 2],
      ['第2段', `${BASE}speeches/a-1.html${highlight}#p2`, 2],
    ]);
  });

  test('follows the options for addresses and excerpts', async () => {
    const found = await data({
      baseUrl: '/elsewhere',
      highlightParam: null,
      excerptLength: 6,
      excerptEllipsis: '——',
    });
    expect(found.url).toBe('/elsewhere/speeches/a-1.html');
    expect(found.plain_excerpt).toMatch(/——$/);
  });

  test('marks the title where the term stands in it, and shows no other passage for it', async () => {
    const { results } = await instance().search('工作會議');
    expect(await results[0]?.data()).toMatchObject({
      meta: {
        title: '抓落实工作会议讲话',
        marked_title: '抓落实<mark>工作会议</mark>讲话',
        places: '1',
      },
      excerpt: '抓落实<mark>工作会议</mark>讲话',
      sub_results: [],
    });
    expect((await data()).meta).not.toHaveProperty('marked_title');
  });

  test('of a document that was only filtered is its beginning, unmarked', async () => {
    const { results } = await instance().search(null, { filters: { 主题: '教育' } });
    expect(await results[0]?.data()).toMatchObject({
      url: `${BASE}speeches/c-1.html`,
      excerpt: '各位来宾',
      sub_results: [],
    });
  });
});

describe('the rest of the API', () => {
  test('filters counts every value', async () => {
    expect(await instance().filters()).toEqual({
      主题: { 作风建设: 2, 党建: 1, 教育: 1 },
      层级: { 市: 2, 县区: 1 },
    });
  });

  test('of several debounced searches only the last one answers', async () => {
    const one = instance();
    const answers = await Promise.all([
      one.debouncedSearch('抓', {}, 5),
      one.debouncedSearch('抓落', {}, 5),
      one.debouncedSearch('抓落实', {}, 5),
    ]);
    expect(answers.map((answer) => answer?.results.length)).toEqual([undefined, undefined, 2]);
  });

  test('preload fetches what the search then needs no more', async () => {
    const one = instance();
    await one.preload('抓落实');
    const asked = vi.spyOn(globalThis, 'fetch');
    await one.search('抓落实');
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  test('mergeIndex adds the documents of another archive', async () => {
    const one = instance();
    await one.mergeIndex(`${BASE}search`);
    const answer = await one.search('抓落实');
    expect(answer.results.map(({ id }) => id)).toEqual(['1', '1', '0', '0']);
    expect(answer.filters).toMatchObject({ 层级: { 市: 2, 县区: 2 } });
    expect(answer.timings).toHaveLength(2);
  });

  test('an instance that was destroyed finds nothing', async () => {
    const one = instance();
    await one.destroy();
    expect(await ids(one.search('抓落实'))).toEqual([]);
  });

  test('the functions of the module share one instance and its options', async () => {
    await pagefind.options({ basePath: `${BASE}search` });
    await pagefind.init();
    expect(await ids(pagefind.search('抓落实'))).toEqual(['1', '0']);
    await pagefind.options({ highlightParam: 'q' });
    const [first] = (await pagefind.search('抓落实')).results;
    expect((await first?.data())?.url).toContain('?q=');
  });

  test('a missing index is told with its address', async () => {
    await expect(instance({ basePath: `${HOST}/nowhere` }).search('抓')).rejects.toThrow(
      `${HOST}/nowhere/index.bin: 404`,
    );
  });
});
