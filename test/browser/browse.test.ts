import { describe, expect, it } from 'vitest';
import { strings } from '../../src/i18n/index.ts';
import { useReader } from './reader.ts';

const reader = useReader();

describe.each([
  { place: 'at the root of a host', inFolder: false },
  { place: 'in a sub-folder', inFolder: true },
])('$place a reader', ({ inFolder }) => {
  it('walks from the home page over a theme to a speech and on to its source', async () => {
    const page = await reader.open('index.html', { inFolder });
    const themes = page.getByRole('navigation', { name: strings.layout.mainNavigation });
    await themes.getByRole('link', { name: strings.sections.themes }).click();

    const theme = page.getByRole('main').getByRole('link', { name: '乡村振兴' });
    await theme.click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('乡村振兴');

    await page.getByRole('link', { name: '青禾县2018年度乡村振兴总结表彰大会' }).click();
    const paragraph = page.getByRole('paragraph').filter({ hasText: '肯出“买三只鸡的价钱”。' });
    await paragraph.waitFor();

    await page
      .getByRole('link', { name: /^来源与整理/ })
      .first()
      .click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      strings.provenance.title,
    );
    expect(await page.getByRole('main').textContent()).toContain('xiangcun-zhexing.txt');
  });

  it('is told that a page does not exist, and finds the way back', async () => {
    const page = await reader.open('speeches/nowhere.html', { inFolder });
    await page.getByRole('heading', { level: 1, name: strings.notFound.title }).waitFor();
    await page.getByRole('link', { name: strings.sections.themes }).first().click();
    await page.getByRole('heading', { level: 1, name: strings.sections.themes }).waitFor();
  });
});

it('a text that holds a script shows it and does not run it', async () => {
  const page = await reader.open('speeches.html');
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  await page.getByRole('link', { name: '青禾县招商引资工作推进会' }).click();
  await page.getByText('<script>alert(1)</script>').first().waitFor();
  await page
    .getByRole('link', { name: /^来源与整理/ })
    .first()
    .click();
  await page.getByText('<script>alert(1)</script>').first().waitFor();
  expect(dialogs).toEqual([]);
});

it('the contents list leads to its headings', async () => {
  const page = await reader.open('speeches.html');
  await page.getByRole('link', { name: '全县文旅融合发展动员大会' }).click();
  const contents = page.getByRole('navigation', { name: strings.speech.contents });
  await contents.getByRole('link', { name: '四、压实责任' }).click();
  const heading = page.getByRole('heading', { name: '四、压实责任' });
  await expect
    .poll(() => heading.evaluate((found) => found.getBoundingClientRect().top))
    .toBeLessThan(200);
});

it('what the archivist corrected says so in lists, on its card and beside its source', async () => {
  const page = await reader.open('speeches.html');
  const item = page.getByRole('listitem').filter({ hasText: '全镇河长制工作现场会' }).first();
  await item.getByText(strings.list.corrected).waitFor();
  await item.getByRole('link').first().click();

  const card = page.getByRole('complementary', { name: strings.speech.facts });
  await card.getByText(strings.facts.corrected).first().click();
  await card.getByText('把凳子搬到了柳篁堰的河坝上').waitFor();

  await card.getByRole('link', { name: /^来源与整理/ }).click();
  const row = page.getByRole('row').filter({ hasText: '柳湾镇柳篁堰' });
  expect(await row.textContent()).toContain(strings.facts.untold);
});

it.each([390, 1400])(
  'the number of a table is seen, and beside its cells, at %i',
  async (width) => {
    const page = await reader.open('speeches.html', { viewport: { width, height: 800 } });
    await page.getByRole('link', { name: '在澜江机械集团2023年度工作会议上的讲话' }).click();
    const boxes = await page
      .locator('.table')
      .first()
      .evaluate((frame) =>
        [frame, frame.querySelector('.n'), frame.querySelector('table')].map((one) => {
          const { left, top, right, bottom } = (one as Element).getBoundingClientRect();
          return { left, top, right, bottom };
        }),
      );
    const [frame, number, cells] = boxes as [DOMRect, DOMRect, DOMRect];
    expect(number.left).toBeGreaterThanOrEqual(frame.left);
    expect(number.top).toBeGreaterThanOrEqual(frame.top);
    expect(number.right <= cells.left || number.bottom <= cells.top).toBe(true);
  },
);
