import { expect, test } from 'vitest';
import { unquoted } from '../../src/search/quotes.ts';

test.each([
  '"抓落实"',
  '“抓落实”',
  "'抓落实'",
  '‘抓落实’',
  '＂抓落实＂',
  ' “ 抓落实 ” ',
  '”抓落实“',
])('%s is in quotation marks', (term) => {
  expect(unquoted(term)).toBe('抓落实');
});

test.each(['抓落实', '“抓”落实', '“抓”和“落”', '“抓落实', '“”', '“　”', '"', ''])(
  '%j is not',
  (term) => {
    expect(unquoted(term)).toBeUndefined();
  },
);
