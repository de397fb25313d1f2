import { expect, test } from 'vitest';
import type { ConcordanceLine } from '../../src/search/api.ts';
import { csvOf, plainOf } from '../../src/search/ui/context-file.ts';

const page = new URL('https://archive.test/sub/search.html');
const line: ConcordanceLine = {
  document: 3,
  url: '/sub/speeches/a-1.html?highlight=x#p2',
  title: '甲“会”上的讲话',
  anchor: 'p2',
  before: '=1+1，"前"',
  hit: '清单',
  after: '，后\n文',
  period: '2018年',
};

test('a line is copied with its source and its address', () => {
  expect(plainOf([line, { ...line, period: '' }], page)).toBe(
    '=1+1，"前"【清单】，后\n文\n《甲“会”上的讲话》 2018年 https://archive.test/sub/speeches/a-1.html?highlight=x#p2\n' +
      '\n=1+1，"前"【清单】，后\n文\n《甲“会”上的讲话》 https://archive.test/sub/speeches/a-1.html?highlight=x#p2\n',
  );
});

test('CSV quotes every field, and holds nothing that a table would carry out', () => {
  const columns = ['前', '中', '后', '题', '期', '址'];
  expect(csvOf([line], columns, page)).toBe(
    '\uFEFF"前","中","后","题","期","址"\r\n' +
      `"'=1+1，""前""","清单","，后\n文","甲“会”上的讲话","2018年","https://archive.test/sub/speeches/a-1.html?highlight=x#p2"\r\n`,
  );
});

test.each(['=1', '+1', '-1', '@a', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a'])(
  'a field that begins like %j is text',
  (before) => {
    expect(csvOf([{ ...line, before }], [], page)).toContain(`\r\n"'${before}"`);
  },
);
