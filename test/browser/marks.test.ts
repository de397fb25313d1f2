import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { marksZhCN as words } from '../../src/i18n/search.zh-CN.ts';
import { useReader } from './reader.ts';
import { asking, currentMark, markedTexts, resultList, searchBox } from './searching.ts';

const reader = useReader();

const bar = (page: Page) => page.getByRole('region', { name: words.marks });

/** Which of how many marks the bar is at. */
async function at(page: Page): Promise<[number, number]> {
  await bar(page).waitFor();
  const told = await bar(page).getByRole('status').textContent();
  const [, n, all] = /第(\d+)处，共(\d+)处/.exec(told ?? '') ?? [];
  return [Number(n), Number(all)];
}

/** Opens the second passage of the first result that has one. */
async function openPassage(page: Page, query: string): Promise<void> {
  await page.goto(new URL(asking(query), page.url()).href);
  const passage = resultList(page).locator('blockquote + blockquote').getByRole('link').first();
  await passage.click();
  await page.waitForURL(/highlight=/);
}

describe.each([
  { how: 'with highlights', old: false },
  { how: 'with marks, where the browser knows no highlights', old: true },
])('$how', ({ old }) => {
  async function open(query: string): Promise<Page> {
    const page = await reader.open('about.html');
    if (old) await page.addInitScript('delete CSS.highlights; delete CSS.__proto__.highlights;');
    await openPassage(page, query);
    return page;
  }

  it('every occurrence is marked, and the bar begins at the one that was opened', async () => {
    const page = await open('清单');
    const [first, all] = await at(page);
    expect(first).toBeGreaterThan(1);
    const texts = await page
      .locator('main h1, article :is([id^="p"], [id^="h"])')
      .allTextContents();
    const expected = texts.join('\n').split('清单').length - 1;
    expect(all).toBe(expected);
    expect(await markedTexts(page)).toEqual(Array(all).fill('清单'));
    expect(await currentMark(page)).toBe('清单');
  });

  it('the bar steps through them, round and back', async () => {
    const page = await open('清单');
    const [first, all] = await at(page);
    const next = bar(page).getByRole('button', { name: words.nextMark });
    for (let n = first; n < all; n++) await next.click();
    expect(await at(page)).toEqual([all, all]);
    await next.click();
    expect(await at(page)).toEqual([1, all]);
    await bar(page).getByRole('button', { name: words.previousMark }).click();
    expect(await at(page)).toEqual([all, all]);
    await page.keyboard.press('p');
    expect(await at(page)).toEqual([all - 1, all]);
  });

  it.each(['Escape', 'button'])('%s clears them, from the address too', async (way) => {
    const page = await open('清单');
    await at(page);
    const text = await page.locator('article').textContent();
    if (way === 'Escape') await page.keyboard.press('Escape');
    else await bar(page).getByRole('button', { name: words.clearMarks }).press('Enter');
    await bar(page).waitFor({ state: 'detached' });
    const focused = await page.evaluate(() => document.activeElement?.id);
    if (way === 'button') expect(focused).toBe(new URL(page.url()).hash.slice(1));
    expect(await markedTexts(page)).toEqual([]);
    expect(page.url()).not.toContain('highlight');
    expect(page.url()).toMatch(/#[ph]\d+$/);
    expect(await page.locator('article').textContent()).toBe(text);
  });
});

it('all words of a query are marked', async () => {
  const page = await reader.open('search.html');
  await expect.poll(() => searchBox(page).getAttribute('role')).toBe('combobox');
  await searchBox(page).fill('清单 公示 -航天');
  await resultList(page).getByRole('link').first().click();
  await page.waitForURL(/highlight=/);
  await bar(page).waitFor();
  expect(new Set(await markedTexts(page))).toEqual(new Set(['清单', '公示']));
});

it('a page that a search did not lead to has no bar', async () => {
  const page = await reader.open('speeches.html');
  await page.locator('main a[href^="speeches/"]').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await bar(page).count()).toBe(0);
});

it('what is wanted in headings is marked in headings, as many times as the list said', async () => {
  const page = await reader.open(asking('小标题:清单'));
  const hit = resultList(page).locator('li.hit').first();
  await hit.waitFor();
  const told = /(\d+)处/.exec((await hit.locator('.facts').textContent()) ?? '')?.[1];
  await hit.locator('blockquote').getByRole('link').first().click();
  await page.waitForURL(/highlight-heading=/);
  expect(await at(page)).toEqual([1, Number(told)]);
  const texts = await page.locator('article [id^="h"]').allTextContents();
  expect(texts.join('\n').split('清单').length - 1).toBe(Number(told));
});
