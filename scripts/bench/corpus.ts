import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SearchDocument } from '../../src/search/document.ts';

/** The texts that the benchmarks measure on. They are no part of the project. */

export const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

/** @returns why the texts cannot be had; undefined where they can */
export const missingCorpus = (): string | undefined =>
  existsSync(CORPUS)
    ? undefined
    : `${CORPUS} is not there: this benchmark measures on texts that do not ship with the project.`;

/**
 * @param number tells it from the others
 * @param filters the values that it has
 */
export function documentOf(
  number: number,
  title: string,
  paragraphs: readonly string[],
  filters: SearchDocument['filters'],
): SearchDocument {
  const characters = paragraphs.reduce((sum, { length }) => sum + length, 0);
  return {
    url: `speeches/${number}.html`,
    meta: { title },
    filters,
    sort: { characters: String(characters) },
    blocks: [title, ...paragraphs].map((block, at) => ({
      anchor: at === 0 ? '' : `p${at}`,
      label: at === 0 ? title : `§ ${at}`,
      text: block,
      field: at === 0 ? 'title' : 'text',
    })),
  };
}

/** A name begins with what kind of text it is, or with the year, or ends with the date. */
function fromText({ kind, name, text }: CorpusText, number: number): SearchDocument {
  const title = name.replace(/\.txt$/, '');
  const group = /^(.+?)__/.exec(title)?.[1];
  const decade = /(?:19|20)\d(?=\d)/.exec(title)?.[0];
  const paragraphs = text.split(/\s*\n\s*/).filter(Boolean);
  return documentOf(number, title, paragraphs, {
    kind: [group ?? kind],
    ...(decade ? { decade: [`${decade}0s`] } : {}),
  });
}

export interface CorpusText {
  kind: string;
  /** The name of its file. */
  name: string;
  text: string;
}

/**
 * @param folder one to unpack into; what it has from before is not unpacked again
 * @param most how many texts at most
 */
export async function readTexts(folder: string, most = Infinity): Promise<CorpusText[]> {
  const texts: CorpusText[] = [];
  for (const kind of ['work-reports', 'laws']) {
    if (texts.length >= most) break;
    if (!existsSync(join(folder, kind))) {
      await promisify(execFile)('tar', ['xJf', join(CORPUS, `${kind}.tar.xz`), '-C', folder]);
    }
    for (const name of (await readdir(join(folder, kind))).sort()) {
      if (texts.length >= most) return texts;
      texts.push({ kind, name, text: await readFile(join(folder, kind, name), 'utf8') });
    }
  }
  return texts;
}

/** Like `readTexts`, each text as a document of a search index. */
export const readCorpus = async (folder: string, most: number): Promise<SearchDocument[]> =>
  (await readTexts(folder, most)).map(fromText);
