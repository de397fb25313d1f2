import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

/** The files that are checked against each other: a built site and the content behind it. */
export interface Archive {
  /** Paths of the site's files, relative, with slashes. */
  files: ReadonlySet<string>;
  /** Ids that have a Markdown file. */
  speeches: ReadonlySet<string>;
  /** Ids that have a record. */
  records: readonly string[];
  readSite(path: string): Promise<string>;
  readBytes(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** @param path relative to the content directory, such as `speeches/<id>.md` */
  readContent(path: string): Promise<string>;
}

/** The page of a speech. */
export const speechPage = (id: string): string => `speeches/${id}.html`;

/** The page 来源与整理 of a speech. */
export const sourcePage = (id: string): string => `speeches/${id}-source.html`;

/** Whether the site was built from other content: they have no speech in common. */
export function areStrangers({ files, speeches }: Archive): boolean {
  const hasSpeech = speeches.size > 0 || [...files].some((file) => /^speeches\//.test(file));
  return hasSpeech && ![...speeches].some((id) => files.has(speechPage(id)));
}

async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

async function idsIn(directory: string, extension: string): Promise<string[]> {
  const names = await readdir(directory);
  return names
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length))
    .sort();
}

/**
 * @param site directory of the built site
 * @param content directory with `speeches/`, `records/` and `sources/`
 * @throws where one of them is not there
 */
export async function openArchive(site: string, content: string): Promise<Archive> {
  const [files, speeches, records] = await Promise.all([
    filesBelow(resolve(site)),
    idsIn(join(content, 'speeches'), '.md'),
    idsIn(join(content, 'records'), '.json'),
  ]);
  return {
    files: new Set(files),
    speeches: new Set(speeches),
    records,
    readSite: (path) => readFile(join(site, path), 'utf8'),
    readBytes: async (path) => Uint8Array.from(await readFile(join(site, path))),
    readContent: (path) => readFile(join(content, path), 'utf8'),
  };
}
