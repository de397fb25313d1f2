import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { search } from '../../scripts/verify/checks/search.ts';
import { checks } from '../../scripts/verify/checks.ts';
import { verify } from '../../scripts/verify.ts';
import { directories } from './directories.ts';
import { page, report } from './small-archive.ts';

it('finds nothing wrong with a site that is right', async () => {
  // The search of a site is files of bytes: it is tried on a disk, in search.test.ts.
  expect(await report(checks.filter((check) => check !== search))).toEqual([]);
});

it('reads the site and the content from their directories', async () => {
  const where = await directories();
  expect(await verify(where)).toEqual([]);
  await writeFile(join(where.site, 'lost.html'), page('<a href="nowhere.html">何处</a>'));
  expect(await verify(where)).toEqual([
    {
      page: 'lost.html',
      what: '<a href> 里的“nowhere.html”所指的文件网站里没有',
      do: '请生成那个文件，或去掉这个链接',
    },
  ]);
});

it('says which directory is not there', async () => {
  const { site } = await directories();
  await expect(verify({ site, content: join(site, 'none') })).rejects.toThrow(/none/);
});
