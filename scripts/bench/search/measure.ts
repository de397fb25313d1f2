import type { Browser } from 'playwright-core';
import type { SearchDocument } from '../../../src/search/document.ts';
import { fold } from '../../../src/search/fold.ts';
import type { Built } from './build.ts';
import { type Correctness, judge } from './correctness.ts';
import { costOfFirst, type FirstQuery, timeFromFocus, timeOfFirst } from './first-query.ts';
import { answersTo, checkNames, costOfNext, timesWarm } from './further-queries.ts';
import { open } from './in-page.ts';
import { inEmptyPage, SLOW } from './page.ts';
import type { Kind, Query } from './queries.ts';
import type { CountingServer, Traffic } from './server.ts';

/** Asks a search in a browser and counts what is right and what it costs. */

/** How many results make a first screen. */
export const SCREEN = 10;
/** Fresh pages in which times on a slow line are taken: they take long. */
export const SLOW_PAGES = 8;
/** Of a search whose whole index is loaded at once the first query costs the same each time. */
const ENOUGH = 2;
/** Milliseconds after which a measure is content with what it has; rivals get half. */
const TIME = { answers: 90_000, warm: 20_000, next: 30_000, first: 40_000 };

export interface Asked {
  queries: readonly Query[];
  /** For each query the numbers of the documents that have it. */
  truth: readonly Set<number>[];
  /** Strings that are asked first on a cold page. */
  first: readonly string[];
  /** The same, of such as give a whole screen. */
  screens: readonly string[];
  /** Strings of three characters and more. */
  longer: readonly string[];
}

export interface Measured {
  right: Map<Kind, Correctness>;
  asked: number;
  /** From a cold page to the complete list, and to a screen of results. */
  list: Traffic[];
  screen: Traffic[];
  /** On a slow line, in milliseconds: from a cold page, and once the box has the focus. */
  slow: number[];
  focused: number[];
  /** A second query to the complete list. */
  next: Traffic[];
  /** Milliseconds of queries whose files are there, but not their answers. */
  warm: number[];
}

interface Where {
  browser: Browser;
  server: CountingServer;
  documents: readonly SearchDocument[];
}

/** @throws where the browser cannot carry the search */
export async function measure(
  { name, engine, folder }: Built,
  { browser, server, documents }: Where,
  asked: Asked,
): Promise<Measured> {
  const base = `${server.url}${name}/`;
  const { isWhole } = engine;
  const time = (measure: keyof typeof TIME): number => TIME[measure] / (engine.isRival ? 2 : 1);
  const typed = (queries: readonly string[]) => (isWhole ? queries.map(fold) : queries);
  const first = typed(asked.first);
  const screens = typed(asked.screens);
  const numberOf = await engine.numbers(documents, folder);

  const further = await inEmptyPage(browser, server, async (page) => {
    await page.evaluate(open, base);
    await checkNames(page, screens[0] as string, documents, numberOf);
    const all = typed(asked.queries.map((query) => query.typed));
    const answers = await answersTo(page, all, numberOf, time('answers'));
    return {
      asked: answers.length,
      right: judge(asked.queries, asked.truth, answers),
      warm: await timesWarm(page, server, typed(asked.longer), time('warm')),
      next: await costOfNext(page, server, first, { isKept: isWhole, milliseconds: time('next') }),
    };
  });

  const where: FirstQuery = { browser, server, base, milliseconds: time('first') };
  const most = isWhole ? ENOUGH : Infinity;
  const list = await costOfFirst(where, first.slice(0, most), 0);
  const screen = await costOfFirst(where, screens.slice(0, most), SCREEN);
  const few = screens.slice(0, SLOW_PAGES);
  // A whole index on a slow line takes minutes, and nothing but its size tells how many.
  const slow = isWhole
    ? screen.map(({ bytes }) => (1000 * bytes) / SLOW.bytesPerSecond)
    : await timeOfFirst(where, few, SCREEN);
  return { ...further, list, screen, slow, focused: await timeFromFocus(where, few, SCREEN) };
}
