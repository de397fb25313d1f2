import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { archive } from '../src/site/archive.ts';
import { writeModules } from './index/bundle.ts';
import { readDocuments } from './index/documents.ts';
import { writeExactIndex } from './index/exact.ts';
import { INDEX } from './index/strings.zh-CN.ts';
import { writeSuggestions } from './index/suggest.ts';
import { writeWords } from './index/words.ts';
import { readOptions } from './options.ts';
import { reasonOf } from './report.ts';

/** Writes the search of a built site: `npx node scripts/index.ts --content DIR --site DIR`. */

export interface IndexReport {
  documents: number;
  characters: number;
  /** Files of the exact index that hold its leaves. */
  shards: number;
  /** Bytes of the exact index and of Pagefind's. */
  bytes: { exact: number; words: number };
  milliseconds: number;
}

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
  await writeSuggestions(documents, folder);
  const words = await writeWords(documents, join(folder, 'words'), archive.language);
  await writeModules(folder);
  const exactBytes = Object.values(exact.bytes).reduce((sum, size) => sum + size, 0);
  const done: IndexReport = {
    documents: exact.documents,
    characters: exact.characters,
    shards: exact.shards,
    bytes: { exact: exactBytes, words },
    milliseconds: performance.now() - start,
  };
  report(INDEX.done(done));
  return done;
}

async function main(): Promise<void> {
  const { values } = readOptions(
    {
      options: {
        content: { type: 'string', default: 'content' },
        site: { type: 'string', default: 'dist' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    },
    INDEX.usage,
  );
  if (values.help) return console.log(INDEX.usage);
  await writeIndex({ ...values, report: console.log });
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(INDEX.failed(reasonOf(error)));
    process.exitCode = 1;
  });
}
