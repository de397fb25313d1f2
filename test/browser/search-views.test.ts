import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { strings } from '../../src/i18n/index.ts';
import { searchZhCN, spreadZhCN, contextZhCN as words } from '../../src/i18n/search.zh-CN.ts';
import { useReader } from './reader.ts';
import { asking, isFocused, markedTexts, summary } from './searching.ts';

const reader = useReader();
const WORD = '清单';
/** One speech is in traditional characters. */
const WRITTEN = /^清[单單]$/;

it('in context, every occurrence stands on a line and leads to its paragraph', async () => {
  const page = await reader.open(asking(WORD));
  const told = page.getByText(/^“清单”见于\d+篇，共\d+处$/).first();
  await told.waitFor();
  const places = Number(/共(\d+)处/.exec((await told.textContent()) ?? '')?.[1]);
  expect(places).toBeGreaterThan(5);

  await page.getByRole('link', { name: searchZhCN.views.context }).click();
  await page.getByText(words.allLines(places)).waitFor();
  const rows = page.getByRole('table').locator('tbody tr');
  expect(await rows.count()).toBe(places);
  for (const hit of await rows.locator('mark').allTextContents()) expect(hit).toMatch(WRITTEN);

  await rows.first().getByRole('link').click();
  await page.waitForURL(/speeches\/.*highlight=.*#/);
  await expect.poll(() => markedTexts(page)).toContain(WORD);
});

it('in context, lines are sorted by what follows and by what precedes', async () => {
  const page = await reader.open(asking(WORD, '&view=context'));
  await page.getByText(/^全部\d+处$/).waitFor();
  const column = (name: string) =>
    page
      .locator(`tbody .${name}`)
      .evaluateAll((cells) => cells.map((cell) => cell.textContent ?? ''));
  const { compare } = new Intl.Collator('zh-CN');
  await page.getByRole('button', { name: words.after, exact: true }).click();
  const after = await column('after');
  expect(after).toEqual(after.toSorted(compare));
  await page.getByRole('button', { name: words.before, exact: true }).click();
  const before = (await column('before')).map((text) => [...text].reverse().join(''));
  expect(before).toEqual(before.toSorted(compare));
  expect(
    await page.getByRole('columnheader', { name: words.before }).getAttribute('aria-sort'),
  ).toBe('ascending');
});

it('lines are copied with their source, and taken along as CSV', async () => {
  const page = await reader.open(asking(WORD, '&view=context'), {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.getByText(/^全部\d+处$/).waitFor();
  const lines = await page.locator('tbody tr').count();
  await page.getByRole('button', { name: words.copy }).click();
  await page.getByRole('button', { name: words.copied }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.match(/【清[单單]】/g)?.length).toBe(lines);
  expect(copied).toContain(new URL('speeches/', page.url()).href);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.csv }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(words.csvName(WORD));
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.trim().split('\r\n').length).toBe(lines + 1);
});

it('lines are copied where the browser has no clipboard for the page', async () => {
  const page = await reader.open('about.html');
  await page.addInitScript('delete Navigator.prototype.clipboard;');
  await page.goto(new URL(asking(WORD, '&view=context'), page.url()).href);
  await page.getByText(/^全部\d+处$/).waitFor();
  const text = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('copy', () => resolve(String(getSelection())));
      }),
  );
  await page.getByRole('button', { name: words.copy }).click();
  await page.getByRole('button', { name: words.copied }).waitFor();
  expect(await text).toMatch(/【清[单單]】/);
  expect(await page.locator('textarea').count()).toBe(0);
});

it('where and when: each bar says how many of how many, and is a filter', async () => {
  const page = await reader.open(asking(WORD));
  await page.getByRole('link', { name: searchZhCN.views.spread }).click();
  await page.getByRole('heading', { name: spreadZhCN.by(strings.facts.period) }).waitFor();
  const bars = page.getByRole('button', { name: /^经济发展 \d+篇中有\d+篇/ });
  const [, all, matching] =
    /(\d+)篇中有(\d+)篇/.exec((await bars.locator('.unseen').textContent()) ?? '') ?? [];
  expect(Number(all)).toBeGreaterThan(Number(matching));

  await bars.click();
  await summary(page, WORD, Number(matching)).waitFor();
  await expect.poll(() => bars.getAttribute('aria-pressed')).toBe('true');
  expect(new URL(page.url()).searchParams.getAll(strings.facts.themes)).toEqual(['经济发展']);
  await expect.poll(() => isFocused(bars)).toBe(true);
  // Another value of the same facet can be added to it.
  const beside = page.locator('section').filter({ has: bars }).locator('button:enabled');
  expect(await beside.count()).toBeGreaterThan(1);
});
