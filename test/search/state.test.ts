import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressOf,
  chosenCount,
  emptyState,
  mayFilter,
  ORDERS,
  readState,
  type State,
  toggled,
  VIEWS,
} from '../../src/search/ui/state.ts';

const page = new URL('https://archive.test/sub/search.html?old=1#p3');
const known = { 主题: { 教育: 3, 民生: 1 }, 层级: { 市: 2 } };

const states: fc.Arbitrary<State> = fc.record({
  query: fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed().trim()),
  filters: fc
    .record({
      主题: fc.subarray(['教育', '民生']),
      层级: fc.subarray(['市']),
    })
    .map((chosen) =>
      Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length > 0)),
    ),
  order: fc.constantFrom(...ORDERS),
  view: fc.constantFrom(...VIEWS),
});

test('what is asked comes back out of the address that it was put in', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(readState(addressOf(page, state), known)).toEqual(state);
    }),
  );
});

test('the address says nothing of what is usual', () => {
  expect(addressOf(page, { ...emptyState, query: '河道' }).search).toBe(
    `?q=${encodeURIComponent('河道')}`,
  );
  expect(addressOf(page, emptyState).search).toBe('');
});

test('what trackers and old links add is no filter', () => {
  const address = new URL('?q=河道&utm_source=x&主题=没有的&层级=市&层级=市&order=x&view=y', page);
  expect(readState(address, known)).toEqual({
    query: '河道',
    filters: { 层级: ['市'] },
    order: 'best',
    view: 'list',
  });
  expect(readState(new URL('?主题=toString', page), { 主题: {} }).filters).toEqual({});
  expect(mayFilter(address)).toBe(true);
  expect(mayFilter(new URL('?q=河道&order=latest&view=context', page))).toBe(false);
});

test('a value is chosen, and taken back', () => {
  const one = toggled({}, '主题', '教育');
  const two = toggled(one, '主题', '民生');
  expect(two).toEqual({ 主题: ['教育', '民生'] });
  expect(chosenCount(toggled(two, '层级', '市'))).toBe(3);
  expect(toggled(one, '主题', '教育')).toEqual({});
});
