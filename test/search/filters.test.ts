import { describe, expect, test } from 'vitest';
import {
  addCounts,
  countFilters,
  countValues,
  distribute,
} from '../../src/search/filter-counts.ts';
import { anyOfEach, type Filter, filterTest } from '../../src/search/filters.ts';
import { addDistributions } from '../../src/search/merge.ts';

const lists = new Map([
  [
    '主题',
    new Map([
      ['党建', [0, 1]],
      ['民生', [1, 2]],
    ]),
  ],
  [
    '层级',
    new Map([
      ['市', [0, 2]],
      ['县区', [1, 3]],
    ]),
  ],
]);

describe('filterTest', () => {
  test.each<[string, Filter, number[]]>([
    ['nothing lets all pass', {}, [0, 1, 2, 3]],
    ['one value', { 主题: '党建' }, [0, 1]],
    ['a list: all of them', { 主题: ['党建', '民生'] }, [1]],
    ['two filters: both', { 主题: '民生', 层级: '市' }, [2]],
    ['any of one filter', { 主题: { any: ['党建', '民生'] } }, [0, 1, 2]],
    ['none of one filter', { 主题: { none: ['党建', '民生'] } }, [3]],
    ['not all of one filter', { 主题: { not: ['党建', '民生'] } }, [0, 2, 3]],
    ['any of several filters', { any: { 主题: '党建', 层级: '市' } }, [0, 1, 2]],
    [
      'any of several sets, without',
      { any: [{ 主题: '民生', 层级: '市' }, { 主题: '党建' }], not: { 层级: '市' } },
      [1],
    ],
    ['a value that nothing has', { 主题: '教育' }, []],
    ['a filter that is not there', { 颜色: '红' }, []],
    ['an empty list', { 主题: [] }, [0, 1, 2, 3]],
  ])('%s', (_, filter, numbers) => {
    expect([0, 1, 2, 3].filter(filterTest(filter, lists))).toEqual(numbers);
  });
});

test('counts tell how many of the documents have each value', () => {
  expect(countValues([0, 2], lists)).toEqual({
    主题: { 党建: 1, 民生: 1 },
    层级: { 市: 2, 县区: 0 },
  });
});

test('counts of several archives add up', () => {
  expect(
    addCounts([{ 主题: { 党建: 1 } }, { 主题: { 党建: 2, 民生: 3 }, 层级: { 市: 1 } }]),
  ).toEqual({
    主题: { 党建: 3, 民生: 3 },
    层级: { 市: 1 },
  });
});

describe('names and values that objects have by nature', () => {
  const odd = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
  const oddLists = new Map(odd.map((name) => [name, new Map(odd.map((value) => [value, [0, 2]]))]));
  const all = (value: unknown) => Object.fromEntries(odd.map((name) => [name, value]));
  const each = (value: unknown) => all(all(value));

  test.each(odd)('%s is filtered by', (name) => {
    const by = (value: string) => filterTest(Object.fromEntries([[name, value]]), oddLists);
    expect([0, 1, 2].filter(by(name))).toEqual([0, 2]);
    expect([0, 1, 2].filter(by('nobody’s'))).toEqual([]);
  });

  test('are counted, added up and distributed', () => {
    const asEntries = (value: unknown): unknown =>
      value !== null && typeof value === 'object'
        ? Object.entries(value).map(([key, one]) => [key, asEntries(one)])
        : value;
    const once = countValues([0, 1], oddLists);
    expect(asEntries(once)).toEqual(asEntries(each(1)));
    expect(asEntries(addCounts([once, once]))).toEqual(asEntries(each(2)));
    const spread = distribute([0, 1], oddLists);
    expect(asEntries(spread)).toEqual(asEntries(each({ matching: 1, all: 2 })));
    expect(asEntries(addDistributions([spread, spread]))).toEqual(
      asEntries(each({ matching: 2, all: 4 })),
    );
    const chosen = Object.fromEntries([['__proto__', 'toString']]);
    const { filters } = countFilters([0, 1, 2], chosen, oddLists, { countBeside: true });
    expect(asEntries(filters)).toEqual(asEntries(each(2)));
  });
});

test('anyOfEach turns lists into choices and drops empty ones', () => {
  expect(anyOfEach({ 主题: ['党建', '民生'], 层级: [], 场合: '座谈会' })).toEqual({
    主题: { any: ['党建', '民生'] },
    场合: '座谈会',
  });
});
