import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../../src/search/query/evaluate.ts';
import { plainEngine } from '../plain-engine.ts';
import { archives, naive, queries } from './queries.ts';

const numbers = async (...given: Parameters<typeof evaluate>): Promise<number[]> =>
  Array.from((await evaluate(...given)).found);

test('a query finds the documents that have what it wants, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(archives, queries, async (documents, query) => {
      expect(await numbers(plainEngine(documents), query)).toEqual(naive(documents, query));
    }),
    { numRuns: 3000 },
  );
});

test('however texts are cut, words may stand in different pieces', async () => {
  await fc.assert(
    fc.asyncProperty(archives, queries, async (documents, query) => {
      const engine = plainEngine(documents, (blocks) => blocks.map((block) => [block]));
      expect(await numbers(engine, query)).toEqual(naive(documents, query));
    }),
    { numRuns: 1000 },
  );
});

test('each string is looked up once', async () => {
  const asked: string[] = [];
  const engine = plainEngine([], undefined, (call) => asked.push(call));
  await evaluate(engine, {
    clauses: [[{ text: '漢' }, { text: '汉', field: 'title' }], [{ text: '乙' }]],
    without: [{ text: '汉', field: 'heading' }],
  });
  expect(asked).toEqual(['find 汉', 'find 乙']);
});

test('what no block can hold is not looked up', async () => {
  const asked: string[] = [];
  const engine = plainEngine([], undefined, (call) => asked.push(call));
  const { found } = await evaluate(engine, { clauses: [[{ text: '甲\n乙' }]], without: [] });
  expect([found, asked]).toEqual([[], []]);
});
