import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { search } from '../../scripts/verify/checks/search.ts';
import { checks } from '../../scripts/verify/checks.ts';
import { verify } from '../../scripts/verify.ts';
import { run } from '../commands/place.ts';
import { directories } from './directories.ts';
import { page, report, SPEECH } from './small-archive.ts';

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

it('says in one sentence that site and content are strangers', async () => {
  const { site, content } = await directories();
  const files = join(content, 'speeches');
  await rename(join(files, `${SPEECH}.md`), join(files, '0123456789ab-1.md'));
  const { code, output } = await run('verify', ['--site', site, '--content', content]);
  expect(output.trim()).toMatch(
    /^这个网站（.*）不是由这个 content（.*）建成的；请用 --content .*npm run normalise -- --raw .* --to .*。$/u,
  );
  expect(code).toBe(1);
});

it.each(['site', 'content'] as const)('says what to do where the %s is none', async (part) => {
  const where = await directories();
  const none = join(where.site, 'none');
  const site = part === 'site' ? none : where.site;
  const content = part === 'content' ? none : where.content;
  const { code, output } = await run('verify', ['--site', site, '--content', content]);
  expect(output.trim()).toMatch(new RegExp(`^“.*none”里没有.*；请.*--${part} .*。$`, 'u'));
  expect(code).toBe(1);
});
