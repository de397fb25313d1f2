import { describe, expect, test } from 'vitest';
import { readArchiveSettings } from '../../src/site/archive.ts';
import { facetEntries, unusedLabels } from '../../src/site/facets.ts';
import { atomFeed } from '../../src/site/feed.ts';
import {
  latestFirst,
  sharedFormulations,
  speechesByYear,
  totalCharacters,
  yearsLabel,
} from '../../src/site/lists.ts';
import { escapeXml } from '../../src/site/xml.ts';
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
    expect(speechesByYear(list, 2009, 2012)).toEqual([0, 0.5, 1.5, 0]);
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

  test('times come from the texts', () => {
    const times = atomFeed(settings, list, undefined).match(/\d{4}-\d{2}-\d{2}T00:00:00Z/g);
    expect(times).toEqual(['2012-09-01T00:00:00Z', '2012-09-01T00:00:00Z', '1970-01-01T00:00:00Z']);
  });
});

test('archive settings name the field that is wrong', () => {
  expect(() => readArchiveSettings('name: 甲\n')).toThrow(/archive\.yaml: “tagline”/);
});

test('characters that XML forbids are left out', () => {
  expect(escapeXml('甲\u0001<乙>&"丙"')).toBe('甲&lt;乙&gt;&amp;&quot;丙&quot;');
});
