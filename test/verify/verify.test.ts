import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { checks } from '../../scripts/verify/checks.ts';
import { verify } from '../../scripts/verify.ts';
import { page, report, smallArchive } from './small-archive.ts';

const made: string[] = [];
afterEach(() => Promise.all(made.splice(0).map((path) => rm(path, { recursive: true }))));

/** Writes the small archive to disk. */
async function directories(): Promise<{ site: string; content: string }> {
  const root = await mkdtemp(join(tmpdir(), 'yanlu-verify-'));
  made.push(root);
  const archive = smallArchive();
  const [site, content] = [join(root, 'site'), join(root, 'content')];
  const put = async (file: string, text: string) => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  for (const path of archive.files) await put(join(site, path), await archive.readSite(path));
  for (const id of archive.records) {
    for (const path of [`records/${id}.json`, `sources/${id}.txt`]) {
      await put(join(content, path), await archive.readContent(path));
    }
  }
  for (const id of archive.speeches) {
    const path = `speeches/${id}.md`;
    await put(join(content, path), await archive.readContent(path));
  }
  return { site, content };
}

it('finds nothing wrong with a site that is right', async () => {
  expect(await report(checks)).toEqual([]);
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
