import type { Page } from 'playwright-core';
import type { SearchDocument } from '../../../src/search/document.ts';
import { forSoLong } from '../for-so-long.ts';
import { ask, askAll, firstResult, renew } from './in-page.ts';
import type { CountingServer, Traffic } from './server.ts';

/** Queries on a page that has its search open. */

/**
 * Makes sure that results have the names that they are thought to have.
 * @param query one that has results
 */
export async function checkNames(
  page: Page,
  query: string,
  documents: readonly SearchDocument[],
  numberOf: (id: string) => number,
): Promise<void> {
  const { id, url } = await page.evaluate(firstResult, query);
  const own = documents[numberOf(id)]?.url;
  if (!own || !url.includes(own)) throw new Error(`result ${id} is ${url}, not ${own}`);
}

/** @returns the numbers of the documents found by each query that time allows to ask */
export async function answersTo(
  page: Page,
  queries: readonly string[],
  numberOf: (id: string) => number,
  milliseconds: number,
): Promise<Set<number>[]> {
  const found = await page.evaluate(askAll, { queries, milliseconds });
  return found.map((ids) => new Set(ids.split(' ').filter(Boolean).map(numberOf)));
}

/**
 * Asks each query, and then it without its last character, whose files are there by now but
 * whose answer has never been given.
 * @returns milliseconds of those second queries for which nothing had to be fetched
 */
export async function timesWarm(
  page: Page,
  server: CountingServer,
  queries: readonly string[],
  milliseconds: number,
): Promise<number[]> {
  const times = await forSoLong(milliseconds, queries, async (query) => {
    await page.evaluate(ask, query);
    server.take();
    const asked = await page.evaluate(ask, query.slice(0, -1));
    return server.take().requests === 0 ? [asked.milliseconds] : [];
  });
  return times.flat();
}

/**
 * @param isKept what was loaded for one query stays for all that follow
 * @returns what a query costs that follows another
 */
export const costOfNext = (
  page: Page,
  server: CountingServer,
  queries: readonly string[],
  { isKept, milliseconds }: { isKept: boolean; milliseconds: number },
): Promise<Traffic[]> =>
  forSoLong(milliseconds, queries, async (query, at) => {
    if (!isKept) await page.evaluate(renew);
    await page.evaluate(ask, queries.at(at - 1) as string);
    server.take();
    await page.evaluate(ask, query);
    return server.take();
  });
