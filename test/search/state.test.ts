import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressOf,
  chosenCount,
  emptyState,
  ORDERS,
  readState,
  type State,
  toggled,
  VIEWS,
} from '../../src/search/ui/state.ts';

const page = new URL('https://archive.test/sub/search.html?old=1#p3');
const NAMES = ['主题', '层级'];
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
      expect(readState(addressOf(page, state), NAMES, known)).toEqual(state);
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
  expect(readState(address, NAMES, known)).toEqual({
    query: '河道',
    filters: { 层级: ['市'] },
    order: 'best',
    view: 'list',
  });
  expect(readState(new URL('?主题=toString', page), NAMES, { 主题: {} }).filters).toEqual({});
  expect(readState(new URL('?主题=教育', page), NAMES, {}).filters).toEqual({});
});

test('where the values are not known, those of the address are taken', () => {
  const address = new URL('?q=河道&utm_source=x&层级=市&层级=市', page);
  expect(readState(address, NAMES).filters).toEqual({ 层级: ['市'] });
});

test('a value is chosen, and taken back', () => {
  const one = toggled({}, '主题', '教育');
  const two = toggled(one, '主题', '民生');
  expect(two).toEqual({ 主题: ['教育', '民生'] });
  expect(chosenCount(toggled(two, '层级', '市'))).toBe(3);
  expect(toggled(one, '主题', '教育')).toEqual({});
});
