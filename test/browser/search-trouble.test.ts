import { expect, it } from 'vitest';
import { strings } from '../../src/i18n/index.ts';
import { searchZhCN as words } from '../../src/i18n/search.zh-CN.ts';
import { useReader } from './reader.ts';
import { asking, filterBox, resultList, searchBox, summary } from './searching.ts';

const reader = useReader();
const PHRASE = '买三只鸡的价钱';
const FILTER = strings.sections.levels;
const VALUE = '县区';

/** The texts of documents: all else of the index is needed for the list. */
const TEXTS = /\/search\/pieces\//;
/** The files of the exact index. */
const INDEX = /\/search\/.*\.bin/;
/** What filters and orders need, and nothing else. */
const FACETS = /\/search\/facets\.bin/;

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

it('in context, texts that do not come are asked for again', async () => {
  const page = await reader.open(asking('清单', '&view=context'));
  const all = page.getByText(/^全部\d+处$/);
  await all.waitFor();
  const told = await all.textContent();
  let isDown = true;
  await page.route(TEXTS, (route) => (isDown ? route.abort() : route.continue()));
  await page.reload();
  await page.getByText(/其余的文字没有取到/).waitFor();
  isDown = false;
  await page.getByRole('button', { name: words.again }).click();
  await all.waitFor();
  expect(await all.textContent()).toBe(told);
});

it('the module of the context comes when it is asked for again', async () => {
  const page = await reader.open('about.html');
  let isDown = true;
  await page.route(/\/search\/extras\.js/, (route) => (isDown ? route.abort() : route.continue()));
  await page.goto(new URL(asking('清单', '&view=context'), page.url()).href);
  const again = page.getByRole('button', { name: words.again });
  await again.waitFor();
  isDown = false;
  await again.click();
  await page.getByText(/^全部\d+处$/).waitFor();
});

it('without the counts every query is answered, and the filters say what is amiss', async () => {
  const page = await reader.open('about.html');
  let isDown = true;
  await page.route(FACETS, (route) => (isDown ? route.abort() : route.continue()));
  await page.goto(new URL(asking('清单', '&utm_source=x'), page.url()).href);
  await resultList(page).getByRole('link').first().waitFor();
  await page.getByText(words.filtersAmiss).waitFor();
  await searchBox(page).fill(PHRASE);
  await summary(page, PHRASE, 1).waitFor();
  await resultList(page).getByRole('link').first().waitFor();
  await page.getByText(words.filtersAmiss).waitFor();
  isDown = false;
  await page.getByRole('button', { name: words.again }).click();
  await filterBox(page, FILTER, VALUE).waitFor();
  expect(await page.getByText(words.filtersAmiss).count()).toBe(0);
});

it('no query waits for counts that are slow', async () => {
  const page = await reader.open('about.html');
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(FACETS, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(new URL(asking('清单'), page.url()).href);
  await resultList(page).getByRole('link').first().waitFor();
  await searchBox(page).fill(PHRASE);
  await summary(page, PHRASE, 1).waitFor();
  arrive();
  await page.getByRole('group', { name: FILTER, exact: true }).waitFor();
});

it('filters of the address that cannot be had are told, and had when asked for again', async () => {
  const page = await reader.open('about.html');
  let isDown = true;
  await page.route(FACETS, (route) => (isDown ? route.abort() : route.continue()));
  await page.goto(new URL(asking('清单', `&${FILTER}=${VALUE}`), page.url()).href);
  await page.getByRole('alert').getByText(words.trouble).waitFor();
  isDown = false;
  await page.getByRole('alert').getByRole('button', { name: words.again }).click();
  await resultList(page).getByText(VALUE).first().waitFor();
});
