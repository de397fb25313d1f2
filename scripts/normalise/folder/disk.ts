import { existsSync, readFileSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { mkdir, opendir, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceAll } from '../../build/swap.ts';
import { isWithin } from '../../folders.ts';
import { REPORT } from '../../strings.zh-CN.ts';
import type { FolderEffects } from './folder.ts';
import type { Entry } from './intake.ts';
import type { Write } from './take.ts';

/** What a run writes, each kind in a folder of its own. */
const KINDS = ['speeches', 'records', 'sources'] as const;
/** Files that a run writes, and what systems leave in any folder. */
const OURS = /^(?:[0-9a-f]{12}(?:-\d+)?\.(?:md|json|txt)|\.DS_Store|Thumbs\.db|desktop\.ini)$/iu;

/**
 * The effects of a run on the disk. Texts are small and many: handing each to a thread of Node's
 * own and being woken again takes longer than the reading and writing.
 * @param raw the folder of raw texts
 * @param to the folder of results, without any of an earlier run
 */
export async function onDisk(raw: string, to: string): Promise<FolderEffects> {
  for (const kind of KINDS) await mkdir(join(to, kind), { recursive: true });
  return {
    list: () => listFolder(raw),
    read: async (file) => readFileSync(join(raw, file)),
    write: writeIn(to),
    reread: async (path) => readFileSync(join(to, path), 'utf8'),
  };
}

/** @param to the folder of results, with a folder for each kind */
export const writeIn =
  (to: string): Write =>
  async (path, text) =>
    writeFileSync(join(to, path), text);

/** @throws with a sentence where the folders of results hold what no run wrote */
export async function refuseForeign(to: string): Promise<void> {
  for (const folder of KINDS.map((kind) => join(to, kind))) {
    const names = existsSync(folder) ? await readdir(folder) : [];
    const foreign = names.find((name) => !OURS.test(name));
    if (foreign !== undefined) throw new Error(REPORT.notOurs(folder, foreign));
  }
}

/**
 * Puts the results of a run where those of an earlier one were.
 * @param from a folder on the same disk, which is taken away afterwards
 */
export async function moveResults(from: string, to: string): Promise<void> {
  await replaceAll(
    KINDS.map((kind) => ({
      fresh: join(from, kind),
      place: join(to, kind),
      aside: join(from, `old-${kind}`),
    })),
  );
}

/**
 * What stands under a path, links followed.
 * @param file how it is to be called
 * @throws where it cannot be looked at
 */
export const look = async (path: string, file: string): Promise<Entry> =>
  toEntry(await stat(path), file);

function toEntry(seen: Stats, file: string): Entry {
  const kind = seen.isFile() ? 'file' : seen.isDirectory() ? 'folder' : 'other';
  return { file, kind, bytes: seen.size };
}

/** A link to nowhere counts as a file: reading it will say so. */
function lookOrRead(path: string, file: string): Entry {
  try {
    return toEntry(statSync(path), file);
  } catch {
    return { file, kind: 'file', bytes: 0 };
  }
}

/**
 * All that stands in a folder and below it, sorted by path. Links to folders are followed
 * after the folders themselves, and each folder is read once, so a link may lead back.
 * @throws where the folder itself cannot be read
 */
export async function listFolder(folder: string): Promise<Entry[]> {
  const root = await realpath(folder);
  const entries: Entry[] = [];
  const closed = new Set<string>();
  const seen = new Set<string>();
  const folders = [''];
  const links: string[] = [];
  for (;;) {
    const at = folders.shift() ?? links.shift();
    if (at === undefined) break;
    try {
      const real = await realpath(join(root, at));
      if (seen.has(real) || (at !== '' && isWithin(root, real))) continue;
      seen.add(real);
      const within: Found[] = [];
      // One after the other: a folder may hold more files than there is room to look at in one go.
      for await (const one of await opendir(real)) {
        const entry = lookOrRead(join(real, one.name), at === '' ? one.name : `${at}/${one.name}`);
        entries.push(entry);
        if (entry.kind === 'folder') within.push({ at: entry.file, isLink: one.isSymbolicLink() });
      }
      within.sort((a, b) => (a.at < b.at ? -1 : 1));
      for (const { at, isLink } of within) (isLink ? links : folders).push(at);
    } catch (error) {
      if (at === '') throw error;
      closed.add(at);
    }
  }
  return entries
    .map(
      (entry): Entry => (closed.has(entry.file) ? { ...entry, kind: 'closed', bytes: 0 } : entry),
    )
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

interface Found {
  at: string;
  isLink: boolean;
}
