import type { Locator, Page } from 'playwright-core';
import { searchZhCN as words } from '../../src/i18n/search.zh-CN.ts';

/** What a reader sees of an answer, on the search page or in the window over a page. */

type Place = Page | Locator;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The sentence over the results that says how many speeches have it, and how often. */
export const summary = (place: Place, query: string, speeches: number): Locator => {
  const [begin = ''] = words.summary(query, speeches, 0, true).split('共0处');
  return place.getByText(new RegExp(`^${escaped(begin)}(?:共|至少)\\d`)).first();
};

/** The sentence that says that no speech has it. */
export const noneSummary = (place: Place, query: string): Locator =>
  place.getByText(words.noSummary(query), { exact: true }).first();

/** The box, before the search has taken it over and after. */
export const searchBox = (place: Place): Locator => {
  const name = { name: words.label };
  return place.getByRole('combobox', name).or(place.getByRole('searchbox', name));
};

/** The list of what was found. */
export const resultList = (place: Place): Locator =>
  place.getByRole('list', { name: words.results, exact: true });

/** The list of what is only near. */
export const nearList = (place: Place): Locator =>
  place.getByRole('list', { name: words.similar, exact: true });

export const filterBox = (page: Page, group: string, value: string): Locator =>
  page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name: value });

/** The passages that the page shows as found, however the browser marks them. */
export const markedTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const painted = [...(CSS.highlights?.get('search-hit') ?? [])].map(String);
    const wrapped = [...document.querySelectorAll('article mark')].map((mark) => mark.textContent);
    return [...painted, ...wrapped];
  });

/** The one among them that is marked more strongly. */
export const currentMark = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const painted = [...(CSS.highlights?.get('search-current') ?? [])].map(String);
    const wrapped = [...document.querySelectorAll('mark.current')].map((mark) => mark.textContent);
    return [...painted, ...wrapped].join('');
  });

/** Whether an element begins inside the window. */
export const isInView = (element: Locator): Promise<boolean> =>
  element.evaluate((found) => {
    const { top } = found.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  });

export const isFocused = (element: Locator): Promise<boolean> =>
  element.evaluate((found) => found === document.activeElement);

/** The search page asked for something. */
export const asking = (query: string, more = ''): string =>
  `search.html?q=${encodeURIComponent(query)}${more}`;
