import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SearchAnswer } from '../../src/search/api.ts';
import { useReader } from './reader.ts';

/**
 * Pagefind's own Component UI on a page that has nothing of ours but `search/pagefind.js`:
 * whoever has written something for Pagefind can use it here.
 */

const reader = useReader();
const COMPONENTS = 'pagefind-component-ui';

/** The stock files, as the installed Pagefind writes them. */
const stock = new Map<string, string>();

beforeAll(async () => {
  const { index } = await createIndex();
  await index?.addCustomRecord({ url: '/', content: '一', language: 'zh' });
  for (const { path, content } of (await index?.getFiles())?.files ?? []) {
    if (path.startsWith(COMPONENTS)) stock.set(path, new TextDecoder().decode(content));
  }
});
afterAll(close);

const bare = `<!doctype html><html lang="en"><meta charset="utf-8"><title>bare</title>
<link rel="stylesheet" href="stock/${COMPONENTS}.css">
<pagefind-config bundle-path="search/"></pagefind-config>
<pagefind-input></pagefind-input>
<pagefind-summary></pagefind-summary>
<pagefind-filter-pane expanded></pagefind-filter-pane>
<pagefind-results></pagefind-results>
<script src="stock/${COMPONENTS}.js"></script>`;

async function openBare(inFolder: boolean): Promise<Page> {
  const page = await reader.open('about.html', { inFolder });
  await page.route('**/stock/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    const contentType = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    return route.fulfill({ contentType, body: stock.get(name) ?? '' });
  });
  const address = new URL('bare.html', page.url()).href;
  const folder = new URL('search/', address).pathname;
  const body = bare.replace('bundle-path="search/"', `bundle-path="${folder}"`);
  await page.route('**/bare.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(address);
  return page;
}

const PHRASE = '一张清单管到底';
const ALONE = '买三只鸡的价钱';

it.each([{ inFolder: false }, { inFolder: true }])(
  'lists, marks, leads on: %j',
  async ({ inFolder }) => {
    const page = await openBare(inFolder);
    await page.locator('pagefind-input input').fill(ALONE);
    await page.getByText(`1 result for ${ALONE}`, { exact: true }).first().waitFor();
    const results = page.locator('pagefind-results');
    await results.locator('mark').first().waitFor();
    expect(await results.locator('.pf-result-excerpt mark').allTextContents()).toEqual([ALONE]);
    await results.locator('.pf-heading-link').first().click();
    await page.waitForURL(/speeches\/[^#]+\?highlight=[^#]+#p\d+$/);
    await page.locator('article p[id]', { hasText: ALONE }).waitFor();
  },
);

it('filters, and asks in the language of the archive', async () => {
  const page = await openBare(false);
  const input = page.locator('pagefind-input input');
  const count = async (query: string): Promise<number> => {
    await input.fill(query);
    const summary = page.getByText(
      new RegExp(`^\\d+ results? for ${query}$|^No results for ${query}$`),
    );
    await summary.first().waitFor();
    return Number.parseInt((await summary.first().textContent()) ?? '', 10) || 0;
  };
  const all = await count(PHRASE);
  expect(all).toBeGreaterThan(3);
  const titled = await count(`${PHRASE} 标题:大会`);
  const others = await count(`${PHRASE} -标题:大会`);
  expect(titled).toBeGreaterThan(0);
  expect(titled + others).toBe(all);
  expect(await count(PHRASE)).toBe(all);

  const label = page.locator('pagefind-filter-pane label').filter({ hasText: '乡镇街道' });
  const promised = Number(/(\d+)\D*$/.exec((await label.textContent()) ?? '')?.[1]);
  expect(promised).toBeGreaterThan(0);
  await label.click();
  await page
    .getByText(new RegExp(`^${promised} results? for ${PHRASE}$`))
    .first()
    .waitFor();
});

it('data that cannot be had is told, and had when it is asked for again', async () => {
  const page = await reader.open('about.html');
  let isDown = true;
  await page.route(/\/search\/reading\.js/, (route) => (isDown ? route.abort() : route.continue()));
  const address = new URL('search/pagefind.js', page.url()).href;
  // As text: the tests' own imports are others than a browser's.
  const answer = await page.evaluateHandle<SearchAnswer>(
    `import(${JSON.stringify(address)}).then(({ search }) => search(${JSON.stringify(ALONE)}))`,
  );
  const content = () => answer.evaluate(async ({ results }) => (await results[0]?.data())?.content);
  await expect(content()).rejects.toThrow('reading.js');
  await expect(content()).rejects.toThrow('reading.js');
  isDown = false;
  expect(await content()).toContain(ALONE);
});
