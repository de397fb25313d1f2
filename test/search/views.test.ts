import { describe, expect, test } from 'vitest';
import type { ConcordanceLine, ConcordanceOptions } from '../../src/search/api.ts';
import { makeInstance } from '../../src/search/instance.ts';
import { reading } from '../../src/search/modules.ts';
import { textDocument } from './archive.ts';
import { BASE, instance, parted } from './instance.ts';
import { type Cut, plainEngine } from './plain-engine.ts';

/** What a query gives besides its list: every place in its context, and when and about what. */

describe('the concordance', () => {
  const lines = async (query: string, options: ConcordanceOptions = {}, cut?: Cut) => {
    const all: ConcordanceLine[] = [];
    for await (const line of instance({}, cut).concordance(query, options)) all.push(line);
    return all;
  };

  test('has every occurrence in its context, in the order of the results', async () => {
    const all = await lines('抓落實', { context: 3 }, parted);
    expect(
      all.map(({ document, anchor, before, hit, after }) => [document, anchor, before, hit, after]),
    ).toEqual([
      [1, '', '', '抓落实', '工作会'],
      [0, 'h1', '一、', '抓落实', ''],
      [0, 'p1', '要<', '抓落实', '>，一'],
      [0, 'p1', '到底，', '抓落实', '。'],
      [0, 'p2', '表\t', '抓落实', ''],
      [0, 'p2', '格\t', '抓落实', ''],
    ]);
    expect(all[1]?.url).toMatch(/a-1\.html\?highlight=.+#h1$/);
  });

  test('follows filters and order, and is empty for a query with a fault', async () => {
    const filters = { 层级: '市' };
    expect((await lines('抓落实', { filters })).map(({ document }) => document)).toEqual([
      0, 0, 0, 0, 0,
    ]);
    expect((await lines('抓落实', { sort: { characters: 'asc' } }))[0]?.document).toBe(0);
    expect(await lines('抓"落实')).toEqual([]);
  });

  test('asks for no more than is read', async () => {
    const many = Array.from({ length: 20 }, (_, number) => textDocument(number, ['题', '甲']));
    const asked: string[] = [];
    const one = makeInstance(
      {},
      new URL(BASE),
      () => plainEngine(many, undefined, (call) => asked.push(call)),
      reading,
    );
    for await (const line of one.concordance('甲')) if (line.document === 2) break;
    expect(asked.filter((call) => call.startsWith('piece')).length).toBeLessThan(8);
  });

  test('ends where it is called off', async () => {
    const controller = new AbortController();
    const read = async () => {
      const { signal } = controller;
      for await (const line of instance().concordance('抓落实', { signal })) {
        if (line.document === 1) controller.abort();
      }
    };
    await expect(read()).rejects.toThrow(/abort/i);
  });
});

test('the distribution says how many match of all that have a value', async () => {
  expect(await instance().distribution('抓落实')).toEqual({
    主题: {
      作风建设: { matching: 2, all: 2 },
      党建: { matching: 1, all: 1 },
      教育: { matching: 0, all: 1 },
    },
    层级: { 市: { matching: 1, all: 2 }, 县区: { matching: 1, all: 1 } },
  });
  const { 主题 } = await instance().distribution('抓落实', { filters: { 层级: '县区' } });
  expect(主题?.['党建']).toEqual({ matching: 0, all: 1 });
});

test('beside a chosen value the distribution says what the others would add', async () => {
  const filters = { 层级: ['县区'] };
  const spread = await instance({ anyOfEach: true }).distribution('抓落实', { filters });
  expect(spread['层级']).toEqual({ 市: { matching: 1, all: 2 }, 县区: { matching: 1, all: 1 } });
  expect(spread['主题']?.['党建']).toEqual({ matching: 0, all: 1 });
});
