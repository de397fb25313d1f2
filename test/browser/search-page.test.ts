import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { strings } from '../../src/i18n/index.ts';
import { searchZhCN as words } from '../../src/i18n/search.zh-CN.ts';
import { useReader } from './reader.ts';
import { noneSummary, resultList, searchBox, summary } from './searching.ts';

const reader = useReader();
const PHRASE = '买三只鸡的价钱';

const isFocused = (box: Locator): Promise<boolean> =>
  box.evaluate((found) => found === document.activeElement);

/** Opens the search page, which gets none of its scripts until the returned function is called. */
async function openSlowly(address: string): Promise<{ page: Page; arrive: () => void }> {
  const page = await reader.open('about.html');
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/search/**', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(new URL(address, page.url()).href);
  return { page, arrive };
}

describe('while the search is still loading', () => {
  it('what is typed is kept, with the caret where it stands', async () => {
    const { page, arrive } = await openSlowly('search.html');
    await page.getByText(words.loading).waitFor();
    await expect.poll(() => isFocused(searchBox(page))).toBe(true);
    await page.keyboard.type('买三鸡的价钱');
    for (let back = 0; back < 4; back++) await page.keyboard.press('ArrowLeft');
    // It is not sent: that would begin the loading anew.
    await page.keyboard.press('Enter');
    expect(await page.locator('form input').inputValue()).toBe('买三鸡的价钱');

    arrive();
    await noneSummary(page, '买三鸡的价钱').waitFor();
    expect(await page.getByText(words.loading).isVisible()).toBe(false);
    expect(await searchBox(page).count()).toBe(1);
    expect(await isFocused(searchBox(page))).toBe(true);
    await page.keyboard.insertText('只');
    await summary(page, PHRASE, 1).waitFor();
    expect(await searchBox(page).inputValue()).toBe(PHRASE);
  });

  it('the query of the address stands in the box', async () => {
    const { page, arrive } = await openSlowly(`search.html?q=${encodeURIComponent(PHRASE)}`);
    await expect.poll(() => searchBox(page).inputValue()).toBe(PHRASE);
    arrive();
    await summary(page, PHRASE, 1).waitFor();
    expect(await searchBox(page).inputValue()).toBe(PHRASE);
  });

  it('an input method is left to finish', async () => {
    const { page, arrive } = await openSlowly('search.html');
    const box = searchBox(page);
    await expect.poll(() => isFocused(box)).toBe(true);
    const typist = await page.context().newCDPSession(page);
    await typist.send('Input.imeSetComposition', {
      text: 'mai',
      selectionStart: 3,
      selectionEnd: 3,
    });
    arrive();
    await page.waitForLoadState('networkidle');
    expect(await page.getByText(words.loading).isVisible()).toBe(true);
    await typist.send('Input.insertText', { text: PHRASE });
    await summary(page, PHRASE, 1).waitFor();
    expect(await box.inputValue()).toBe(PHRASE);
    expect(await isFocused(box)).toBe(true);
  });
});

it('where the search does not load, the form asks again', async () => {
  const page = await reader.open('about.html');
  let isDown = true;
  // The script tells the console of it, as it should.
  page.removeAllListeners('pageerror');
  await page.route('**/search/ui.js', (route) => (isDown ? route.abort() : route.continue()));
  await page.goto(new URL('search.html', page.url()).href);
  await page.getByText(words.failed).waitFor();
  expect(await page.getByText(words.loading).isVisible()).toBe(false);
  isDown = false;
  await searchBox(page).fill(PHRASE);
  await page.getByRole('button', { name: strings.search.submit }).click();
  await summary(page, PHRASE, 1).waitFor();
});

it('a hit in the title alone is marked there, and no passage stands under it', async () => {
  const page = await reader.open(`search.html?q=${encodeURIComponent('年度乡村振兴总结')}`);
  await summary(page, '年度乡村振兴总结', 1).waitFor();
  const hit = resultList(page).getByRole('listitem');
  await hit.getByText(words.titlePlaces('1')).waitFor();
  expect(await hit.getByRole('link').locator('mark').allTextContents()).toEqual([
    '年度乡村振兴总结',
  ]);
  expect(await hit.locator('blockquote').count()).toBe(0);
});

it('parts of one collection can be told apart', async () => {
  const title = '在全县干部作风建设大会上的讲话';
  const page = await reader.open(`search.html?q=${encodeURIComponent(title)}`);
  const links = resultList(page).getByRole('link', { name: title });
  await expect.poll(async () => new Set(await links.allTextContents()).size).toBe(5);
  expect(await links.allTextContents()).toContain(`${title}（第二篇）`);
});

it.each([' ', '　', ' 　 '])('%j asks for nothing', async (blank) => {
  const page = await reader.open(`search.html?q=${encodeURIComponent(PHRASE)}`);
  await summary(page, PHRASE, 1).waitFor();
  await searchBox(page).fill(blank);
  await resultList(page).getByRole('listitem').waitFor({ state: 'detached' });
  expect(await page.getByText(/没有讲话/).count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
});

it('a query in quotation marks that no text has is offered without them', async () => {
  const asked = `"${PHRASE}"`;
  const page = await reader.open(`search.html?q=${encodeURIComponent(asked)}`);
  await noneSummary(page, asked).waitFor();
  await page.getByText(words.quoted).waitFor();
  await page.getByRole('link', { name: words.withoutQuotes(PHRASE) }).click();
  await summary(page, PHRASE, 1).waitFor();
});

it('where nothing can be filtered, no filters are shown', async () => {
  const page = await reader.open(`search.html?q=${encodeURIComponent('龘靐齉')}`);
  await noneSummary(page, '龘靐齉').waitFor();
  const filters = page.getByText(words.filters, { exact: true });
  expect(await filters.isVisible()).toBe(false);
  await searchBox(page).fill(PHRASE);
  await summary(page, PHRASE, 1).waitFor();
  expect(await filters.isVisible()).toBe(true);
});
