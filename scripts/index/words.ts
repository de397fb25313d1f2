import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchDocument } from '../../src/search/document.ts';

/**
 * Pagefind's own index of words, which is asked when no text has the string, and the files
 * of its Component UI.
 */

/** Interfaces of Pagefind that the site does not use. */
const LEFT_OUT = /^pagefind-(?:ui|modular-ui|highlight)\./;

function check(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind, ${doing}: ${errors.join('; ')}`);
}

async function fill(index: PagefindIndex, documents: readonly SearchDocument[], language: string) {
  for (const { url, meta, filters, blocks } of documents) {
    const content = blocks.map(({ text }) => text).join('\n');
    const { errors } = await index.addCustomRecord({ url, content, language, meta, filters });
    check(errors, `taking in ${url}`);
  }
}

async function writeOut(index: PagefindIndex, folder: string): Promise<number> {
  const { errors, files } = await index.getFiles();
  check(errors, 'making its files');
  let bytes = 0;
  for (const { path, content } of files) {
    if (LEFT_OUT.test(path)) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
    bytes += content.length;
  }
  return bytes;
}

/**
 * @param language of the texts (BCP 47)
 * @param folder where the files go
 * @returns how many bytes were written
 */
export async function writeWords(
  documents: readonly SearchDocument[],
  folder: string,
  language: string,
): Promise<number> {
  const { errors, index } = await createIndex();
  check(errors, 'starting');
  if (!index) throw new Error('Pagefind started without an index');
  try {
    await fill(index, documents, language);
    return await writeOut(index, folder);
  } finally {
    await close();
  }
}
