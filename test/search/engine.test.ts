import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS, writeExactIndex } from '../../scripts/index/exact.ts';
import { Engine } from '../../src/search/engine.ts';
import { StaleIndexError, unwrap } from '../../src/search/format.ts';
import { WEIGHT } from '../../src/search/nodes.ts';
import { corpora, expected, termsFor, textDocument, withIndex } from './archive.ts';

const found = async (engine: Engine, term: string): Promise<number[]> =>
  (await engine.find(term)).map(({ document }) => document);

describe('every document that has the string and no other', () => {
  test.each([
    ['few documents to a node, long labels', { threshold: 2, longest: 64 }],
    ['as on the site', LIMITS],
    ['labels cut short', { threshold: 1, longest: 3 }],
  ])('%s', async (_, limits) => {
    const cases = corpora.chain((documents) =>
      fc.tuple(
        fc.constant(documents),
        fc.array(termsFor(documents), { minLength: 8, maxLength: 8 }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(cases, ([documents, terms]) =>
        withIndex(documents, limits, async ({ engine }) => {
          for (const term of terms) {
            expect([term, await found(engine, term)]).toEqual([term, expected(documents, term)]);
          }
        }),
      ),
      { numRuns: 60 },
    );
  });

  test('in an index of many shards, wherever a shard begins', async () => {
    const letters = Array.from({ length: 60 }, (_, at) => String.fromCharCode(0x4e00 + 7 * at));
    const pick = (seed: number) => letters[(seed * seed * 31 + seed * 17) % letters.length] ?? '';
    const documents = Array.from({ length: 120 }, (_, number) =>
      textDocument(number, [
        `题${number}`,
        Array.from({ length: 300 }, (_, at) => pick(number * 300 + at + (at % 7) * number)).join(
          '',
        ),
      ]),
    );
    await withIndex(documents, { threshold: 1, longest: 64 }, async ({ engine, report }) => {
      expect(report.shards).toBeGreaterThan(5);
      const { shards } = await engine.directory();
      const terms = shards.flatMap(({ label }) =>
        [label, label.slice(0, -1), label.slice(0, 1), `${label}一`].filter(Boolean),
      );
      for (const term of terms) {
        expect([term, await found(engine, term)]).toEqual([term, expected(documents, term)]);
      }
    });
  });
});

describe('what counts as the same', () => {
  const documents = [
    textDocument(0, ['在大會上的講話', '同志們：狠抓落實，一抓到底！', '第二段　ＧＤＰ增长8％']),
    textDocument(1, ['在大会上的讲话', '同志们:狠抓落实,一抓到底!', '他说：“好🙂。”']),
  ];

  test.each([
    ['繁简', '讲话', [0, 1]],
    ['traditional finds simplified', '講話', [0, 1]],
    ['half-width finds full-width', '落实,一抓', [0, 1]],
    ['full-width finds half-width', '落实，一抓', [0, 1]],
    ['capitals', 'gdp增长8%', [0]],
    ['a space inside', '第二段 GDP', [0]],
    ['white space around', '  讲话　', [0, 1]],
    ['a single character', '抓', [0, 1]],
    ['punctuation alone', '！', [0, 1]],
    ['an emoji', '好🙂', [1]],
    ['nothing', '', []],
    ['white space alone', ' 　\t', []],
    ['across two blocks', '讲话同志', []],
    ['across two blocks, line feed and all', '讲话\n同志', []],
    ['longer than any text', '抓'.repeat(500), []],
  ])('%s', async (_, term, numbers) => {
    await withIndex(documents, LIMITS, async ({ engine }) => {
      expect(await found(engine, term)).toEqual(numbers);
    });
  });
});

test('a title weighs most, then how often the string stands in the text', async () => {
  const texts = [
    ['甲', '落实'],
    ['乙', '落实落实', '落实'],
    ['丙', '落实。'.repeat(4)],
    ['落实', '丁'],
  ];
  await withIndex(
    texts.map((blocks, number) => textDocument(number, blocks)),
    LIMITS,
    async ({ engine }) => {
      const weights = (await engine.find('落实')).map(({ weight }) => weight);
      expect(weights).toEqual([WEIGHT.once, WEIGHT.few, WEIGHT.many, WEIGHT.title]);
    },
  );
});

test('a string that many documents have costs the directory and one shard', async () => {
  const documents = Array.from({ length: 40 }, (_, at) => textDocument(at, [`题${at}`, '抓落实']));
  await withIndex(documents, LIMITS, async ({ engine, asked }) => {
    expect(await engine.find('抓落实')).toHaveLength(40);
    expect(await engine.find('抓落虚')).toEqual([]);
    expect(asked).toEqual(['index.bin', 'nodes/0.bin']);
  });
});

test('an archive without documents finds nothing', async () => {
  await withIndex([], LIMITS, async ({ engine }) => {
    expect(await engine.find('抓')).toEqual([]);
  });
});

test('the same documents give the same bytes', async () => {
  const documents = [textDocument(0, ['题', '抓落实']), textDocument(1, ['目', '马上就办'])];
  const names = ['index.bin', 'nodes/0.bin', 'texts/0.bin', 'texts/1.bin'];
  const bytes = () =>
    withIndex(documents, LIMITS, ({ folder }) =>
      Promise.all(names.map((name) => readFile(join(folder, name)))),
    );
  expect(await bytes()).toEqual(await bytes());
});

test('a site that was built anew while a page was open is read anew', async () => {
  const before = [textDocument(0, ['题', '抓落实'])];
  const after = [textDocument(0, ['新', '新的第一篇']), textDocument(1, ['题', '抓落实'])];
  await withIndex(before, LIMITS, async ({ engine, folder }) => {
    expect(await engine.directory()).toMatchObject({ documents: 1 });
    await writeExactIndex(after, folder);
    expect(await found(engine, '抓落实')).toEqual([1]);
  });
});

test('a part of the old index that is gone is no dead end', async () => {
  const before = [textDocument(0, ['题', '抓落实'])];
  const after = [textDocument(0, ['新', '马上就办']), textDocument(1, ['题', '抓落实'])];
  await withIndex(before, LIMITS, async ({ folder }) => {
    const engine = new Engine(async (name, build) => {
      const file = new Uint8Array(await readFile(join(folder, name)));
      const isGone = build !== undefined && unwrap(file, name).build !== build;
      if (isGone) throw new Error('not found');
      return file;
    });
    await engine.directory();
    await writeExactIndex(after, folder);
    expect(await found(engine, '抓落实')).toEqual([1]);
  });
});

test('a text of another build is told, and the next search begins anew', async () => {
  const before = [textDocument(0, ['题', '抓落实'])];
  const after = [textDocument(0, ['新', '新的第一篇']), textDocument(1, ['题', '抓落实'])];
  await withIndex(before, LIMITS, async ({ engine, folder }) => {
    expect(await found(engine, '题')).toEqual([0]);
    await writeExactIndex(after, folder);
    await expect(engine.text(0)).rejects.toThrow(StaleIndexError);
    expect(await found(engine, '抓落实')).toEqual([1]);
  });
});

test('a failed request is asked again the next time', async () => {
  await withIndex([textDocument(0, ['题', '抓落实'])], LIMITS, async ({ folder }) => {
    let failing = true;
    const engine = new Engine(async (name) => {
      if (failing) throw new Error('no network');
      return new Uint8Array(await readFile(join(folder, name)));
    });
    await expect(engine.find('抓')).rejects.toThrow('no network');
    failing = false;
    expect(await found(engine, '抓')).toEqual([0]);
  });
});
