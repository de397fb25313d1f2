import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { strings } from '../../src/i18n/index.ts';
import { searchZhCN as words } from '../../src/i18n/search.zh-CN.ts';
import { useReader } from './reader.ts';
import {
  asking,
  isInView,
  markedTexts,
  nearList,
  noneSummary,
  resultList,
  searchBox,
  summary,
} from './searching.ts';

const reader = useReader();

/** Stands across a page wrap of its source: 买三⏎只鸡的价钱. */
const WRAPPED = '买三只鸡的价钱';
const WRAPPED_IN = '在青禾县2018年度乡村振兴总结表彰大会上的讲话';
/** A phrase that many speeches have, one of them in traditional characters. */
const SHARED = '一张清单管到底';
const SHARED_WRITTEN = /一张清单管到底|一張清單管到底/;

const sample = (name: string): Promise<string> =>
  readFile(new URL(`../../content/raw/sample/${name}`, import.meta.url), 'utf8');

describe.each([
  { place: 'at the root of a host', inFolder: false },
  { place: 'in a sub-folder', inFolder: true },
])('$place the search', ({ inFolder }) => {
  it('finds a phrase across a wrapped line and opens at its paragraph, marked', async () => {
    expect(await sample('xiangcun-zhexing.txt')).toMatch(/买三\r?\n只鸡的价钱/);

    const page = await reader.open('search.html', { inFolder });
    await searchBox(page).fill(WRAPPED);
    await summary(page, WRAPPED, 1).waitFor();
    const hit = resultList(page).getByRole('listitem');
    await hit.locator('mark').waitFor();
    expect(await hit.getByRole('link').first().textContent()).toBe(WRAPPED_IN);
    expect(await hit.locator('mark').textContent()).toBe(WRAPPED);

    await hit.getByRole('link', { name: strings.speech.paragraph(6) }).click();
    await page.getByRole('heading', { level: 1, name: WRAPPED_IN }).waitFor();
    expect(page.url()).toMatch(/#p6$/);
    await expect.poll(() => isInView(page.locator('#p6'))).toBe(true);
    await expect.poll(() => markedTexts(page)).toContain(WRAPPED);
  });

  it('is reached from the box on the home page', async () => {
    const page = await reader.open('index.html', { inFolder });
    const box = page.getByRole('main').getByRole('searchbox');
    await box.fill(WRAPPED);
    await box.press('Enter');
    await summary(page, WRAPPED, 1).waitFor();
    expect(await searchBox(page).inputValue()).toBe(WRAPPED);
  });
});

/** The addresses of all speeches in whose text a phrase stands, read page by page. */
async function speechesWith(page: Page, phrase: RegExp): Promise<string[]> {
  await page.goto(new URL('speeches.html', page.url()).href);
  const links = await page
    .locator('main a[href^="speeches/"]')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
  const having: string[] = [];
  for (const address of new Set(links)) {
    await page.goto(address);
    const texts = await page.locator('article [id]').allTextContents();
    if (texts.some((text) => phrase.test(text))) having.push(new URL(address).pathname);
  }
  return having;
}

it('every speech with a phrase is found, and no other', async () => {
  const page = await reader.open('search.html');
  const expected = await speechesWith(page, SHARED_WRITTEN);
  expect(expected.length).toBeGreaterThan(3);

  await page.goto(new URL('search.html', new URL('../', page.url())).href);
  await searchBox(page).fill(SHARED);
  await summary(page, SHARED, expected.length).waitFor();
  const hits = resultList(page).getByRole('listitem');
  await hits.first().waitFor();
  // Ten at a time.
  while ((await hits.count()) < expected.length) {
    const more = Math.min(10, expected.length - (await hits.count()));
    await page
      .getByRole('button', { name: words.more(more, expected.length - (await hits.count())) })
      .click();
  }
  await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
  const found = await hits.evaluateAll((items) =>
    items.map((item) => item.querySelector('a')?.pathname ?? ''),
  );
  expect(found.sort()).toEqual(expected.sort());
});

it('traditional characters find the same', async () => {
  const page = await reader.open('search.html');
  await searchBox(page).fill('買三隻雞的價錢');
  await summary(page, '買三隻雞的價錢', 1).waitFor();
});

describe('where no speech has the string', () => {
  it('the search says so, and lists what is near under a heading of its own', async () => {
    const asked = '乡村振兴的鸡';
    const page = await reader.open(asking(asked));
    await noneSummary(page, asked).waitFor();
    await page.getByRole('heading', { name: words.similar }).waitFor();
    await nearList(page).getByRole('link').first().waitFor();
    expect(await resultList(page).isVisible()).toBe(false);
  });

  it('and nothing is near, it says that too', async () => {
    const asked = '龘靐齉';
    const page = await reader.open(asking(asked));
    await noneSummary(page, asked).waitFor();
    await page.getByText(words.nothing).waitFor();
    expect(await page.getByRole('heading', { name: words.similar }).count()).toBe(0);
  });
});

it('a query is shown as text, whatever it is', async () => {
  const asked = '<img src=x onerror=alert(1)>';
  const page = await reader.open(asking(asked));
  await noneSummary(page, asked).waitFor();
  expect(await page.locator('img').count()).toBe(0);
});
