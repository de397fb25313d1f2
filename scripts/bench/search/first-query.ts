import type { Browser, Page } from 'playwright-core';
import { forSoLong } from '../for-so-long.ts';
import { ask, focus, open, show } from './in-page.ts';
import { inEmptyPage, slowDown } from './page.ts';
import type { CountingServer, Traffic } from './server.ts';

/** What the first query costs on a page that has loaded nothing. */

export interface FirstQuery {
  browser: Browser;
  server: CountingServer;
  /** Address of the folder of the search. */
  base: string;
  /** Until no further page is opened. */
  milliseconds: number;
}

const inEachFreshPage = <R>(
  { browser, server, milliseconds }: FirstQuery,
  queries: readonly string[],
  work: (page: Page, query: string) => Promise<R>,
): Promise<R[]> =>
  forSoLong(milliseconds, queries, (query) =>
    inEmptyPage(browser, server, (page) => work(page, query)),
  );

/** @param results how many are read; 0 for the complete list alone */
export const costOfFirst = (
  where: FirstQuery,
  queries: readonly string[],
  results: number,
): Promise<Traffic[]> =>
  inEachFreshPage(where, queries, async (page, query) => {
    await page.evaluate(open, where.base);
    await page.evaluate(ask, query);
    await page.evaluate(show, results);
    return where.server.take();
  });

/** @returns milliseconds on a slow line until so many results are read */
export const timeOfFirst = (
  where: FirstQuery,
  queries: readonly string[],
  results: number,
): Promise<number[]> =>
  inEachFreshPage(where, queries, async (page, query) => {
    await slowDown(page);
    const opened = await page.evaluate(open, where.base);
    const { milliseconds } = await page.evaluate(ask, query);
    return opened + milliseconds + (await page.evaluate(show, results));
  });

/** Like `timeOfFirst`, all being there that a box loads when it gets the focus. */
export const timeFromFocus = (
  where: FirstQuery,
  queries: readonly string[],
  results: number,
): Promise<number[]> =>
  inEachFreshPage(where, queries, async (page, query) => {
    await page.evaluate(open, where.base);
    await page.evaluate(focus);
    await slowDown(page);
    const { milliseconds } = await page.evaluate(ask, query);
    return milliseconds + (await page.evaluate(show, results));
  });
