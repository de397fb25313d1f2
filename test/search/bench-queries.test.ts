import { expect, test } from 'vitest';
import { judge } from '../../scripts/bench/search/correctness.ts';
import { PlainTexts } from '../../scripts/bench/search/plain-texts.ts';
import { drawQueries, type Query } from '../../scripts/bench/search/queries.ts';
import type { SearchDocument } from '../../src/search/document.ts';

/** What the search benchmark asks and holds for true. */

const PARAGRAPHS = [
  '各单位要把检索工作做细做实，逐篇核对“原件”、目录、索引，发现差错，当日更正。',
  '档案馆的同志说：“纸上得来终觉浅。”这句话，值得我们每个人反复体会、认真对照。',
  '第三季度共著录文献四千余卷，比上年同期增加两成；其中声像材料占了很大一部分。',
];

const documents: SearchDocument[] = PARAGRAPHS.map((paragraph, number) => ({
  url: `speeches/${number}.html`,
  meta: {},
  filters: {},
  sort: {},
  blocks: [`第${'一二三'[number]}次座谈`, paragraph].map((text, at) => ({
    anchor: at === 0 ? '' : 'p1',
    label: '',
    text,
    field: at === 0 ? 'title' : 'text',
  })),
}));
const texts = new PlainTexts(documents);
const counts = { short: 20, long: 10, single: 10, absent: 10, near: 10, words: 10, quoted: 10 };
const queries = drawQueries(documents, texts, counts);
const ofKind = (kind: Query['kind']) => queries.filter((query) => query.kind === kind);

test('draws the same queries each time, none twice, every kind early', () => {
  expect(drawQueries(documents, texts, counts)).toEqual(queries);
  expect(new Set(queries.map(({ typed }) => typed)).size).toBe(queries.length);
  expect(new Set(queries.slice(0, 7).map(({ kind }) => kind)).size).toBe(7);
});

test('draws what stands in some text, and what stands in none', () => {
  for (const kind of ['short', 'long', 'single', 'words', 'quoted'] as const) {
    expect(ofKind(kind)).toHaveLength(counts[kind]);
    for (const { wanted } of ofKind(kind)) expect(texts.withAll(wanted).size).toBeGreaterThan(0);
  }
  for (const kind of ['absent', 'near'] as const) {
    expect(ofKind(kind)).toHaveLength(counts[kind]);
    for (const { wanted } of ofKind(kind)) expect(texts.withAll(wanted).size).toBe(0);
  }
});

test('draws strings of the kind that they are said to be', () => {
  for (const { typed } of ofKind('short')) expect(typed).toMatch(/^\p{Script=Han}{2,12}$/u);
  for (const { typed } of ofKind('long')) expect(typed).toMatch(/^[^\s"|]{14,40}$/u);
  for (const { typed } of ofKind('words')) expect(typed).toMatch(/^\S{2,4}( \S{2,4}){1,2}$/u);
  for (const { typed } of ofKind('quoted')) expect(typed).toMatch(/^"[^"]*\p{P}[^"]*"$/u);
});

test('finds the documents that have every string, whatever its width or script', () => {
  expect(texts.withAll(['檢索工作'])).toEqual(new Set([0]));
  expect(texts.withAll(['第', '次座谈'])).toEqual(new Set([0, 1, 2]));
  expect(texts.withAll(['检索', '声像'])).toEqual(new Set());
  expect(texts.withAll(['座谈档案馆'])).toEqual(new Set());
});

test('judges lists over all documents of a kind', () => {
  const asked: Query[] = [
    { kind: 'short', typed: '甲', wanted: ['甲'] },
    { kind: 'short', typed: '乙', wanted: ['乙'] },
    { kind: 'absent', typed: '丙', wanted: ['丙'] },
  ];
  const truth = [new Set([1, 2]), new Set([3, 4]), new Set<number>()];
  const right = judge(asked, truth, [new Set([1, 2]), new Set([3, 5, 6]), new Set([1])]);
  expect(right.get('short')).toEqual({ queries: 2, hits: 3, found: 5, there: 4, perfect: 1 });
  expect(right.get('absent')).toEqual({ queries: 1, hits: 0, found: 1, there: 0, perfect: 0 });
});

test('judges only what was answered', () => {
  const asked: Query[] = [
    { kind: 'short', typed: '甲', wanted: ['甲'] },
    { kind: 'near', typed: '乙', wanted: ['乙'] },
  ];
  expect([...judge(asked, [new Set([1]), new Set()], [new Set([1])]).keys()]).toEqual(['short']);
});
