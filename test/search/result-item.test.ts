import { expect, test } from 'vitest';
import { searchZhCN as words } from '../../src/i18n/search.zh-CN.ts';
import { factsOf, type Told } from '../../src/search/ui/result-item.ts';

/** What the list says of a result besides its text. */

const told: Told = {
  url: 'a.html',
  meta: { facts: '2019年 · 县区' },
  excerpt: '',
  sub_results: [],
};

test('a speech that was not read whole is said to have at least so many places', () => {
  const facts = (exact: boolean) => factsOf({ ...told, places: { count: 3, exact } }, words);
  expect(facts(true)).toEqual(['2019年', '县区', '3处']);
  expect(facts(false)).toEqual(['2019年', '县区', '至少3处']);
});

test('places in the title alone are told as such, and none where nothing was looked for', () => {
  const titled = { ...told, meta: { marked_title: '<mark>题</mark>' } };
  expect(factsOf({ ...titled, places: { count: 1, exact: true } }, words)).toEqual(['题名1处']);
  expect(factsOf({ ...told, places: { count: 0, exact: true } }, words)).toEqual([
    '2019年',
    '县区',
  ]);
  expect(factsOf(told, words)).toEqual(['2019年', '县区']);
});
