import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestionsOf } from '../../scripts/index/suggest.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { parseQuery } from '../../src/search/query/parse.ts';
import { type Entry, lettersOf, matchSuggestions } from '../../src/search/suggest.ts';
import { decodeSuggestions, encodeSuggestions } from '../../src/search/suggest-file.ts';
import { textDocument } from './archive.ts';

const entry = (text: string, read: string, kind: Entry['kind'] = 'title'): Entry => ({
  text,
  kind,
  syllables: read.split(' '),
});

const entries = [
  entry('作风建设', 'zuo feng jian she', 'theme'),
  entry('城乡建设', 'cheng xiang jian she', 'theme'),
  entry('绿色发展', 'lv se fa zhan', 'theme'),
  entry('三严三实', 'san yan san shi', 'formulation'),
  entry('在作风建设大会上的讲话', 'zai zuo feng jian she da hui shang de jiang hua'),
  entry('作风建设年动员会', 'zuo feng jian she nian dong yuan hui'),
  entry('2012年工作报告', '2 0 1 2 nian gong zuo bao gao'),
];

const found = (typed: string): string[] => {
  const letters = lettersOf(typed);
  return letters ? matchSuggestions(entries, letters).map(({ text }) => text) : [];
};

describe('pinyin is answered', () => {
  test.each<[string, string[]]>([
    ['zuofengjianshe', ['作风建设', '作风建设年动员会', '在作风建设大会上的讲话']],
    ['zfjs', ['作风建设', '作风建设年动员会', '在作风建设大会上的讲话']],
    ['zuo feng', ['作风建设', '作风建设年动员会', '在作风建设大会上的讲话']],
    ['ZuoFJ', ['作风建设', '作风建设年动员会', '在作风建设大会上的讲话']],
    ['zuofengjiansh', ['作风建设', '作风建设年动员会', '在作风建设大会上的讲话']],
    ['jianshe', ['作风建设', '城乡建设', '在作风建设大会上的讲话', '作风建设年动员会']],
    ['chxjsh', ['城乡建设']],
    ['cxjs', ['城乡建设']],
    ['lvse', ['绿色发展']],
    ['luse', ['绿色发展']],
    ['lüse', ['绿色发展']],
    ['syss', ['三严三实']],
    ["san'yan", ['三严三实']],
    ['2012nian', ['2012年工作报告']],
    ['ｚｆｊｓｎ', ['作风建设年动员会']],
    ['zfjsx', []],
    ['zuofengg', []],
    ['z', []],
    ['', []],
    ['2012', []],
    ['作风', []],
    ['zuo作', []],
    ['z'.repeat(200), []],
  ])('%.20s', (typed, texts) => {
    expect(found(typed)).toEqual(texts);
  });

  test('by eight at most', () => {
    const many = Array.from({ length: 30 }, (_, at) => entry(`作${at}`, 'zuo'));
    expect(matchSuggestions(many, 'zuo')).toHaveLength(8);
  });
});

test.each([
  '在"七一"大会上的讲话',
  '在“七一”大会上的讲话',
  '在 全市 大会上的讲话',
  '-3摄氏度以下',
  '甲|乙',
  '标题：动员',
  '“三严三实”',
])('%s is offered as a query for just that', (text) => {
  const [offered] = matchSuggestions([entry(text, 'zai qi yi')], 'zaiqi');
  expect(parseQuery(offered?.text ?? '')).toMatchObject({
    query: { clauses: [[{ text }]], without: [] },
    notes: [],
  });
});

test('what no query can ask for is not offered', () => {
  expect(matchSuggestions([entry('甲"」』”乙', 'jia yi')], 'jiayi')).toEqual([]);
});

test('any mixture of full readings and initials finds the text', () => {
  const syllable = fc.constantFrom('zuo', 'zhong', 'a', 'an', 'lv', 'shi', 'si', 'e', 'er', 'guo');
  const syllables = fc.array(syllable, { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(syllables, fc.array(fc.boolean(), { minLength: 8 }), (read, isFull) => {
      const typed = read.map((one, at) => (isFull[at] ? one : one.charAt(0))).join('');
      const one: Entry = { text: '某', kind: 'title', syllables: read };
      expect(matchSuggestions([one], typed)).toEqual([{ text: '某', kind: 'title' }]);
    }),
  );
});

test('the file keeps every text, its kind and how it is read', () => {
  const text = fc.array(fc.constantFrom('重', '要', '行', 'G', '２', '，', '“', '🙂', '5'), {
    minLength: 1,
  });
  const reading = fc.record({
    text,
    kind: fc.constantFrom('theme', 'title', 'formulation', 'collection'),
    seed: fc.array(fc.constantFrom('zhong', 'chong', 'hang', 'xing', ''), {
      minLength: 20,
      maxLength: 20,
    }),
  });
  const plain: Record<string, string> = {
    G: 'g',
    '２': '2',
    '5': '5',
    '，': '',
    '“': '',
    '🙂': '',
  };
  fc.assert(
    fc.property(fc.array(reading), (given) => {
      const readings = given.map(({ text: characters, kind, seed }) => ({
        text: characters.join(''),
        kind: kind as Entry['kind'],
        readings: characters.map((one, at) => plain[one] ?? seed[at % seed.length] ?? ''),
      }));
      expect(decodeSuggestions(encodeSuggestions(readings))).toEqual(
        readings.map(({ text: one, kind, readings: read }) => ({
          ...{ text: one, kind },
          syllables: read.filter(Boolean),
        })),
      );
    }),
  );
});

test('a file of another version says so', () => {
  expect(() => decodeSuggestions(new TextEncoder().encode('yanlu-suggest 0\n'))).toThrow(
    'build the index again',
  );
});

test('texts are offered once, formulations only where two speeches share them', () => {
  const document = (number: number, ...suggestions: [string, Entry['kind']][]): SearchDocument => ({
    ...textDocument(number, ['题']),
    suggestions: suggestions.map(([text, kind]) => ({ text, kind })),
  });
  const documents = [
    document(
      0,
      ['党建', 'theme'],
      ['三严三实', 'formulation'],
      ['一次', 'formulation'],
      ['题', 'title'],
    ),
    document(
      1,
      ['教育', 'theme'],
      ['三严三实', 'formulation'],
      ['三严三实', 'title'],
      ['GDP', 'title'],
    ),
    document(2, ['教育', 'theme'], ['一次二', 'formulation'], ['一次二', 'formulation']),
  ];
  expect(suggestionsOf(documents).map(({ text, kind }) => `${kind} ${text}`)).toEqual([
    'theme 教育',
    'theme 党建',
    'formulation 三严三实',
    'title 题',
  ]);
});
