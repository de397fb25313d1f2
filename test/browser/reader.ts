import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launch } from '../../scripts/browser/launch.ts';

export interface Visit extends BrowserContextOptions {
  /** The copy of the site that lies in a sub-folder of its host. */
  inFolder?: boolean;
}

export interface Reader {
  /**
   * Opens a page of the site in a window of its own.
   * @param path relative to the root of the site
   */
  open(path: string, visit?: Visit): Promise<Page>;
}

const isForeign = (url: URL): boolean => url.hostname !== '127.0.0.1' && url.protocol !== 'data:';

/**
 * Gives the tests of a file a browser. A request to another host is cut off, and it or an
 * error in a script of the site fails the test that brought it about.
 */
export function useReader(): Reader {
  let browser: Browser;
  let trouble: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const found = trouble;
    trouble = [];
    expect(found).toEqual([]);
  });

  return {
    async open(path, { inFolder = false, ...options } = {}) {
      const context = await browser.newContext({ locale: 'zh-CN', ...options });
      await context.route(isForeign, (route) => {
        trouble.push(`a request to another host: ${route.request().url()}`);
        return route.abort();
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => trouble.push(`an error in a script: ${error.message}`));
      await page.goto(new URL(path, inject(inFolder ? 'siteInFolder' : 'siteAtRoot')).href);
      return page;
    },
  };
}
