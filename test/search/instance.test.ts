import { describe, expect, test } from 'vitest';
import { addressesOf } from '../../src/search/addresses.ts';
import type { PagefindOptions } from '../../src/search/api.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { makeInstance } from '../../src/search/instance.ts';
import { reading } from '../../src/search/modules.ts';
import type { Wanted } from '../../src/search/query/evaluate.ts';
import { textDocument } from './archive.ts';
import { BASE, documents, instance, parted } from './instance.ts';
import { plainEngine } from './plain-engine.ts';

/** Pagefind's browser API over an index that lies in a sub-folder of a host. */

const ids = async (answer: Promise<{ results: { id: string }[] }>) =>
  (await answer).results.map(({ id }) => id);

describe('search', () => {
  test('gives the exact list, the title first, and how many places there are', async () => {
    const answer = await instance().search('抓落实');
    expect(answer.results.map(({ id }) => id)).toEqual(['1', '0']);
    expect(answer.results[0]?.score).toBeGreaterThan(answer.results[1]?.score ?? 0);
    expect(answer.results.map(({ places }) => places.count)).toEqual([1, 5]);
    expect(answer.places).toEqual({ count: 6, exact: true });
    expect(answer.unfilteredResultCount).toBe(2);
    expect(answer.timings[0]?.total).toBeGreaterThan(0);
  });

  test("results are plain to copy and to write down, as Pagefind's are", async () => {
    const [first] = (await instance().search('抓落实')).results;
    if (!first) throw new Error('the document was not found');
    expect(Object.keys(first).toSorted()).toEqual(['data', 'id', 'score', 'words']);
    expect(JSON.parse(JSON.stringify(first))).toEqual({ id: '1', score: first.score, words: [] });
    const { data } = { ...first };
    expect((await data()).raw_url).toBe('speeches/b-1.html');
  });

  test('tells of filters only once they are asked for: the list does not wait for them', async () => {
    const one = instance();
    expect(await one.search('抓落实')).toMatchObject({ filters: {}, totalFilters: {} });
    expect(one.calls).toEqual(['find 抓落实']);
    await one.filters();
    expect((await one.search('抓落实')).filters).toEqual({
      主题: { 作风建设: 2, 党建: 1, 教育: 0 },
      层级: { 市: 1, 县区: 1 },
    });
  });

  test('gives nothing where nothing has the string, and for an empty term', async () => {
    expect(await ids(instance().search('落实抓'))).toEqual([]);
    expect(await ids(instance().search('  '))).toEqual([]);
    expect(await instance().search('')).not.toHaveProperty('understood');
  });

  test('reads a query, and says how', async () => {
    expect(await ids(instance().search('"抓落实"'))).toEqual(['1', '0']);
    expect(await ids(instance().search('标题:抓落实'))).toEqual(['1']);
    expect(await ids(instance().search('小标题:抓落实'))).toEqual(['0']);
    expect(await ids(instance().search('抓落实 -会议'))).toEqual(['0']);
    expect(await ids(instance().search('来宾|工作会议'))).toEqual(['1', '2']);
    expect((await instance().search('来宾 ｜ 工作会议')).understood).toEqual({
      query: '来宾|工作会议',
      notes: [],
    });
  });

  test('explains a query that it cannot carry out, and asks for nothing', async () => {
    const one = instance();
    const answer = await one.search('抓"落实');
    expect(answer).toMatchObject({ results: [], fault: { code: 'quote-inside', at: 1 } });
    expect(answer).not.toHaveProperty('understood');
    expect(one.calls).toEqual([]);
  });

  test('tells at least how many places there are where it cannot tell exactly', async () => {
    const { results } = await instance().search('小标题:抓落实');
    expect(results[0]?.places).toEqual({ count: 1, exact: false });
    const { places } = await instance().search('标题:抓落实');
    expect(places).toEqual({ count: 1, exact: true });
    expect((await instance().search('标题:抓落实 抓落实')).places).toEqual({
      count: 1,
      exact: true,
    });
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

  test('an instance may keep those that lack the key, last', async () => {
    const sort = { characters: 'desc' } as const;
    expect(await ids(instance({ keepUnsorted: true }).search(null, { sort }))).toEqual([
      '1',
      '0',
      '2',
    ]);
  });
});

describe('data', () => {
  const data = async (options: PagefindOptions = {}) => {
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

describe('a document of several pieces', () => {
  const find = async (query: string) => {
    const one = instance({}, parted);
    const { results } = await one.search(query);
    const found = results.find(({ id }) => id === '0');
    if (!found) throw new Error('the document was not found');
    return { found, calls: one.calls };
  };

  test('is shown by the one with the most places, and no other is read', async () => {
    const { found, calls } = await find('抓落实');
    const data = await found.data();
    expect(data).toMatchObject({ whole: false, meta: { places: '5' } });
    expect(data.sub_results.map(({ anchor }) => anchor.id)).toEqual(['p1', 'p2']);
    expect(data.content).not.toContain('一、');
    expect([...new Set(calls.filter((call) => call.startsWith('piece')))]).toEqual(['piece 1']);
  });

  test('is read whole if it is asked for', async () => {
    const { found } = await find('抓落实');
    const data = await found.data({ whole: true });
    expect(data.whole).toBe(true);
    expect(data.content).toBe(documents[0]?.blocks.map(({ text }) => text).join('\n'));
    expect(data.locations).toHaveLength(5);
    expect(data.sub_results.map(({ anchor }) => anchor.id)).toEqual(['h1', 'p1', 'p2']);
  });

  test('is shown by a heading where one was wanted, wherever the word stands more often', async () => {
    const { found } = await find('小标题:抓落实');
    const data = await found.data();
    expect(data.sub_results.map(({ anchor }) => anchor.id)).toEqual(['h1']);
  });

  test('has at least the places that were read, and exactly so many once all of it is', async () => {
    const blocks: SearchDocument['blocks'] = [
      { anchor: '', label: '题', text: '题', field: 'title' },
      { anchor: 'h1', label: '清单清单清单', text: '清单清单清单', field: 'heading' },
      { anchor: 'p1', label: '第1段', text: '清单', field: 'text' },
      { anchor: 'h2', label: '清单', text: '清单', field: 'heading' },
    ];
    const document = { ...textDocument(0, ['题']), blocks };
    const one = makeInstance({}, new URL(BASE), () => plainEngine([document], parted), reading);
    const [found] = (await one.search('小标题:清单')).results;
    expect(found?.places).toEqual({ count: 1, exact: false });
    const piece = await found?.data();
    expect(piece?.locations).toEqual([2, 4, 6]);
    expect(piece).toMatchObject({ places: { count: 3, exact: false }, meta: { places: '3' } });
    const whole = await found?.data({ whole: true });
    expect(whole).toMatchObject({ places: { count: 4, exact: true }, meta: { places: '4' } });
  });

  test('has its title marked whichever piece is shown', async () => {
    const { found } = await find('动员会 到底');
    const data = await found.data();
    expect(data.meta['marked_title']).toBe('在<mark>动员会</mark>上的讲话');
    expect(data.excerpt).toContain('一抓<mark>到底</mark>');
    const words = ['动员会', '到底'].map((word) => `highlight=${encodeURIComponent(word)}`);
    expect(data.url).toBe(`${BASE}speeches/a-1.html?${words.join('&')}`);
  });
});

test('the best three passages stand first, in the order of the text', async () => {
  const paragraphs = ['甲', '甲甲', '无', '甲乙', '甲甲甲', '乙'];
  const document = textDocument(0, ['题', ...paragraphs]);
  const one = makeInstance({}, new URL(BASE), () => plainEngine([document]), reading);
  const [result] = (await one.search('甲 乙')).results;
  const data = await result?.data();
  expect(data?.sub_results.map(({ anchor }) => anchor.id)).toEqual(['p2', 'p4', 'p5', 'p1', 'p6']);
  expect(data?.excerpt).toBe('<mark>甲</mark><mark>乙</mark>');
});

test('an address stays short however long the words are that it has marked', () => {
  const wanted = ['清'.repeat(90), '单'.repeat(90), '在'].map((text) => ({ text }) as Wanted);
  const options = { base: '/', highlightParam: 'h' };
  const address = addressesOf('a.html', wanted, options)('p1');
  const marked = new URL(address, BASE).searchParams.getAll('h');
  expect(marked).toEqual(['清'.repeat(90), '单'.repeat(10)]);
  expect(address.length).toBeLessThan(1000);
});

test('a word in one field is not taken for another that ends like the name of a parameter', () => {
  const wanted = [{ text: '甲', field: 'title' }, { text: '甲-title' }, { text: '甲-title' }];
  const options = { base: '/', highlightParam: 'h' };
  const address = addressesOf('a.html', wanted as Wanted[], options)('');
  expect([...new URL(address, BASE).searchParams]).toEqual([
    ['h-title', '甲'],
    ['h', '甲-title'],
  ]);
});

test('what is wanted in one field is marked there, and counted there', async () => {
  const { results } = await instance().search('标题:抓落实');
  const data = await results[0]?.data();
  expect(results[0]?.id).toBe('1');
  expect(data?.url).toMatch(/\?highlight-title=%E6%8A%93%E8%90%BD%E5%AE%9E$/);
  expect(data?.meta['places']).toBe('1');
  const [heading] = (await instance().search('小标题:抓落实')).results;
  expect(heading?.places).toEqual({ count: 1, exact: false });
  const read = await heading?.data();
  expect(read?.sub_results.map(({ url }) => new URL(url, BASE).search)).toEqual([
    '?highlight-heading=%E6%8A%93%E8%90%BD%E5%AE%9E',
  ]);
  expect(read?.meta['places']).toBe('1');
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

  test('preload looks up what the search then asks for', async () => {
    const one = instance();
    await one.preload('抓落实');
    expect(one.calls).toEqual(['find 抓落实']);
  });

  test('mergeIndex adds the documents of another archive', async () => {
    const one = instance();
    await one.mergeIndex(`${BASE}search`);
    await one.filters();
    const answer = await one.search('抓落实');
    expect(answer.results.map(({ id }) => id)).toEqual(['1', '1-1', '0', '1-0']);
    expect(answer.places).toEqual({ count: 12, exact: true });
    expect(answer.filters).toMatchObject({ 层级: { 市: 2, 县区: 2 } });
    expect(answer.timings).toHaveLength(2);
  });

  test('the results of several archives stand in one order, each under its own score', async () => {
    const one = instance();
    await one.mergeIndex(`${BASE}search`);
    await one.mergeIndex(`${BASE}search`);
    const { results } = await one.search('抓落实');
    expect(results.map(({ id }) => id)).toEqual(['1', '1-1', '2-1', '0', '1-0', '2-0']);
    const scores = results.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const sort = { characters: 'desc' } as const;
    expect(await ids(one.search('抓落实', { sort }))).toEqual([
      '1',
      '0',
      '1-1',
      '1-0',
      '2-1',
      '2-0',
    ]);
  });

  test('archives of which one has nothing are merged', async () => {
    const engines = [[], documents].map((some) => plainEngine(some));
    const one = makeInstance({}, new URL(BASE), () => engines.shift() ?? plainEngine([]), reading);
    await one.mergeIndex(`${BASE}search`);
    await one.mergeIndex(`${BASE}search`);
    expect(await ids(one.search('抓落实'))).toEqual(['1-1', '1-0']);
  });

  test('what all documents of an index are given is a filter like their own', async () => {
    const one = instance({ mergeFilter: { 站: '甲' } });
    await one.mergeIndex(`${BASE}search`, { mergeFilter: { 站: ['乙', '丙'], 层级: '市' } });
    expect(await one.filters()).toMatchObject({
      站: { 甲: 3, 乙: 3, 丙: 3 },
      层级: { 市: 5, 县区: 2 },
    });
    const found = await one.search('抓落实', { filters: { 站: '丙' } });
    expect(found.results.map(({ id }) => id)).toEqual(['1-1', '1-0']);
    expect(found.filters).toMatchObject({ 站: { 甲: 0, 乙: 2, 丙: 2 } });
    const spread = await one.distribution('抓落实');
    expect(spread['站']).toMatchObject({
      甲: { matching: 2, all: 3 },
      丙: { matching: 2, all: 3 },
    });
  });

  test('documents of another archive are under its own addresses, or those it is given', async () => {
    const one = instance({ baseUrl: '/mine/', highlightParam: null });
    await one.mergeIndex('https://other.test/search/');
    await one.mergeIndex('https://third.test/search/', { baseUrl: 'https://cdn.test/x' });
    const { results } = await one.search('来宾');
    const urls = await Promise.all(results.map(async ({ data }) => (await data()).url));
    expect(urls).toEqual([
      '/mine/speeches/c-1.html',
      'https://other.test/speeches/c-1.html',
      'https://cdn.test/x/speeches/c-1.html',
    ]);
  });

  test('an instance that was destroyed says so, and its last debounced search gives nothing', async () => {
    const one = instance();
    const debounced = one.debouncedSearch('抓落实', {}, 5);
    await one.destroy();
    expect(await debounced).toBeNull();
    expect(await one.debouncedSearch('抓落实', {}, 0)).toBeNull();
    await expect(one.search('抓落实')).rejects.toThrow('destroyed');
    await expect(one.filters()).rejects.toThrow('destroyed');
    await expect(one.mergeIndex(`${BASE}search`)).rejects.toThrow('destroyed');
  });
});
