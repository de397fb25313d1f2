import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SIZES, writeExactIndex } from '../../scripts/index/exact.ts';
import type { Instance } from '../../src/search/api.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { Engine } from '../../src/search/engine.ts';
import { makeInstance } from '../../src/search/instance.ts';
import { reading } from '../../src/search/modules.ts';
import { textDocument, withIndex } from './archive.ts';

/** Searches on a page that stays open while its site is built anew, in another order. */

const HALF = 20;
const sizes = { ...SIZES, shard: 20, threshold: 2 };
const before: SearchDocument[] = Array.from({ length: 2 * HALF }, (_, at) => ({
  ...textDocument(at, [`题${at}`, at < HALF ? '甲甲子丑寅卯' : '乙乙辰巳午未']),
  filters: { 组: [at < HALF ? '前' : '后'] },
}));
const after = before.toReversed();

/** @param use gets a page, and what builds its site anew */
const withPage = (use: (page: Instance, rebuild: () => Promise<unknown>) => Promise<void>) =>
  withIndex(before, sizes, async ({ folder }) => {
    const page = makeInstance(
      {},
      new URL('https://archive.test/search/'),
      () => new Engine(async (name) => new Uint8Array(await readFile(join(folder, name)))),
      reading,
    );
    await use(page, () => writeExactIndex(after, folder, sizes));
  });

const count = async (asked: Promise<{ results: unknown[] }>) => (await asked).results.length;

describe('on a page whose site is built anew', () => {
  test('words are looked up in one build, not one here and one there', () =>
    withPage(async (page, rebuild) => {
      await page.search('甲甲');
      await rebuild();
      expect(await count(page.search('甲甲 辰巳'))).toBe(0);
      expect(await count(page.search('甲甲 子丑'))).toBe(HALF);
    }));

  test('what is found is filtered by the same build', () =>
    withPage(async (page, rebuild) => {
      await page.search('甲甲');
      await rebuild();
      expect(await count(page.search('甲甲', { filters: { 组: '前' } }))).toBe(HALF);
      expect((await page.distribution('甲甲'))['组']?.['前']).toEqual({
        matching: HALF,
        all: HALF,
      });
    }));

  test('a result found before never becomes another text', () =>
    withPage(async (page, rebuild) => {
      const { results } = await page.search('甲甲子');
      await rebuild();
      for (let attempt = 0; attempt < 2; attempt++) {
        await expect(results[0]?.data()).rejects.toMatchObject({ name: 'StaleIndexError' });
      }
      const [renewed] = (await page.search('甲甲子')).results;
      expect((await renewed?.data())?.content).toContain('甲甲子');
    }));

  test('lines in context that come later are not of another text', () =>
    withPage(async (page, rebuild) => {
      const lines = page.concordance('甲甲');
      await lines.next();
      await rebuild();
      const rest = async () => {
        for await (const { hit } of lines) expect(hit).toBe('甲甲');
      };
      await expect(rest()).rejects.toMatchObject({ name: 'StaleIndexError' });
    }));
});
