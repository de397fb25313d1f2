import type { Locator, Page } from 'playwright-core';
import { searchZhCN as words } from '../../src/i18n/search.zh-CN.ts';

/** What a reader sees of an answer, on the search page or in the window over a page. */

type Place = Page | Locator;

/** A sentence of the interface; a second copy of it is for screen readers only. */
const told = (place: Place, sentence: string): Locator =>
  place.getByText(sentence, { exact: true }).first();

/** The sentence over the results that says how many speeches have the string. */
export const summary = (place: Place, term: string, count: number): Locator =>
  told(
    place,
    words.components.many_results.replace('[SEARCH_TERM]', term).replace('[COUNT]', `${count}`),
  );

/** The sentence that says that no speech has the string. */
export const noneSummary = (place: Place, term: string): Locator =>
  told(place, words.components.zero_results.replace('[SEARCH_TERM]', term));

export const searchBox = (place: Place): Locator =>
  place.getByRole('searchbox', { name: words.components.search_label });

/** The list of what was found, of the exact search or of the likenesses. */
export const resultList = (place: Place): Locator =>
  place.getByRole('list', { name: words.components.results_label });

export const filterBox = (page: Page, group: string, value: string): Locator =>
  page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name: value });

/** The passages that the page shows as found, however the browser marks them. */
export const markedTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const painted = [...(CSS.highlights?.get('search-hit') ?? [])].map(String);
    const wrapped = [...document.querySelectorAll('article mark')].map((mark) => mark.textContent);
    return [...painted, ...wrapped];
  });

/** Whether an element begins inside the window. */
export const isInView = (element: Locator): Promise<boolean> =>
  element.evaluate((found) => {
    const { top } = found.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  });
