import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { marksZhCN as words } from '../../src/i18n/search.zh-CN.ts';
import { goToKind, kinds } from './kinds.ts';
import { useReader } from './reader.ts';
import { asking, resultList, searchBox } from './searching.ts';

const reader = useReader();

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

const looks = [
  { name: 'a phone by day', viewport: PHONE, colorScheme: 'light' },
  { name: 'a phone by night', viewport: PHONE, colorScheme: 'dark' },
  { name: 'a desktop by day', viewport: DESKTOP, colorScheme: 'light' },
  { name: 'a desktop by night', viewport: DESKTOP, colorScheme: 'dark' },
] as const;

/** What axe finds, one line for each element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return (found as axe.AxeResults).violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) =>
      [id, target.join(' '), any[0]?.message ?? help].filter(Boolean).join(': '),
    ),
  );
}

/** How far the page reaches beyond the right edge of the window, in CSS pixels. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Waits for what fades or slides in: its colours on the way are not what a reader is left with. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

/** Looks at a page as it is on a phone and on a desktop, by day and by night. */
async function expectNoBarrier(page: Page): Promise<void> {
  for (const { name, viewport, colorScheme } of looks) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await settle(page);
    expect(await violations(page), name).toEqual([]);
    expect(await overflow(page), name).toBe(0);
  }
}

it.each(kinds)('%s has no barrier and no sideways scrolling', async (kind) => {
  const page = await reader.open('index.html');
  await goToKind(page, kind);
  await expectNoBarrier(page);
});

it('the search over a page has no barrier', async () => {
  const page = await reader.open('about.html');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await searchBox(dialog).fill('一张清单管到底');
  await resultList(dialog).getByRole('link').first().waitFor();
  await expectNoBarrier(page);
});

it.each(['context', 'spread'])('the view “%s” of an answer has no barrier', async (view) => {
  const page = await reader.open(asking('清单', `&view=${view}&order=latest`));
  await page.getByRole('main').locator('.lines a, .spread button').first().waitFor();
  await expectNoBarrier(page);
});

it('what a search leads to, marked, has no barrier', async () => {
  const page = await reader.open(asking('清单'));
  await resultList(page).getByRole('link').first().click();
  await page.getByRole('region', { name: words.marks }).waitFor();
  await expectNoBarrier(page);
});

it('would see a barrier, and a page that is too wide', async () => {
  const page = await reader.open('index.html');
  await page.locator('main').evaluate((main) => {
    main.innerHTML +=
      '<img src="favicon.svg"><p style="color: #999">淡字</p><hr style="width: 3000px">';
  });
  const found = (await violations(page)).map((line) => line.split(':')[0]);
  expect(found).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']));
  expect(await overflow(page)).toBeGreaterThan(1000);
});
