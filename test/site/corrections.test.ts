import { describe, expect, test } from 'vitest';
import {
  fieldCorrections,
  fieldRow,
  isBlank,
  lineAt,
  lineCorrections,
  lineRow,
  readingOf,
} from '../../src/site/corrections.ts';
import { passages } from '../../src/site/diplomatic.ts';
import type { Correction, Edit, SourceRecord } from '../../src/speech/record.ts';

const source = '首页\r\n甲\n乙,丙\n丁';
const reason = '核对原件';
const back: Correction = { kind: 'restore', start: 6, end: 9, was: ['breadcrumb'], reason };
const level: Correction = {
  ...{ kind: 'field', speech: 's-1', field: 'level', reason },
  ...{ was: { value: '市', evidence: ['我市'] }, now: { value: '省', evidence: [] } },
};
const record: SourceRecord = {
  source: {
    id: 's',
    file: 'a.txt',
    sha256: '',
    format: 'text',
    encoding: 'utf-8',
    length: source.length,
  },
  ...{ edits: [], speeches: [], warnings: [], corrections: [back, level] },
};

describe('corrections as readers see them', () => {
  test('stand under their speech and in their part of the source', () => {
    expect([...fieldCorrections(record, 's-1').keys()]).toEqual(['level']);
    expect(fieldCorrections(record, 's-2').size).toBe(0);
    expect(lineCorrections(record, 0, source.length)).toEqual([back]);
    expect(lineCorrections(record, 9, source.length)).toEqual([]);
  });

  test('tell the line, what was there, what is, and why', () => {
    expect(lineAt(source, source.indexOf('丁'))).toBe(4);
    expect(lineRow(source, back)).toEqual({
      ...{ what: '第3行', was: '面包屑导航', now: '放回正文', reason },
    });
    const cut: Correction = { kind: 'remove', start: 4, end: 9, reason };
    expect(lineRow(source, cut)).toMatchObject({ what: '第2—3行', was: '正文', now: '删去' });
    expect(fieldRow(level)).toEqual({ what: '层级', was: '市', now: '省', reason });
  });

  test.each([
    ['title', '题', '题'],
    ['themes', { value: ['党建', '教育'], evidence: [] }, '党建、教育'],
    ['speaker', undefined, '未载'],
    ['works', [], '无'],
    ['damage', [], '无'],
    ['formulations', undefined, '未载'],
    ['date', { value: '2012-09', evidence: [] }, '2012年9月'],
    ['period', { value: '2011/2012', from: '2011', to: '2012', evidence: [] }, '2011—2012年'],
    ['completeness', { head: false, tail: true, found: 0 }, '缺开头'],
    ['collection', { title: '集', part: 1, of: 2 }, '集（第一篇，共两篇）'],
    ['damage', [{ kind: 'placeholder', text: 'XX', paragraph: 1 }], '占位 XX'],
  ] as const)('%s', (field, value, words) => {
    expect(readingOf(field, value)).toBe(words);
  });
});

test.each([
  ['damage', [], true],
  ['works', [], true],
  ['speaker', undefined, true],
  ['speaker', { value: '镇长 沈若川', evidence: [] }, false],
  ['damage', [{ kind: 'placeholder', text: 'XX', paragraph: 1 }], false],
] as const)('%s as %j has no line of its own: %s', (field, now, blank) => {
  const correction = { kind: 'field', speech: 's-1', field, was: 1, now, reason } as const;
  expect(isBlank(correction as never)).toBe(blank);
});

test('words that were put back are shown as such, edits among them as edits', () => {
  const comma: Edit = { start: 7, end: 8, text: '，', rule: 'punctuation' };
  expect(passages(source, [comma], 4, source.length, [back])).toEqual([
    { text: '甲\n' },
    { text: '乙', restored: true },
    { text: ',', edit: comma },
    { text: '丙', restored: true },
    { text: '\n丁' },
  ]);
});

test('words that were put back twice are shown once', () => {
  const again: Correction = { ...back, start: 4, end: 7 };
  const shown = passages(source, [], 0, source.length, [back, again]);
  expect(shown.map(({ text }) => text).join('')).toBe(source);
  expect(shown.filter(({ restored }) => restored).map(({ text }) => text)).toEqual([
    '甲\n',
    '乙',
    ',丙',
  ]);
});
