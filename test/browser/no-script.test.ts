import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { strings } from '../../src/i18n/index.ts';
import { goToKind, kinds } from './kinds.ts';
import { useReader } from './reader.ts';

const reader = useReader();

/** What of an element's text a reader sees. */
const seen = async (place: Locator): Promise<string> =>
  (await place.allInnerTexts()).join('\n').trim();

describe('without JavaScript', () => {
  it.each(kinds)('%s can be read, and its links lead somewhere', async (kind) => {
    const page = await reader.open('index.html', { javaScriptEnabled: false, inFolder: true });
    await goToKind(page, kind);
    expect(await seen(page.getByRole('heading', { level: 1 }))).not.toBe('');
    expect((await seen(page.getByRole('main'))).length).toBeGreaterThan(20);
    // A host shows this page at any address: its links hold only where a script can find the root.
    if (kind === 'not found') return;

    const hrefs = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const pages = new Set(hrefs.map((href) => href.replace(/[?#].*/s, '')));
    expect(pages.size).toBeGreaterThan(5);
    for (const address of pages) {
      const response = await page.request.get(address);
      expect(response.status(), address).toBe(200);
    }
  });

  it('a speech is there from the first word to the last', async () => {
    const page = await reader.open('speeches.html', { javaScriptEnabled: false });
    await page.getByRole('link', { name: '全县文旅融合发展动员大会' }).click();
    for (const words of ['县委、县政府召开全县文旅融合发展动员大会', '谢谢大家！']) {
      expect(await page.getByText(words).first().isVisible()).toBe(true);
    }
  });

  it('the search page says what to do instead', async () => {
    const page = await reader.open('search.html', { javaScriptEnabled: false });
    const main = page.getByRole('main');
    expect(await seen(main)).toMatch(/JavaScript|脚本/);
    await main.getByRole('link', { name: strings.sections.themes }).first().click();
    await page.getByRole('heading', { level: 1, name: strings.sections.themes }).waitFor();
  });
});
