import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { archive } from '../src/site/archive.ts';
import { writeModules } from './index/bundle.ts';
import { readDocuments } from './index/documents.ts';
import { writeExactIndex } from './index/exact.ts';
import { writeWords } from './index/words.ts';

/** Writes the search of a built site: `npx node scripts/index.ts --content DIR --site DIR`. */

export interface IndexReport {
  documents: number;
  characters: number;
  /** Files of the exact index that hold its nodes. */
  shards: number;
  /** Bytes of the exact index and of Pagefind's. */
  bytes: { exact: number; words: number };
  milliseconds: number;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * @param where.content directory with `speeches/`
 * @param where.site directory of the built site; its `search/` is written anew
 * @param where.report is told, in one sentence, what was done
 */
export async function writeIndex({
  content,
  site,
  report,
}: {
  content: string;
  site: string;
  report: (sentence: string) => void;
}): Promise<IndexReport> {
  const start = performance.now();
  const folder = join(site, 'search');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const documents = await readDocuments(content);
  const exact = await writeExactIndex(documents, folder);
  const words = await writeWords(documents, join(folder, 'words'), archive.language);
  await writeModules(folder);
  const { directory, shards, texts } = exact.bytes;
  const bytes = { exact: directory + shards + texts, words };
  const milliseconds = performance.now() - start;
  report(
    `search: ${exact.documents} documents, ${exact.characters} characters, ` +
      `exact index ${megabytes(bytes.exact)} in ${exact.shards} shards, ` +
      `words ${megabytes(bytes.words)}, ${(milliseconds / 1000).toFixed(1)} s`,
  );
  return {
    documents: exact.documents,
    characters: exact.characters,
    shards: exact.shards,
    bytes,
    milliseconds,
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      site: { type: 'string', default: 'dist' },
    },
  });
  await writeIndex({ ...values, report: console.log });
}

if (import.meta.main) {
  await main().catch((error: Error) => {
    console.error(`The search index cannot be written: ${error.message}`);
    process.exitCode = 1;
  });
}
