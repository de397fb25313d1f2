import { expect, test } from 'vitest';
import { addressOf, readFilters } from '../../src/search/ui/address.ts';

const page = new URL('https://archive.test/search.html');
const known = { 主题: { 教育: 3, 民生: 1 }, 层级: { 市: 2 } };

test('filters come back out of the address that they were put in', () => {
  const filters = { 主题: ['教育', '民生'], 层级: ['市'] };
  expect(readFilters(addressOf(page, '马上就办', filters), known)).toEqual(filters);
});

test('what trackers and old links add is no filter', () => {
  const address = new URL('?q=河道&utm_source=x&from=group&主题=没有的&层级=市', page);
  expect(readFilters(address, known)).toEqual({ 层级: ['市'] });
});
