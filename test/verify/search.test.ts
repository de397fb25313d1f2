import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verify } from '../../scripts/verify.ts';
import { directories } from './directories.ts';

describe('the search of a site', () => {
  it.each([
    ['its root', 'search/root.bin', /索引读不出来/],
    ['a shard', 'search/shards/0.bin', /索引读不出来/],
    ['the facets', 'search/facets.bin', /索引读不出来/],
    ['the fold', 'search/fold.bin', /索引读不出来/],
    ['a piece', 'search/pieces/0.bin', /索引读不出来/],
    ['the engine', 'search/pagefind.js', /网站没有这个文件/],
    ['the words', 'search/words/pagefind.js', /网站没有这个文件/],
  ])('lacks %s', async (_, file, what) => {
    const where = await directories();
    await rm(join(where.site, file));
    const problems = await verify(where);
    expect(problems.map((problem) => problem.what).join()).toMatch(what);
  });

  it.each(['root', 'shards/0', 'pieces/0', 'facets', 'fold'])('is damaged: %s', async (name) => {
    const where = await directories();
    expect(await verify(where)).toEqual([]);
    const file = join(where.site, `search/${name}.bin`);
    const bytes = await readFile(file);
    bytes[bytes.length - 2] = (bytes[bytes.length - 2] ?? 0) ^ 0xff;
    await writeFile(file, bytes);
    expect((await verify(where)).map(({ page }) => page)).toEqual(['search/root.bin']);
  });
});
