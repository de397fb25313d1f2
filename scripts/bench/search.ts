import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { SearchDocument } from '../../src/search/document.ts';
import { launch } from '../browser/launch.ts';
import { reasonOf } from '../report.ts';
import { missingCorpus } from './corpus.ts';
import { rival } from './rivals.ts';
import { type Built, build } from './search/build.ts';
import { buildPage, measurePage } from './search/built-page.ts';
import { readBenchDocuments } from './search/documents.ts';
import { ENGINES } from './search/engines.ts';
import { type Asked, measure, SCREEN, SLOW_PAGES } from './search/measure.ts';
import { writeEmptyPage } from './search/page.ts';
import { PlainTexts } from './search/plain-texts.ts';
import { drawQueries, type Kind } from './search/queries.ts';
import { type Column, report } from './search/report.ts';
import { type CountingServer, serveCounting } from './search/server.ts';

/**
 * The exact index against other searches, on the same texts, queries and server, in a real
 * browser: is what they find right, what does it cost to build and to ask.
 */

const QUERIES: Record<Kind, number> = {
  short: 300,
  long: 100,
  single: 100,
  absent: 100,
  near: 100,
  words: 100,
  quoted: 100,
};
/** Fresh pages on which a first query is counted. */
const PAGES = 40;
const SITE = 'site';

/** Draws what is asked, and finds out what has to be found. */
function prepare(documents: readonly SearchDocument[]): Asked {
  const texts = new PlainTexts(documents);
  const queries = drawQueries(documents, texts, QUERIES);
  const truth = queries.map(({ wanted }) => texts.withAll(wanted));
  const short = queries.filter(({ kind }) => kind === 'short');
  const screens = short.filter((query) => {
    const { size } = truth[queries.indexOf(query)] ?? new Set();
    return size >= SCREEN;
  });
  const typed = (some: typeof queries) => some.map((query) => query.typed);
  return {
    queries,
    truth,
    first: typed(short.slice(0, PAGES)),
    screens: typed(screens.slice(0, PAGES)),
    longer: typed(short.filter((query) => query.typed.length > 2)),
  };
}

interface Room {
  browser: Browser;
  server: CountingServer;
  documents: readonly SearchDocument[];
  /** Folder that is served. */
  root: string;
  /** Folder with the unpacked texts, and how many of them are asked for. */
  corpus: string;
  count: number;
}

async function pageOf(built: Built, { browser, server, root }: Room, asked: Asked) {
  await buildPage(built.folder, root, SITE);
  return measurePage(browser, server, SITE, asked.screens, SLOW_PAGES);
}

/** What a search cannot do is told under the table and stops none of the others. */
async function columnOf(name: string, room: Room, asked: Asked): Promise<Column> {
  const built = await build(name, room);
  if ('failed' in built) return { built, faults: [built.failed] };
  const faults: string[] = [];
  const tried = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      faults.push(reasonOf(error).split('\n')[0] ?? '');
      return undefined;
    }
  };
  const measured = await tried(() => measure(built, room, asked));
  const page = built.engine.isRival ? undefined : await tried(() => pageOf(built, room, asked));
  return { built, faults, ...(measured && { measured }), ...(page && { page }) };
}

/** @param most.documents how many; more than the corpus has are made of its paragraphs */
export async function benchSearch({ documents: count }: { documents: number }): Promise<void> {
  const missing = missingCorpus();
  if (missing) return console.log(missing);
  await Promise.all([rival('flexsearch'), rival('minisearch')]);
  const root = await mkdtemp(join(tmpdir(), 'yanlu-bench-'));
  const corpus = await mkdtemp(join(tmpdir(), 'yanlu-bench-'));
  const server = await serveCounting(root);
  const browser = await launch();
  try {
    await writeEmptyPage(root);
    const documents = await readBenchDocuments(corpus, count);
    const asked = prepare(documents);
    const room: Room = { browser, server, documents, root, corpus, count };
    const columns: Column[] = [];
    for (const name of Object.keys(ENGINES)) columns.push(await columnOf(name, room, asked));
    const blocks = documents.flatMap((document) => document.blocks);
    const characters = blocks.reduce((sum, { text }) => sum + text.length, 0);
    console.log(
      `${documents.length} documents, ${(characters / 1e6).toFixed(1)} M characters; ` +
        `${asked.queries.length} queries drawn from them.\n`,
    );
    console.log(report(columns));
  } finally {
    await Promise.all([browser.close(), server.close()]);
    await Promise.all([root, corpus].map((folder) => rm(folder, { recursive: true })));
  }
}
