import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readDocuments } from '../../scripts/index/documents.ts';
import { searchZhCN as words } from '../../src/i18n/search.zh-CN.ts';
import type { FrontMatter } from '../../src/speech/frontmatter.ts';

const speech = (id: string, more: Partial<FrontMatter>): FrontMatter => ({
  id,
  title: '在推进会上的讲话',
  titleBasis: 'explicit',
  source: { file: 'a.txt', sha256: '0'.repeat(64), encoding: 'utf-8', lines: [1, 9] },
  completeness: { head: true, tail: true, found: 0 },
  damage: [],
  formulations: [],
  works: [],
  roles: {},
  characters: 99,
  ...more,
});

const body = `同志们：

## 一、抓落实

开头\\*。

| 甲 | 乙 |
| --- | --- |
| 丙 | 丁 |
`;

const fact = <T>(value: T) => ({ value, evidence: ['据'] });

let content = '';

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'yanlu-content-'));
  await mkdir(join(content, 'speeches'));
  const speeches = [
    speech('aaaaaaaaaaaa-1', { titleBasis: 'inferred' }),
    speech('cccccccccccc-9', {
      titleBasis: 'collection',
      collection: { title: '在推进会上的讲话（2篇）', part: 2, of: 2 },
    }),
    speech('bbbbbbbbbbbb-1', {
      themes: fact(['作风建设', '党建']),
      occasion: fact('推进会'),
      level: fact('市'),
      formulations: ['抓落实'],
      period: { value: '2012/2012', from: '2012', to: '2012', evidence: [] },
    }),
    speech('dddddddddddd-1', {
      ...{ titleBasis: 'curated', level: fact('市'), occasion: fact('推进会') },
      corrected: ['title', 'level'],
    }),
  ];
  for (const frontMatter of speeches) {
    const file = `---\n${stringify(frontMatter)}---\n\n${body}`;
    await writeFile(join(content, 'speeches', `${frontMatter.id}.md`), file);
  }
});

afterAll(() => rm(content, { recursive: true }));

test('a speech becomes a document with filters, fields and a block for each anchor', async () => {
  const [dated] = await readDocuments(content);
  expect(dated).toEqual({
    url: 'speeches/bbbbbbbbbbbb-1.html',
    meta: { title: '在推进会上的讲话', facts: '2012年 · 市 · 推进会', period: '2012年' },
    filters: {
      主题: ['作风建设', '党建'],
      场合: ['推进会'],
      层级: ['市'],
      时期: ['2011—2015年“十二五”'],
      合集: [],
      完整程度: ['首尾俱全'],
    },
    sort: { characters: '99', period: '2012-99-99' },
    blocks: [
      { anchor: '', label: '在推进会上的讲话', text: '在推进会上的讲话', field: 'title' },
      { anchor: 'p1', label: '第1段', text: '同志们：', field: 'text' },
      { anchor: 'h1', label: '小标题', text: '一、抓落实', field: 'heading' },
      { anchor: 'p2', label: '第2段 · 一、抓落实', text: '开头*。', field: 'text' },
      { anchor: 'p3', label: '第3段 · 一、抓落实', text: '甲\t乙', field: 'text' },
      { anchor: 'p3', label: '第3段 · 一、抓落实', text: '丙\t丁', field: 'text' },
    ],
    suggestions: [
      { text: '作风建设', kind: 'theme' },
      { text: '党建', kind: 'theme' },
      { text: '抓落实', kind: 'formulation' },
      { text: '在推进会上的讲话', kind: 'title' },
    ],
  });
});

test('the page takes from an address the filters that documents have', async () => {
  const [dated] = await readDocuments(content);
  expect(words.filterNames).toEqual(Object.keys(dated?.filters ?? {}));
});

test('a part of a collection says which, beside the title that is searched', async () => {
  const documents = await readDocuments(content);
  const part = documents.find(({ url }) => url.includes('cccccccccccc'));
  expect(part?.meta).toEqual({ title: '在推进会上的讲话', part: '（第二篇）', facts: '' });
  expect(part?.blocks[0]?.text).toBe('在推进会上的讲话');
  expect(part?.filters).toMatchObject({ 合集: ['在推进会上的讲话（2篇）'] });
  expect(part?.suggestions).toContainEqual({ text: '在推进会上的讲话（2篇）', kind: 'collection' });
});

test('what a text does not tell is not filtered by, and an inferred title says so', async () => {
  const [, undated] = await readDocuments(content);
  expect(undated).toMatchObject({
    meta: { title: '在推进会上的讲话', draft: '〔拟〕', facts: '' },
    filters: { 主题: [], 场合: [], 层级: [], 时期: ['时期未定'], 合集: [] },
    sort: { characters: '99' },
  });
  expect(undated?.sort).not.toHaveProperty('period');
});

test('what the archivist corrected is marked where a hit shows it, and filtered by as it is', async () => {
  const documents = await readDocuments(content);
  const corrected = documents.find(({ url }) => url.includes('dddddddddddd'));
  expect(corrected).toMatchObject({
    meta: { title: '在推进会上的讲话', draft: '〔订〕', facts: '市〔订〕 · 推进会' },
    filters: { 层级: ['市'] },
  });
});
