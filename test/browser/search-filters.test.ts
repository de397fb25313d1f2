import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { strings } from '../../src/i18n/index.ts';
import { searchZhCN as words } from '../../src/i18n/search.zh-CN.ts';
import { useReader } from './reader.ts';
import { asking, filterBox, isFocused, resultList, searchBox, summary } from './searching.ts';

const reader = useReader();
/** A phrase that many speeches have. */
const SHARED = '一张清单管到底';
const LEVEL = strings.sections.levels;
const TOWN = '乡镇街道';
const COUNTY = '县区';
/** Entries of the history when a page has just been opened in a new window. */
const OPENED = 2;

/** How many speeches the page promises for a value. */
async function promised(page: Page, group: string, value: string): Promise<number> {
  await filterBox(page, group, value).waitFor();
  const told = await page.getByRole('group', { name: group, exact: true }).ariaSnapshot();
  return Number(new RegExp(`${value} (\\d+)`).exec(told)?.[1]);
}

describe('filters', () => {
  it('narrow the results to the number that they promise', async () => {
    const page = await reader.open(asking(SHARED));
    const towns = await promised(page, LEVEL, TOWN);
    expect(towns).toBeGreaterThan(0);
    const box = filterBox(page, LEVEL, TOWN);
    await box.check();
    await summary(page, SHARED, towns).waitFor();
    const hits = resultList(page).getByRole('listitem');
    await expect.poll(() => hits.count()).toBe(towns);
    for (const hit of await hits.all()) expect(await hit.textContent()).toContain(TOWN);

    // The address keeps the question, so that it can be sent on.
    await page.goto(page.url());
    await summary(page, SHARED, towns).waitFor();
    await box.uncheck();
    await expect.poll(() => hits.count()).toBeGreaterThan(towns);
  });

  it('take several values at once, and are taken back one by one', async () => {
    const page = await reader.open(asking(SHARED));
    const both = (await promised(page, LEVEL, TOWN)) + (await promised(page, LEVEL, COUNTY));
    await filterBox(page, LEVEL, TOWN).check();
    await filterBox(page, LEVEL, COUNTY).check();
    await summary(page, SHARED, both).waitFor();
    expect(new URL(page.url()).searchParams.getAll(LEVEL)).toEqual([TOWN, COUNTY]);

    await page.getByRole('button', { name: words.takeBack(LEVEL, COUNTY) }).click();
    await expect.poll(() => filterBox(page, LEVEL, COUNTY).isChecked()).toBe(false);
    expect(await filterBox(page, LEVEL, TOWN).isChecked()).toBe(true);
  });

  it('stand the most frequent first', async () => {
    const page = await reader.open(asking(SHARED));
    await filterBox(page, strings.facts.themes, '经济发展').waitFor();
    const group = page.getByRole('group', { name: strings.facts.themes, exact: true });
    const counts = (await group.locator('.num').allTextContents()).map(Number);
    expect(counts.length).toBeGreaterThan(3);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it('are folded on a phone behind one button that says how many are chosen', async () => {
    const page = await reader.open(asking(SHARED, `&${LEVEL}=${TOWN}`), {
      viewport: { width: 390, height: 844 },
    });
    const fold = page.getByText(words.filtersChosen(1), { exact: true });
    await fold.waitFor();
    const box = filterBox(page, LEVEL, TOWN);
    expect(await box.isVisible()).toBe(false);
    await fold.click();
    expect(await box.isChecked()).toBe(true);
  });

  it('are not shown where nothing can be filtered', async () => {
    const page = await reader.open(asking('龘靐齉'));
    await page.getByText(words.nothing).waitFor();
    const filters = page.getByText(words.filters, { exact: true });
    expect(await filters.isVisible()).toBe(false);
    await searchBox(page).fill(SHARED);
    await filters.waitFor();
  });

  it('that leave nothing over say what is outside of them', async () => {
    const page = await reader.open(asking('买三只鸡的价钱', `&${LEVEL}=${TOWN}`));
    await page.getByText(words.outside(1)).waitFor();
    await page.getByRole('button', { name: words.clearFilters }).click();
    await summary(page, '买三只鸡的价钱', 1).waitFor();
  });

  it('alone list what passes them', async () => {
    const page = await reader.open(`search.html?${LEVEL}=${TOWN}`);
    const hits = resultList(page).getByRole('listitem');
    await hits.first().getByText(TOWN).waitFor();
    await page
      .getByText(words.filtered(await hits.count()))
      .first()
      .waitFor();
  });
});

it('the focus stays among the chips, and then at the views', async () => {
  const page = await reader.open(asking(SHARED, `&${LEVEL}=${TOWN}&${LEVEL}=${COUNTY}`));
  const chip = (value: string) =>
    page.getByRole('button', { name: words.takeBack(LEVEL, value), exact: true });
  await chip(TOWN).press('Enter');
  await expect.poll(() => isFocused(chip(COUNTY))).toBe(true);
  await chip(COUNTY).press('Enter');
  await chip(COUNTY).waitFor({ state: 'detached' });
  expect(await isFocused(page.getByRole('link', { name: words.views.list }))).toBe(true);
});

it('no list of an earlier question stands under the count of a later one', async () => {
  const page = await reader.open(asking('清单'));
  await resultList(page).getByRole('link').first().waitFor();
  await searchBox(page).fill('"没有成对');
  await page.getByText(words.faults['quote-open'](0)).first().waitFor();
  expect(await page.locator('.hits').first().locator('li').count()).toBe(0);
});

it('back and forward lead through what was asked', async () => {
  const page = await reader.open('search.html');
  await expect.poll(() => searchBox(page).getAttribute('role')).toBe('combobox');
  await searchBox(page).fill('清单');
  await searchBox(page).press('Enter');
  await resultList(page).getByRole('link').first().waitFor();
  await searchBox(page).fill('买三只鸡的价钱');
  await summary(page, '买三只鸡的价钱', 1).waitFor();
  await page.getByRole('link', { name: words.views.context }).click();
  await page.getByRole('table').waitFor();

  await page.goBack();
  await summary(page, '买三只鸡的价钱', 1).waitFor();
  await resultList(page).waitFor();
  await page.goBack();
  await expect.poll(() => searchBox(page).inputValue()).toBe('清单');
  await expect.poll(() => resultList(page).getByRole('listitem').count()).toBeGreaterThan(1);
  await page.goBack();
  await resultList(page).waitFor({ state: 'hidden' });
  await page.goForward();
  await expect.poll(() => searchBox(page).inputValue()).toBe('清单');
  await resultList(page).getByRole('link').first().waitFor();
});

it('a page that is opened adds nothing to the history, whatever its host calls it', async () => {
  const page = await reader.open(asking('清单', '&utm_source=x'));
  await resultList(page).getByRole('link').first().waitFor();
  expect(await page.evaluate(() => history.length)).toBe(OPENED);
  expect(new URL(page.url()).searchParams.has('utm_source')).toBe(false);
  const bare = asking('清单').replace('.html', '');
  await page.goto(new URL(bare, page.url()).href);
  await resultList(page).getByRole('link').first().waitFor();
  expect(await page.evaluate(() => history.length)).toBe(OPENED + 1);
  await searchBox(page).fill('买三只鸡的价钱');
  await summary(page, '买三只鸡的价钱', 1).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/\/search$/);
});

it('what is typed right after going back leaves the entries as they are', async () => {
  const page = await reader.open(asking('清单'));
  await resultList(page).getByRole('link').first().waitFor();
  await searchBox(page).fill('买三只鸡的价钱');
  await summary(page, '买三只鸡的价钱', 1).waitFor();
  await page.goBack();
  await expect.poll(() => searchBox(page).inputValue()).toBe('清单');
  await searchBox(page).fill('的');
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('的');
  await page.goBack();
  await expect.poll(() => searchBox(page).inputValue()).toBe('清单');
});

it('going back finds as much of the list as there was', async () => {
  const page = await reader.open(asking('的'));
  const hits = resultList(page).getByRole('listitem');
  await hits.first().getByRole('link').first().waitFor();
  await page.getByRole('button', { name: /^再列/ }).click();
  await hits.nth(19).getByRole('link').first().waitFor();
  await filterBox(page, LEVEL, TOWN).check();
  await expect.poll(() => hits.count()).toBeLessThan(20);
  await page.goBack();
  await expect.poll(() => hits.count()).toBe(20);
});

it('the reader who comes back from a result finds the list as it was', async () => {
  const page = await reader.open(asking('的'));
  const hits = resultList(page).getByRole('listitem');
  await hits.first().getByRole('link').first().waitFor();
  await page.getByRole('button', { name: /^再列/ }).click();
  await hits.nth(19).getByRole('link').first().waitFor();
  const later = hits.nth(17).getByRole('link').first();
  await later.click();
  await page.waitForURL(/speeches\//);
  await page.goBack();
  await hits.nth(19).waitFor();
  expect(await hits.count()).toBe(20);
});

it.each([
  ['latest', (a: string, b: string) => a >= b],
  ['earliest', (a: string, b: string) => a <= b],
] as const)('the order “%s” holds', async (order, holds) => {
  const page = await reader.open(asking(SHARED));
  await resultList(page).getByRole('link').first().waitFor();
  const total = await resultList(page).getByRole('listitem').count();
  await page.getByRole('combobox', { name: words.order }).selectOption(order);
  await expect.poll(() => new URL(page.url()).searchParams.get('order')).toBe(order);
  await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
  const facts = await resultList(page).locator('.facts').allTextContents();
  expect(facts.length).toBe(total);
  const years = facts.flatMap((told) => /(\d{4})年/.exec(told)?.[1] ?? []);
  expect(years.length).toBeGreaterThan(5);
  for (const [at, year] of years.entries()) {
    expect(holds(years[at - 1] ?? year, year)).toBe(true);
  }
});
