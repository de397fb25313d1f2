import { expect, test } from 'vitest';
import { fileNamed, named } from '../../src/search/ui/naming.ts';

test('a short query is named as it is, a long one by whole characters of its beginning', () => {
  expect(named('抓落实')).toBe('抓落实');
  expect(named('𠀀'.repeat(40))).toBe('𠀀'.repeat(40));
  expect(named(`${'𠀀'.repeat(41)}字`)).toBe(`${'𠀀'.repeat(40)}……`);
  expect(named('字'.repeat(10_000)).length).toBeLessThan(50);
});

test('the name of a file has no sign that a system forbids', () => {
  expect(fileNamed('甲|乙 "丙/丁"\n\\:*?<>')).toBe('甲_乙_丙_丁_');
});
