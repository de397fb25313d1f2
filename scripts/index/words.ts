import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchDocument } from '../../src/search/document.ts';

/** Pagefind's own index of words, which is asked when no text has the string. */

/**
 * So many characters are taken in whole. Pagefind needs about half a kilobyte of memory for
 * each; it is asked what a text is about, and that stands in titles, headings and openings.
 */
const MOST = 800_000;

/** Interfaces of Pagefind that the site does not use. */
const LEFT_OUT = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

function check(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind, ${doing}: ${errors.join('; ')}`);
}

const lengthOf = (texts: readonly string[]): number =>
  texts.reduce((sum, { length }) => sum + length + 1, 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** @returns the title, and of headings and opening what `share` has room for */
function abridge({ blocks }: SearchDocument, share: number): string {
  const [title, ...others] = blocks;
  const headings = others.filter(({ field }) => field === 'heading');
  const rest = others.filter(({ field }) => field !== 'heading');
  const kept = [title?.text ?? ''];
  let left = share - lengthOf(kept);
  for (const { text } of [...headings, ...rest]) {
    if (left <= 0) break;
    kept.push(text.slice(0, left));
    left -= text.length + 1;
  }
  return kept.join('\n').toWellFormed();
}

/**
 * @param most how many characters at most, fields included; titles always stand whole
 * @returns what Pagefind is given of each document: all of it where there is room
 */
export function contentsOf(documents: readonly SearchDocument[], most = MOST): string[] {
  const whole = documents.map(({ blocks }) => blocks.map(({ text }) => text));
  const fields = sum(documents.map(({ meta }) => lengthOf(Object.values(meta))));
  if (fields + sum(whole.map(lengthOf)) <= most) return whole.map((texts) => texts.join('\n'));
  const share = Math.floor((most - fields) / documents.length);
  return documents.map((document) => abridge(document, share));
}

async function fill(
  index: PagefindIndex,
  documents: readonly SearchDocument[],
  language: string,
  most: number,
) {
  const contents = contentsOf(documents, most);
  for (const [number, { url, meta, filters }] of documents.entries()) {
    const content = contents[number] ?? '';
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
 * @param most how many characters are taken in at most, titles aside
 * @returns how many bytes were written
 */
export async function writeWords(
  documents: readonly SearchDocument[],
  folder: string,
  language: string,
  most = MOST,
): Promise<number> {
  const { errors, index } = await createIndex();
  check(errors, 'starting');
  if (!index) throw new Error('Pagefind started without an index');
  try {
    await fill(index, documents, language, most);
    return await writeOut(index, folder);
  } finally {
    await close();
  }
}
