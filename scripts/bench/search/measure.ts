import type { Browser } from 'playwright-core';
import type { SearchDocument } from '../../../src/search/document.ts';
import { fold } from '../../../src/search/fold.ts';
import type { Built } from './build.ts';
import { type Correctness, judge } from './correctness.ts';
import { ask, askAgain, askAll, focus, open, renew, show } from './in-page.ts';
import { inEmptyPage, SLOW, slowDown } from './page.ts';
import type { Kind, Query } from './queries.ts';
import type { CountingServer, Traffic } from './server.ts';

/** Asks a search in a browser and counts what is right and what it costs. */

/** How many results make a first screen. */
export const SCREEN = 10;
/** Queries asked in turn, so that the last answer is never the next one. */
const TURN = 20;
/** Fresh pages in which times on a slow line are taken: they take long. */
const SLOW_PAGES = 8;

export interface Asked {
  queries: readonly Query[];
  /** For each query the numbers of the documents that have it. */
  truth: readonly Set<number>[];
  /** Strings that are asked first on a cold page. */
  first: readonly string[];
  /** The same, of such as give a whole screen. */
  screens: readonly string[];
  /** Strings asked again and again. */
  again: readonly string[];
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
  /** Milliseconds of queries whose files are there. */
  warm: number[];
}

/** Of whatever is measured, so many at least. */
const LEAST = 3;

/** Carries out `work` on one after the other, for so long, and on a few in any case. */
async function forSoLong<T, R>(
  milliseconds: number,
  items: readonly T[],
  work: (item: T, number: number) => Promise<R>,
): Promise<R[]> {
  const end = performance.now() + milliseconds;
  const done: R[] = [];
  for (const [number, item] of items.entries()) {
    if (number >= LEAST && performance.now() > end) break;
    done.push(await work(item, number));
  }
  return done;
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
  const seconds = (ours: number): number => 1000 * (engine.isRival ? ours / 2 : ours);
  const typed = (query: string): string => (engine.isWhole ? fold(query) : query);
  const few = <T>(items: readonly T[]): readonly T[] =>
    engine.isWhole ? items.slice(0, 2) : items;

  const costOfFirst = (queries: readonly string[], results: number) =>
    forSoLong(seconds(40), few(queries), (query) =>
      inEmptyPage(browser, server, async (page) => {
        await page.evaluate(open, base);
        await page.evaluate(ask, typed(query));
        await page.evaluate(show, results);
        return server.take();
      }),
    );
  const timeOfFirst = (isReady: boolean) =>
    forSoLong(seconds(40), asked.screens.slice(0, SLOW_PAGES), (query) =>
      inEmptyPage(browser, server, async (page) => {
        let opened = 0;
        if (isReady) {
          await page.evaluate(open, base);
          await page.evaluate(focus);
          await slowDown(page);
        } else {
          await slowDown(page);
          opened = await page.evaluate(open, base);
        }
        const { milliseconds } = await page.evaluate(ask, typed(query));
        return opened + milliseconds + (await page.evaluate(show, SCREEN));
      }),
    );

  const numberOf = await engine.numbers(documents, folder);
  const onOnePage = await inEmptyPage(browser, server, async (page) => {
    await page.evaluate(open, base);
    const all = asked.queries.map((query) => typed(query.typed));
    const found = await page.evaluate(askAll, [all, seconds(90)] as [string[], number]);
    const answers = found.map((names) => {
      return new Set(names.split(' ').filter(Boolean).map(numberOf));
    });
    const turns = Array.from({ length: Math.ceil(asked.again.length / TURN) }, (_, at) =>
      asked.again.slice(TURN * at, TURN * (at + 1)).map(typed),
    );
    const warm = await forSoLong(seconds(20), turns, (turn) =>
      page.evaluate(askAgain, [turn, 500] as [string[], number]),
    );
    const next = await forSoLong(seconds(30), asked.first, async (query, at) => {
      if (!engine.isWhole) await page.evaluate(renew);
      await page.evaluate(ask, typed(asked.first.at(at - 1) as string));
      server.take();
      await page.evaluate(ask, typed(query));
      return server.take();
    });
    return { answers, warm: warm.flat(), next };
  });

  const [list, screen] = [
    await costOfFirst(asked.first, 0),
    await costOfFirst(asked.screens, SCREEN),
  ];
  // A whole index on a slow line takes minutes, and nothing but its size tells how many.
  const perByte = 1000 / SLOW.bytesPerSecond;
  const slow = engine.isWhole
    ? screen.map(({ bytes }) => bytes * perByte)
    : await timeOfFirst(false);
  return {
    right: judge(asked.queries, asked.truth, onOnePage.answers),
    asked: onOnePage.answers.length,
    list,
    screen,
    slow,
    focused: await timeOfFirst(true),
    next: onOnePage.next,
    warm: onOnePage.warm,
  };
}
