import type { Page } from 'playwright-core';

/** The kinds of page that the site has, each with a way to one of them. */

type Route = string | { list: string; entry: string };

/** The first link of a list whose address begins like this. */
const first = (section: string): Route => ({ list: `${section}.html`, entry: `${section}/` });

const ROUTES: Record<string, Route> = {
  home: 'index.html',
  'all speeches': 'speeches.html',
  speech: first('speeches'),
  'list of themes': 'themes.html',
  theme: first('themes'),
  'list of occasions': 'occasions.html',
  occasion: first('occasions'),
  'list of levels': 'levels.html',
  level: first('levels'),
  'list of periods': 'periods.html',
  period: first('periods'),
  'list of collections': 'collections.html',
  collection: first('collections'),
  search: 'search.html',
  'search with results': `search.html?q=${encodeURIComponent('一张清单管到底')}`,
  about: 'about.html',
};

export const kinds = [...Object.keys(ROUTES), 'source', 'not found'];

/** Goes to an address and makes sure that it is a page of the site. */
async function go(page: Page, href: string, status = 200): Promise<void> {
  const response = await page.goto(new URL(href, page.url()).href);
  if (response?.status() !== status) throw new Error(`${href}: status ${response?.status()}`);
}

/** Follows the first of some links. */
async function follow(page: Page, selector: string): Promise<void> {
  const href = await page.locator(selector).first().getAttribute('href', { timeout: 5_000 });
  if (!href) throw new Error(`${page.url()} has no ${selector}`);
  await go(page, href);
}

/**
 * Takes a window from the home page to a page of a kind.
 * @param page at the home page of the site
 * @throws where there is no such page
 */
export async function goToKind(page: Page, kind: string): Promise<void> {
  if (kind === 'source') {
    await goToKind(page, 'speech');
    return follow(page, 'main a[href$="-source.html"]');
  }
  if (kind === 'not found') return go(page, 'speeches/nowhere.html', 404);
  const route = ROUTES[kind];
  if (!route) throw new Error(`there is no kind of page “${kind}”`);
  if (typeof route === 'string') return go(page, route);
  await go(page, route.list);
  await follow(page, `main a[href^="${route.entry}"]`);
}
