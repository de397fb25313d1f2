import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { writeIndex } from '../../scripts/index.ts';
import { smallArchive } from './small-archive.ts';

const made: string[] = [];
afterEach(() => Promise.all(made.splice(0).map((path) => rm(path, { recursive: true }))));

/** Writes the small archive to disk, its search included; taken away after the test. */
export async function directories(): Promise<{ site: string; content: string }> {
  const root = await mkdtemp(join(tmpdir(), 'yanlu-verify-'));
  made.push(root);
  const archive = smallArchive();
  const [site, content] = [join(root, 'site'), join(root, 'content')];
  const put = async (file: string, text: string) => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  for (const path of archive.files) await put(join(site, path), await archive.readSite(path));
  const paths = [
    ...archive.records.flatMap((id) => [`records/${id}.json`, `sources/${id}.txt`]),
    ...[...archive.speeches].map((id) => `speeches/${id}.md`),
  ];
  for (const path of paths) await put(join(content, path), await archive.readContent(path));
  await writeIndex({ content, site, report: () => undefined });
  return { site, content };
}
