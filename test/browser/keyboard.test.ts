import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { strings } from '../../src/i18n/index.ts';
import { searchZhCN as words } from '../../src/i18n/search.zh-CN.ts';
import { useReader } from './reader.ts';
import { isFocused, markedTexts, resultList, searchBox, summary } from './searching.ts';

const reader = useReader();
const PHRASE = '买三只鸡的价钱';

/** Presses Tab until the focus is on something with this text or name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (focused.includes(name)) return;
  }
  throw new Error(`Tab never comes to “${name}”`);
}

/** Opens the search over the page and waits until one can type. */
async function openSearch(page: Page, key: string): Promise<Locator> {
  await page.keyboard.press(key);
  const dialog = page.getByRole('dialog');
  const box = searchBox(dialog);
  await box.waitFor();
  await expect.poll(() => isFocused(box)).toBe(true);
  return dialog;
}

describe.each([
  { place: 'at the root of a host', inFolder: false },
  { place: 'in a sub-folder', inFolder: true },
])('$place', ({ inFolder }) => {
  it.each(['Control+k', 'Meta+k', '/'])('%s opens the search, Esc closes it', async (key) => {
    const page = await reader.open('themes/xiangcun.html', { inFolder });
    const dialog = await openSearch(page, key);
    await page.keyboard.type(PHRASE);
    await summary(dialog, PHRASE, 1).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('a reader who has no mouse searches and opens what was found', async () => {
    const page = await reader.open('index.html', { inFolder });
    const dialog = await openSearch(page, '/');
    await page.keyboard.type(PHRASE);
    await summary(dialog, PHRASE, 1).waitFor();
    await resultList(dialog)
      .getByRole('link', { name: strings.speech.paragraph(6) })
      .waitFor();
    await tabTo(page, strings.speech.paragraph(6));
    await page.keyboard.press('Enter');
    await page.waitForURL(/#p6$/);
    await expect.poll(() => markedTexts(page)).toContain(PHRASE);
  });
});

it('the arrow keys lead from the box to the results and back', async () => {
  const page = await reader.open('about.html');
  const dialog = await openSearch(page, '/');
  await page.keyboard.insertText('清单');
  const links = resultList(dialog).getByRole('link');
  await links.nth(1).waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await isFocused(links.first())).toBe(true);
  await page.keyboard.press('ArrowDown');
  expect(await isFocused(links.nth(1))).toBe(true);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await isFocused(searchBox(dialog))).toBe(true);
});

it('Enter in the search over a page leads to the search page', async () => {
  const page = await reader.open('themes/xiangcun.html', { inFolder: true });
  await openSearch(page, '/');
  await page.keyboard.type(PHRASE);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\.html\?q=/);
  await summary(page, PHRASE, 1).waitFor();
});

it('pinyin is answered with suggestions that the arrow keys choose from', async () => {
  const page = await reader.open('search.html');
  const box = searchBox(page);
  await expect.poll(() => box.getAttribute('role')).toBe('combobox');
  await box.pressSequentially('xiangcunzhenxing');
  const options = page.getByRole('listbox', { name: words.suggestions }).getByRole('option');
  await options.first().waitFor();
  expect(await box.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  const id = await options.first().getAttribute('id');
  expect(await box.getAttribute('aria-activedescendant')).toBe(id);
  expect(await isFocused(box)).toBe(true);
  const chosen = await options.first().locator('span').textContent();
  expect(chosen).toContain('乡村振兴');
  await page.keyboard.press('Enter');
  expect(await box.inputValue()).toBe(chosen);
  await options.first().waitFor({ state: 'detached' });
  await resultList(page).getByRole('link').first().waitFor();
});

it('/ in a box is a character', async () => {
  const page = await reader.open('index.html');
  const box = page.getByRole('main').getByRole('searchbox');
  await box.focus();
  await page.keyboard.type('1/3');
  expect(await box.inputValue()).toBe('1/3');
  expect(await page.getByRole('dialog').isVisible()).toBe(false);
});

it('a reader who has no mouse skips to the text and browses to a speech', async () => {
  const page = await reader.open('index.html');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');

  await tabTo(page, '乡村振兴');
  await page.keyboard.press('Enter');
  await page.waitForURL(/themes\/xiangcun\.html$/);
  await tabTo(page, '青禾县2018年度');
  await page.keyboard.press('Enter');
  await page.waitForURL(/speeches\//);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('青禾县2018年度');
});

it('what has the focus can be seen', async () => {
  const page = await reader.open('index.html');
  for (let steps = 0; steps < 14; steps++) {
    await page.keyboard.press('Tab');
    const ringless = await page.evaluate(() => {
      const hasRing = (element: Element | null): boolean => {
        if (!element) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      };
      const focused = document.activeElement as HTMLElement;
      // A box with a button in it has one ring around both.
      return hasRing(focused) || hasRing(focused.closest('form')) ? null : focused.outerHTML;
    });
    expect(ringless).toBeNull();
  }
});
