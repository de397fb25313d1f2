import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SIZES, type Sizes, writeExactIndex } from '../../scripts/index/exact.ts';
import { cutPieces } from '../../scripts/index/texts.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { Engine } from '../../src/search/engine.ts';
import { fold } from '../../src/search/fold.ts';
import { FormatError, StaleIndexError, unwrap } from '../../src/search/format.ts';
import {
  type Asking,
  asking,
  corpora,
  listOf,
  stringsFor,
  textDocument,
  withIndex,
} from './archive.ts';
import { plainEngine } from './plain-engine.ts';

const found = async (engine: Asking, typed: string): Promise<number[]> =>
  (await engine.find(await engine.fold(typed))).map(({ document }) => document);

/** The same documents in memory, cut into the same pieces. */
const plainOf = (documents: SearchDocument[], { piece }: Sizes) =>
  plainEngine(documents, (blocks) => {
    const firsts = cutPieces(blocks, piece);
    return firsts.map((first, at) => blocks.slice(first, firsts[at + 1]));
  });

describe('every document that has the string and no other, with counts, fields and pieces', () => {
  test.each<[string, Sizes]>([
    ['as on the site', SIZES],
    ['small shards', { threshold: 2, longest: 64, piece: 40, shard: 30 }],
    ['smallest shards', { threshold: 1, longest: 64, piece: 1, shard: 1 }],
    ['labels cut short', { threshold: 1, longest: 3, piece: 100, shard: 50 }],
    ['labels of middling length', { threshold: 3, longest: 8, piece: 60, shard: 100 }],
  ])('%s', async (_, sizes) => {
    const cases = corpora.chain((documents) =>
      fc.tuple(
        fc.constant(documents),
        fc.array(stringsFor(documents), { minLength: 12, maxLength: 12 }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(cases, ([documents, strings]) =>
        withIndex(documents, sizes, async ({ engine }) => {
          const plain = plainOf(documents, sizes);
          for (const typed of strings) {
            const folded = await engine.fold(typed);
            // A unit that no text has may stay as it is typed: it is nowhere in either form.
            expect(folded).toHaveLength(typed.length);
            const wanted = listOf(await plain.find(fold(typed)));
            expect([typed, await engine.find(folded)]).toEqual([typed, wanted]);
          }
        }),
      ),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
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
    const sizes = { ...SIZES, threshold: 1, shard: 1000 };
    await withIndex(documents, sizes, async ({ engine, report, asked }) => {
      expect(report.shards).toBeGreaterThan(5);
      const plain = plainOf(documents, sizes);
      const texts = documents.map(({ blocks }) => blocks[1]?.text ?? '');
      const strings = texts.flatMap((text, at) => [
        text.slice(at, at + 1),
        text.slice(at, at + 2),
        text.slice(at, at + 3),
        `${text.slice(at, at + 2)}一`,
      ]);
      for (const string of strings) {
        expect([string, await engine.find(string)]).toEqual([
          string,
          listOf(await plain.find(string)),
        ]);
      }
      expect(asked.some((name) => name.startsWith('wide/'))).toBe(true);
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
    ['traditional that no text has', '說', [1]],
    ['half-width finds full-width', '落实,一抓', [0, 1]],
    ['full-width finds half-width', '落实，一抓', [0, 1]],
    ['capitals', 'gdp增长8%', [0]],
    ['a space inside', '第二段 GDP', [0]],
    ['a single character', '抓', [0, 1]],
    ['punctuation alone', '！', [0, 1]],
    ['an emoji', '好🙂', [1]],
    ['across two blocks', '讲话同志', []],
    ['across two blocks, line feed and all', '讲话\n同志', []],
    ['longer than any text', '抓'.repeat(500), []],
  ])('%s', async (_, typed, numbers) => {
    await withIndex(documents, SIZES, async ({ engine }) => {
      expect(await found(engine, typed)).toEqual(numbers);
    });
  });
});

describe('what it costs', () => {
  const documents = Array.from({ length: 40 }, (_, at) =>
    textDocument(at, [`题${at}`, '抓落实', `同志们，要抓紧这第${at}件事情`]),
  );

  test('a string that many documents have costs the root and one shard', async () => {
    await withIndex(documents, SIZES, async ({ engine, asked }) => {
      expect(await engine.find('抓落实')).toHaveLength(40);
      expect(await engine.find('抓落虚')).toEqual([]);
      expect(await engine.find('抓落')).toHaveLength(40);
      expect(asked).toEqual(['root.bin', 'shards/0.bin']);
    });
  });

  test('a string with a character that no text has costs the root, and the fold once', async () => {
    await withIndex(documents, SIZES, async ({ engine, asked }) => {
      for (const typed of ['抓贰', '贰抓']) expect(await found(engine, typed)).toEqual([]);
      expect(asked).toEqual(['root.bin', 'fold.bin']);
    });
  });

  test('however long the texts are, no more pieces are read than a leaf of the index has', async () => {
    let seed = 7;
    const draw = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const line = () =>
      Array.from({ length: 100 }, () => String.fromCharCode(0x4e00 + draw(60))).join('');
    const few = Array.from({ length: 3 }, (_, at) =>
      textDocument(at, [`题${at}`, ...Array.from({ length: 200 }, line)]),
    );
    const sizes = { ...SIZES, threshold: 4, piece: 200 };
    await withIndex(few, sizes, async ({ engine, report, asked }) => {
      expect(report.pieces).toBeGreaterThan(200);
      const plain = plainOf(few, sizes);
      for (let length = 1; length <= 20; length++) {
        const string = (few[length % 3]?.blocks[5 * length]?.text ?? '').slice(9, 9 + length);
        asked.length = 0;
        expect(await engine.find(string)).toEqual(listOf(await plain.find(string)));
        const read = asked.filter((name) => name.startsWith('pieces/'));
        expect(read.length).toBeLessThanOrEqual(sizes.threshold);
      }
    });
  });

  test('how long a passage is alike that several texts have, one piece tells', async () => {
    const letters = Array.from({ length: 50 }, (_, at) => String.fromCharCode(0x5400 + at));
    const passage = fold(letters.join(''));
    const repeating = Array.from({ length: 9 }, (_, at) => textDocument(at, [`题${at}`, passage]));
    await withIndex(repeating, SIZES, async ({ engine, asked }) => {
      expect(await engine.find(passage.slice(10, 40))).toHaveLength(9);
      expect(await engine.find(`${passage.slice(10, 40)}一`)).toHaveLength(0);
      expect(asked).toEqual(['root.bin', 'shards/0.bin', 'pieces/0.bin']);
    });
  });
});

test('facets come back as they were written', async () => {
  const documents: SearchDocument[] = [
    { ...textDocument(0, ['甲']), filters: { 层级: ['市'], 主题: [] }, sort: { 字数: '20' } },
    { ...textDocument(1, ['乙']), filters: { 层级: ['省'] }, sort: {} },
    { ...textDocument(2, ['丙']), filters: { 层级: ['市', '省'] }, sort: { 字数: '3' } },
  ];
  await withIndex(documents, SIZES, async ({ engine }) => {
    const { filters, orders } = await engine.facets();
    expect(orders).toEqual(new Map([['字数', [2, 0]]]));
    const values = new Map([
      ['市', [0, 2]],
      ['省', [1, 2]],
    ]);
    expect(filters).toEqual(
      new Map([
        ['层级', values],
        ['主题', new Map()],
      ]),
    );
  });
});

test('pieces come back with the blocks that they were made from', async () => {
  const heading = { anchor: 'h1', label: '小标题', text: '一、抓落实', field: 'heading' } as const;
  const row = { anchor: 'p2', label: '第2段 · 一、抓落实', text: '甲\t乙', field: 'text' } as const;
  const document: SearchDocument = {
    ...textDocument(0, ['题“目”', '一\u0000二𠮷', '<b>&\ud842']),
    filters: { 层级: ['市'] },
  };
  document.blocks.push(heading, row, { ...row, text: '丙' }, { ...row, anchor: 'p3', label: '3' });
  const sizes = { ...SIZES, piece: 9 };
  await withIndex([document, textDocument(1, ['另'])], sizes, async ({ engine }) => {
    const { documents, firstPieces } = await engine.extent();
    expect([documents, [...Array.from(firstPieces)]]).toEqual([2, [0, 5, 6]]);
    const pieces = await Promise.all([0, 1, 2, 3, 4].map((piece) => engine.piece(piece)));
    expect(pieces.flatMap(({ blocks }) => blocks)).toEqual(document.blocks);
    expect(pieces.flatMap(({ folded }) => folded)).toEqual(
      document.blocks.map(({ text }) => fold(text)),
    );
    const { url, meta, filters } = document;
    for (const piece of pieces) expect(piece).toMatchObject({ document: 0, url, meta, filters });
  });
});

test('an archive without documents finds nothing', async () => {
  await withIndex([], SIZES, async ({ engine }) => {
    expect(await engine.find('抓')).toEqual([]);
  });
});

test('the same documents give the same bytes', async () => {
  const documents = [textDocument(0, ['题', '抓落实']), textDocument(1, ['目', '马上就办'])];
  const names = ['root.bin', 'facets.bin', 'fold.bin', 'shards/0.bin', 'pieces/0.bin'];
  const bytes = () =>
    withIndex(documents, SIZES, ({ folder }) =>
      Promise.all(names.map((name) => readFile(join(folder, name)))),
    );
  expect(await bytes()).toEqual(await bytes());
});

describe('a site that is built anew while a page is open', () => {
  const before = [textDocument(0, ['题', '抓落实'])];
  const after = [textDocument(0, ['新', '马上就办']), textDocument(1, ['题', '抓落实'])];

  test('is read anew', async () => {
    await withIndex(before, SIZES, async ({ engine, folder }) => {
      expect(await engine.extent()).toMatchObject({ documents: 1 });
      await writeExactIndex(after, folder);
      expect(await found(engine, '抓落实')).toEqual([1]);
    });
  });

  test('a part of the old index that is gone is no dead end', async () => {
    await withIndex(before, SIZES, async ({ folder }) => {
      const engine = asking(
        new Engine(async (name, build) => {
          const file = new Uint8Array(await readFile(join(folder, name)));
          const isGone = build !== undefined && unwrap(file, name).build !== build;
          if (isGone) throw new Error('not found');
          return file;
        }),
      );
      await engine.extent();
      await writeExactIndex(after, folder);
      expect(await found(engine, '抓落实')).toEqual([1]);
    });
  });

  test('a snapshot gives nothing of another build, however often it is asked', async () => {
    await withIndex(before, SIZES, async ({ engine, folder }) => {
      const index = await engine.open();
      expect(listOf(await index.find('题'))).toHaveLength(1);
      await writeExactIndex(after, folder);
      for (let attempt = 0; attempt < 2; attempt++) {
        await expect(index.piece(0)).rejects.toThrow(StaleIndexError);
      }
      await expect(index.facets()).rejects.toThrow(StaleIndexError);
      expect(await found(engine, '抓落实')).toEqual([1]);
    });
  });

  test('a file of another build than the root is a fault of the site', async () => {
    await withIndex(before, SIZES, async ({ engine, folder }) => {
      const root = await readFile(join(folder, 'root.bin'));
      await writeExactIndex(after, folder);
      await writeFile(join(folder, 'root.bin'), root);
      await expect(engine.find('抓落实')).rejects.toThrow(FormatError);
    });
  });
});

test('a failed request is asked again the next time', async () => {
  await withIndex([textDocument(0, ['题', '抓落实'])], SIZES, async ({ folder }) => {
    let failing = true;
    const engine = asking(
      new Engine(async (name) => {
        if (failing) throw new Error('no network');
        return new Uint8Array(await readFile(join(folder, name)));
      }),
    );
    await expect(engine.find('抓')).rejects.toThrow('no network');
    failing = false;
    expect(await found(engine, '抓')).toEqual([0]);
  });
});
