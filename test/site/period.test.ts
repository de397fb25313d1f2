import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Period } from '../../src/speech/frontmatter.ts';
import { periodBuckets, periodLabel, periodSortKey, periodYears } from '../../src/speech/period.ts';

const period = (from?: string, to?: string, value = `${from ?? '..'}/${to ?? '..'}`): Period => ({
  value,
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
  evidence: [],
});

describe('periodLabel', () => {
  test.each([
    ['2011', '2011', '2011年'],
    ['2011', '2013', '2011—2013年'],
    ['2011-03', '2011-12', '2011年3月—12月'],
    ['2011-03', '2012-05', '2011年3月—2012年5月'],
    ['2012-09', '2012-09', '2012年9月'],
    ['2012-09-30', '2012-09-30', '2012年9月30日'],
    ['2012-08-27', '2012-09-30', '2012年8月27日—9月30日'],
    ['2012-08-05', '2012-08-07', '2012年8月5日—7日'],
    ['2012-12-30', '2013-01-02', '2012年12月30日—2013年1月2日'],
    ['2011', '2012-05', '2011年1月—2012年5月'],
    ['2012', '2012-11', '2012年1月—11月'],
    ['2012-03', '2012', '2012年3月—12月'],
    ['2012-02', '2012-02-10', '2012年2月1日—10日'],
    ['2012-02-10', '2012-02', '2012年2月10日—29日'],
    ['2019-12', undefined, '2019年12月以后'],
    [undefined, '2012', '2012年以前'],
    [undefined, undefined, '时期未定'],
  ])('%s to %s is %s', (from, to, label) => {
    expect(periodLabel(period(from, to))).toBe(label);
  });

  test('an approximate date says so', () => {
    expect(periodLabel(period('2012', '2012', '2012~'))).toBe('约2012年');
  });

  test('a text that says nothing of its time is undated', () => {
    expect(periodLabel(undefined)).toBe('时期未定');
  });
});

describe('periodSortKey', () => {
  test('puts the later bound first and unknown ones last', () => {
    const periods = [
      undefined,
      period('2007', '2007'),
      period('2019-12'),
      period('2020-10', '2022-10'),
      period('2020', '2022'),
      period('2012-09', '2012-09-30'),
    ];
    const sorted = periods
      .map((one) => ({ key: periodSortKey(one), label: periodLabel(one) }))
      .sort((a, b) => (a.key < b.key ? 1 : -1));
    expect(sorted.map(({ label }) => label)).toEqual([
      '2020—2022年',
      '2020年10月—2022年10月',
      '2019年12月以后',
      '2012年9月1日—30日',
      '2007年',
      '时期未定',
    ]);
  });
});

describe('periodBuckets', () => {
  const slugs = (from?: string, to?: string) =>
    periodBuckets(period(from, to)).map(({ slug }) => slug);

  test('names the five-year plans', () => {
    expect(periodBuckets(period('2006', '2006'))).toEqual([
      { slug: '2006-2010', label: '2006—2010年“十一五”' },
    ]);
    expect(periodBuckets(period('2001', '2001'))[0]?.label).toBe('2001—2005年“十五”');
    expect(periodBuckets(period('1998', '1998'))[0]?.label).toBe('1996—2000年“九五”');
    expect(periodBuckets(period('2026-01', '2026-03'))[0]?.label).toBe('2026—2030年“十五五”');
    expect(periodBuckets(period('1957', '1957'))[0]?.label).toBe('1953—1957年“一五”');
    expect(periodBuckets(period('1964', '1964'))[0]?.slug).toBe('1963-1965');
    expect(periodBuckets(period('1940', '1940'))[0]?.slug).toBe('before-1949');
  });

  test('holds every span that a period touches', () => {
    expect(slugs('2010-12', '2016-01')).toEqual(['2006-2010', '2011-2015', '2016-2020']);
  });

  test('without both bounds a period is undated', () => {
    expect(slugs('2019-12')).toEqual(['undated']);
    expect(slugs(undefined, '2012')).toEqual(['undated']);
    expect(periodBuckets(undefined)).toEqual([{ slug: 'undated', label: '时期未定' }]);
  });

  test('spans neither overlap nor leave a year out', () => {
    const years = fc.tuple(fc.integer({ min: 1949, max: 2080 }), fc.nat({ max: 40 }));
    fc.assert(
      fc.property(years, ([from, length]) => {
        const spans = slugs(String(from), String(from + length)).map((slug) =>
          slug.split('-').map(Number),
        );
        expect(spans[0]?.[0]).toBeLessThanOrEqual(from);
        expect(spans.at(-1)?.[1]).toBeGreaterThanOrEqual(from + length);
        spans.slice(1).forEach(([start], place) => {
          expect(start).toBe((spans[place]?.[1] ?? 0) + 1);
        });
      }),
    );
  });
});

test('periodYears are the years of the known bounds', () => {
  expect(periodYears(period('2011-03', '2012'))).toEqual([2011, 2012]);
  expect(periodYears(period('2019-12'))).toEqual([2019]);
  expect(periodYears(undefined)).toEqual([]);
});
