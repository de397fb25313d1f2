import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { FolderEffects } from './folder.ts';
import type { Entry } from './intake.ts';

const KINDS = ['speeches', 'records', 'sources'] as const;
/** Files that an earlier run wrote; anything else in those folders is not ours to take away. */
const OURS = /^[0-9a-f]{12}(?:-\d+)?\.(?:md|json|txt)$/u;

/**
 * The effects of a run on the disk.
 * @param raw the folder of raw texts
 * @param to the folder of results; what an earlier run left in it is taken away first
 */
export async function onDisk(raw: string, to: string): Promise<FolderEffects> {
  for (const kind of KINDS) {
    const folder = join(to, kind);
    await mkdir(folder, { recursive: true });
    const stale = (await readdir(folder)).filter((name) => OURS.test(name));
    await Promise.all(stale.map((name) => rm(join(folder, name))));
  }
  return {
    list: () => listFolder(raw),
    read: (file) => readFile(join(raw, file)),
    write: async (path, text) => {
      await mkdir(dirname(join(to, path)), { recursive: true });
      await writeFile(join(to, path), text);
    },
    reread: (path) => readFile(join(to, path), 'utf8'),
  };
}

/** All that stands in a folder and below it; what cannot be looked at counts as a file. */
export async function listFolder(folder: string): Promise<Entry[]> {
  const found = await readdir(folder, { recursive: true });
  const entries = found.map(async (name): Promise<Entry> => {
    const file = name.split(sep).join('/');
    try {
      const seen = await stat(join(folder, name));
      const kind = seen.isFile() ? 'file' : seen.isDirectory() ? 'folder' : 'other';
      return { file, kind, bytes: seen.size };
    } catch {
      // A link to nowhere, or a folder without permission: reading it will say so.
      return { file, kind: 'file', bytes: 0 };
    }
  });
  return Promise.all(entries);
}
