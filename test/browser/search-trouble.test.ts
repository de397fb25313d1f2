import { expect, it } from 'vitest';
import { searchZhCN as words } from '../../src/i18n/search.zh-CN.ts';
import { useReader } from './reader.ts';
import { asking, resultList, searchBox, summary } from './searching.ts';

const reader = useReader();
const PHRASE = '买三只鸡的价钱';

/** The texts of documents: all else of the index is needed for the list. */
const TEXTS = /\/search\/pieces\//;
/** The files of the exact index. */
const INDEX = /\/search\/.*\.bin/;

it('tells that the index cannot be had, and tries again when asked to', async () => {
  const page = await reader.open('about.html');
  let isDown = true;
  await page.route(INDEX, (route) => (isDown ? route.abort() : route.continue()));
  await page.goto(new URL(asking(PHRASE), page.url()).href);
  await page.getByRole('alert').getByText(words.trouble).waitFor();
  isDown = false;
  await page.getByRole('button', { name: words.again }).click();
  await summary(page, PHRASE, 1).waitFor();
  await resultList(page).getByRole('link').first().waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

it('a file that fails twice is had without a word', async () => {
  const page = await reader.open('about.html');
  let failures = 2;
  await page.route(INDEX, (route) => (failures-- > 0 ? route.abort() : route.continue()));
  await page.goto(new URL(asking(PHRASE), page.url()).href);
  await summary(page, PHRASE, 1).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

it('a text that cannot be had is told where it would stand', async () => {
  const page = await reader.open('about.html');
  let isDown = true;
  await page.route(TEXTS, (route) => (isDown ? route.abort() : route.continue()));
  await page.goto(new URL(asking('清单'), page.url()).href);
  const hit = resultList(page).getByRole('listitem').first();
  await hit.getByText(words.resultAmiss).waitFor();
  isDown = false;
  await hit.getByRole('button', { name: words.again }).click();
  await hit.getByRole('link').first().waitFor();
});

it('on a slow line it says that it is searching', async () => {
  const page = await reader.open('search.html');
  await expect.poll(() => searchBox(page).getAttribute('role')).toBe('combobox');
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(INDEX, async (route) => {
    await arrived;
    await route.continue();
  });
  await searchBox(page).fill(PHRASE);
  await page.getByText(words.searching).first().waitFor();
  arrive();
  await summary(page, PHRASE, 1).waitFor();
  expect(await page.locator('.progress').textContent()).toBe('');
});
