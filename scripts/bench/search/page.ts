import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { CountingServer } from './server.ts';

/** Pages that have never been anywhere. */

/** A page with nothing on it, in the language of the texts, which stock Pagefind asks for. */
const EMPTY = 'empty.html';

export const writeEmptyPage = (root: string): Promise<void> =>
  writeFile(
    join(root, EMPTY),
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>-</title>' +
      '<link rel="icon" href="data:,">',
  );

/** The line that is called slow 4G. */
export const SLOW = { bytesPerSecond: 1.6e6 / 8, latency: 150 };

export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latency,
    downloadThroughput: SLOW.bytesPerSecond,
    uploadThroughput: SLOW.bytesPerSecond,
  });
}

/** Does `work` in a page of a new context, whose cache is empty. */
export async function inFreshPage<T>(
  browser: Browser,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext();
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Like `inFreshPage`, the page with nothing on it shown and counted. */
export const inEmptyPage = <T>(
  browser: Browser,
  server: CountingServer,
  work: (page: Page) => Promise<T>,
): Promise<T> =>
  inFreshPage(browser, async (page) => {
    await page.goto(server.url + EMPTY);
    server.take();
    return work(page);
  });
