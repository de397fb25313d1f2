import { describe, expect, test } from 'vitest';
import { readArchiveSettings } from '../../src/site/archive.ts';
import { facetEntries, unusedLabels } from '../../src/site/facets.ts';
import { atomFeed } from '../../src/site/feed.ts';
import {
  latestFirst,
  listSummary,
  ownTitle,
  sharedFormulations,
  totalCharacters,
  yearsLabel,
} from '../../src/site/lists.ts';
import { escapeXml } from '../../src/site/xml.ts';
import { speechesByYear } from '../../src/site/years.ts';
import type { FrontMatter } from '../../src/speech/frontmatter.ts';

const speech = (line: number, fields: Partial<FrontMatter> = {}): FrontMatter => ({
  id: `0123456789ab-${line}`,
  title: `第${line}号讲话`,
  titleBasis: 'explicit',
  source: { file: 'a.txt', sha256: '0'.repeat(64), encoding: 'utf-8', lines: [line, line + 1] },
  completeness: { head: true, tail: true, found: 0 },
  damage: [],
  formulations: [],
  works: [],
  roles: {},
  characters: 100,
  ...fields,
});

const within = (from?: string, to?: string): Partial<FrontMatter> => ({
  period: { value: '', evidence: [], ...(from ? { from } : {}), ...(to ? { to } : {}) },
});

const themed = (...value: string[]): Partial<FrontMatter> => ({ themes: { value, evidence: [] } });

describe('lists', () => {
  test('the latest stand first, undated ones last, and a stated date beats the period', () => {
    const list = [
      speech(1),
      speech(2, within('2007', '2008')),
      speech(3, { ...within('2009', '2020'), date: { value: '2010-05-01', evidence: [] } }),
      speech(4, within('2012-01', '2012-02')),
      speech(5),
    ];
    expect(list.sort(latestFirst).map(({ source }) => source.lines[0])).toEqual([4, 3, 2, 1, 5]);
  });

  test('years and characters are summed up', () => {
    const list = [speech(1, within('2007', '2008')), speech(2, within('2019')), speech(3)];
    expect(yearsLabel(list)).toBe('2007—2019');
    expect(yearsLabel(list.slice(1))).toBe('2019');
    expect(yearsLabel(list.slice(2))).toBeUndefined();
    expect(totalCharacters(list)).toBe(300);
  });

  test('a speech counts one over all the years that it may be from', () => {
    const list = [speech(1, within('2010', '2011')), speech(2, within('2011', '2011')), speech(3)];
    const bars = speechesByYear(list, 2009, 2012);
    expect(bars.map(({ certain }) => certain)).toEqual([0, 0.5, 1.5, 0]);
    expect(bars.every(({ uncertain }) => uncertain === 0)).toBe(true);
  });

  test.each([
    ['open at its end', within('2011'), [0, 0, 0.5, 0.5]],
    ['open at its beginning', within(undefined, '2010'), [0.5, 0.5, 0, 0]],
    ['without a bound', {}, [0, 0, 0, 0]],
  ])('a period %s is never certain', (_, fields, expected) => {
    const bars = speechesByYear([speech(1, fields)], 2009, 2012);
    expect(bars.map(({ uncertain }) => uncertain)).toEqual(expected);
    expect(bars.every(({ certain }) => certain === 0)).toBe(true);
  });

  test('a period longer than a five-year plan is not certain either', () => {
    const certain = (to: string) =>
      speechesByYear([speech(1, within('2001', to))], 2001, 2010).some((bar) => bar.certain > 0);
    expect([certain('2005'), certain('2006')]).toEqual([true, false]);
  });

  test('bounds of open periods are not shown as a span', () => {
    const open = [speech(1, within('2006')), speech(2, within('2019')), speech(3)];
    expect(listSummary(open)).toBe('3篇，时期只知一端或未载');
    expect(listSummary([...open, speech(4, within('2012', '2013'))])).toBe('4篇 · 2006—2019');
    expect(listSummary([])).toBe('0篇');
  });

  test('parts that share the title of their collection are told apart', () => {
    const collection = { title: '合集', part: 2, of: 5 };
    expect(ownTitle(speech(1, { title: '合集', titleBasis: 'collection', collection }))).toBe(
      '合集（第二篇）',
    );
    expect(ownTitle(speech(1, { title: '自有题名', collection }))).toBe('自有题名');
  });

  test('formulations of several speeches are suggested, the most frequent first', () => {
    const phrases = [
      ['一张清单', '马上就办'],
      ['马上就办', '马上就办'],
      ['一张清单', '马上就办'],
      ['独此一家'],
    ];
    const list = phrases.map((formulations, place) => speech(place + 1, { formulations }));
    expect(sharedFormulations(list, 5)).toEqual(['马上就办', '一张清单']);
    expect(sharedFormulations(list, 1)).toEqual(['马上就办']);
  });
});

describe('facets', () => {
  test('themes by count, a speech under each of its themes', () => {
    const entries = facetEntries('themes', [
      speech(1, themed('教育')),
      speech(2, themed('作风建设', '教育')),
      speech(3),
    ]);
    expect(entries.map(({ slug, speeches }) => [slug, speeches.length])).toEqual([
      ['jiaoyu', 2],
      ['zuofeng', 1],
    ]);
    expect(unusedLabels('themes', entries)).toContain('党建');
    expect(unusedLabels('themes', entries)).not.toContain('教育');
    expect(unusedLabels('periods', [])).toEqual([]);
  });

  test('a label outside the vocabulary is an error that names the file', () => {
    expect(() => facetEntries('themes', [speech(1, themed('不存在'))])).toThrow(
      /0123456789ab-1\.md.*不存在.*themes\.yaml/,
    );
  });

  test('periods latest first and undated last', () => {
    const list = [speech(1), speech(2, within('2007', '2011')), speech(3, within('2022', '2022'))];
    expect(facetEntries('periods', list).map(({ slug }) => slug)).toEqual([
      '2021-2025',
      '2011-2015',
      '2006-2010',
      'undated',
    ]);
  });

  test('parts of a collection stand in their own order', () => {
    const part = (line: number, number: number) =>
      speech(line, { collection: { title: '合集', part: number, of: 3 } });
    const [collection] = facetEntries('collections', [part(9, 3), part(1, 1), part(5, 2)]);
    expect(collection?.slug).toBe('0123456789ab');
    expect(collection?.speeches.map((one) => one.collection?.part)).toEqual([1, 2, 3]);
  });
});

describe('feed', () => {
  const settings = readArchiveSettings(
    'name: 甲\ntagline: 乙\nabout: 丙 & 丁\nkeeper: 戊\nlicence: 己\nlanguage: zh-CN\n',
  );
  const list = [speech(1, { title: '<一>', ...within('2012-09') }), speech(2)];

  test('is escaped, and links are absolute only where the base is known', () => {
    const local = atomFeed(settings, list, undefined);
    expect(local).toContain('<title>&lt;一&gt;</title>');
    expect(local).toContain('<subtitle>丙 &amp; 丁</subtitle>');
    expect(local).toContain('<link href="speeches/0123456789ab-1.html"/>');
    expect(atomFeed(settings, list, 'https://example.org/a/')).toContain(
      '<link href="https://example.org/a/speeches/0123456789ab-1.html"/>',
    );
  });

  test('identifiers are UUIDs that do not depend on where the site stands', () => {
    const ids = (feed: string) => feed.match(/urn:uuid:[0-9a-f-]+/g) ?? [];
    const here = ids(atomFeed(settings, list, undefined));
    expect(new Set(here).size).toBe(3);
    for (const id of here) {
      expect(id).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
    expect(ids(atomFeed(settings, list, 'https://example.org/'))).toEqual(here);
  });

  test('an archive without a keeper is its own author', () => {
    const unkept = { ...settings, keeper: undefined };
    expect(atomFeed(unkept, list, undefined)).toContain('<author><name>甲</name></author>');
  });

  test('times come from the texts', () => {
    const times = atomFeed(settings, list, undefined).match(/\d{4}-\d{2}-\d{2}T00:00:00Z/g);
    expect(times).toEqual(['2012-09-01T00:00:00Z', '2012-09-01T00:00:00Z', '1970-01-01T00:00:00Z']);
  });
});

describe('archive settings', () => {
  const lines = { name: '甲', tagline: '乙', about: '丙', language: 'zh-CN' };
  const file = (fields: Record<string, string>) =>
    Object.entries({ ...lines, ...fields })
      .map(([field, value]) => `${field}: ${value}\n`)
      .join('');

  test('keeper and licence may be empty or absent, and are then absent', () => {
    for (const text of [file({}), file({ keeper: '', licence: '""' })]) {
      const { keeper, licence } = readArchiveSettings(text);
      expect([keeper, licence]).toEqual([undefined, undefined]);
    }
    expect(readArchiveSettings(file({ keeper: '某市档案馆' })).keeper).toBe('某市档案馆');
  });

  test.each([
    ['a missing field', file({ tagline: '' }), '“tagline”没有填'],
    ['an unknown field', file({ keepr: '戊' }), '不认得“keepr”这一项'],
    ['a number', file({ keeper: '2024' }), '“keeper”应当是一段文字'],
    ['a list', file({ name: '[甲]' }), '“name”应当是一段文字'],
    ['another language', file({ language: 'en' }), '“language”写作“en”，目前只能是zh-CN'],
    ['broken YAML', file({ about: '"丙' }), '行读不下去'],
    ['an empty file', '', '没有可用的项目'],
  ])('%s is told in one Chinese sentence', (_, text, sentence) => {
    const told = (() => {
      try {
        readArchiveSettings(text);
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    })();
    expect(told).toContain(`content/archive.yaml：`);
    expect(told).toContain(sentence);
    expect(told).toMatch(/^[^。\n]*；请[^。\n]*。$/u);
  });
});

test('characters that XML forbids are left out', () => {
  expect(escapeXml('甲\u0001<乙>&"丙"')).toBe('甲&lt;乙&gt;&amp;&quot;丙&quot;');
});
