import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { strings } from '../../src/i18n/index.ts';
import { searchPageZhCN as pageWords, searchZhCN as words } from '../../src/i18n/search.zh-CN.ts';
import { useReader } from './reader.ts';
import { asking, isFocused, noneSummary, resultList, searchBox, summary } from './searching.ts';

const reader = useReader();
const PHRASE = '买三只鸡的价钱';

/** Opens the search page, which gets none of its scripts until the returned function is called. */
async function openSlowly(address: string): Promise<{ page: Page; arrive: () => void }> {
  const page = await reader.open('about.html');
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/search\/.*\.js$/, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(new URL(address, page.url()).href, { waitUntil: 'domcontentloaded' });
  return { page, arrive };
}

describe('while the search is still loading', () => {
  it('what is typed is kept, with the caret where it stands', async () => {
    const { page, arrive } = await openSlowly('search.html');
    await page.getByText(pageWords.loading).waitFor();
    await expect.poll(() => isFocused(searchBox(page))).toBe(true);
    await page.keyboard.type('买三鸡的价钱');
    for (let back = 0; back < 4; back++) await page.keyboard.press('ArrowLeft');
    // It is not sent: that would begin the loading anew.
    await page.keyboard.press('Enter');
    expect(await page.locator('form input').inputValue()).toBe('买三鸡的价钱');

    arrive();
    await noneSummary(page, '买三鸡的价钱').waitFor();
    expect(await page.getByText(pageWords.loading).isVisible()).toBe(false);
    expect(await searchBox(page).count()).toBe(1);
    expect(await isFocused(searchBox(page))).toBe(true);
    await page.keyboard.insertText('只');
    await summary(page, PHRASE, 1).waitFor();
    expect(await searchBox(page).inputValue()).toBe(PHRASE);
  });

  it('the query of the address stands in the box', async () => {
    const { page, arrive } = await openSlowly(asking(PHRASE));
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
    expect(await page.getByText(pageWords.loading).isVisible()).toBe(true);
    expect(await box.inputValue()).toBe('mai');
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
  await page.getByText(pageWords.failed).waitFor();
  expect(await page.getByText(pageWords.loading).isVisible()).toBe(false);
  isDown = false;
  await searchBox(page).fill(PHRASE);
  await page.getByRole('button', { name: strings.search.submit }).click();
  await summary(page, PHRASE, 1).waitFor();
});

it('letters that an input method has not turned into hanzi yet are not searched', async () => {
  const page = await reader.open(asking(PHRASE));
  await summary(page, PHRASE, 1).waitFor();
  const box = searchBox(page);
  await box.fill('');
  const typist = await page.context().newCDPSession(page);
  const pinyin = { text: '清d', selectionStart: 2, selectionEnd: 2 };
  await typist.send('Input.imeSetComposition', pinyin);
  await expect.poll(() => box.inputValue()).toBe('清d');
  // Longer than any pause after which the search begins of itself.
  await page.waitForTimeout(600);
  expect(new URL(page.url()).searchParams.get('q')).not.toBe('清d');
  await typist.send('Input.insertText', { text: '清单' });
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('清单');
  await resultList(page).getByRole('link').first().waitFor();
});

it('a hit in the title alone is marked there, and no passage stands under it', async () => {
  const page = await reader.open(asking('年度乡村振兴总结'));
  await summary(page, '年度乡村振兴总结', 1).waitFor();
  const hit = resultList(page).getByRole('listitem');
  await hit.getByText(words.titlePlaces(1)).waitFor();
  expect(await hit.getByRole('link').locator('mark').allTextContents()).toEqual([
    '年度乡村振兴总结',
  ]);
  expect(await hit.locator('blockquote').count()).toBe(0);
});

it('parts of one collection can be told apart', async () => {
  const title = '在全县干部作风建设大会上的讲话';
  const page = await reader.open(asking(title));
  const links = resultList(page).getByRole('link', { name: title });
  await summary(page, title, 5).waitFor();
  await links.nth(4).waitFor();
  await expect.poll(async () => new Set(await links.allTextContents()).size).toBe(5);
  expect(await links.allTextContents()).toContain(`${title}（第二篇）`);
});

it('opened in a tab of its own the page stays there', async () => {
  const page = await reader.open('about.html');
  const [tab] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(
      (address) => {
        window.open(address);
      },
      new URL(asking(PHRASE), page.url()).href,
    ),
  ]);
  await summary(tab, PHRASE, 1).waitFor();
  expect(await searchBox(tab).inputValue()).toBe(PHRASE);
  expect(tab.isClosed()).toBe(false);
});

it('on the way back the suggestions for what was typed are shut', async () => {
  const page = await reader.open(asking(PHRASE));
  await summary(page, PHRASE, 1).waitFor();
  await searchBox(page).fill('xiangcunzhenxing');
  const options = page.getByRole('listbox', { name: words.suggestions }).getByRole('option');
  await options.first().waitFor();
  await page.goBack();
  await expect.poll(() => searchBox(page).inputValue()).toBe(PHRASE);
  await options.first().waitFor({ state: 'detached' });
  expect(await searchBox(page).getAttribute('aria-expanded')).toBe('false');
});

it.each([' ', '　', ' 　 '])('%j asks for nothing', async (blank) => {
  const page = await reader.open(asking(PHRASE));
  await summary(page, PHRASE, 1).waitFor();
  await searchBox(page).fill(blank);
  await resultList(page).waitFor({ state: 'hidden' });
  expect(await page.getByText(/没有讲话/).count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
});

it('how to ask is told by examples that can be tried', async () => {
  const page = await reader.open('search.html');
  const example = pageWords.usageRows.find(({ query }) => query === '标题：动员')?.query ?? '';
  await page.getByRole('link', { name: example, exact: true }).click();
  await expect.poll(() => searchBox(page).inputValue()).toBe(example);
  const title = resultList(page).getByRole('heading').first();
  await title.waitFor();
  expect(await title.textContent()).toContain('动员');
});

it('a query that cannot be carried out is explained, and left as it is', async () => {
  const asked = '"买三只';
  const page = await reader.open(asking(asked));
  await page.getByText(words.faults['quote-open'](0)).first().waitFor();
  expect(await searchBox(page).inputValue()).toBe(asked);
  expect(await resultList(page).isVisible()).toBe(false);
  await searchBox(page).fill(`"${PHRASE}"`);
  await summary(page, `"${PHRASE}"`, 1).waitFor();
});
