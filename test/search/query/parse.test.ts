import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Typed } from '../../../src/search/query/cursor.ts';
import { MOST_CHARACTERS, MOST_TERMS, parseQuery } from '../../../src/search/query/parse.ts';
import { printQuery } from '../../../src/search/query/print.ts';
import type { Fault, NoteCode, Query } from '../../../src/search/query/query.ts';
import { queries, SIGNS, typed } from './queries.ts';

/** @throws where there is a fault */
function read(text: string): { query: Query; notes: NoteCode[] } {
  const parsed = parseQuery(text);
  if (parsed.fault) throw new Error(JSON.stringify(parsed.fault));
  return { query: parsed.query, notes: parsed.notes.map(({ code }) => code) };
}

const print = (text: string): string => printQuery(read(text).query);

describe('a query is read', () => {
  test.each<[string, Query]>([
    ['抓落实', { clauses: [[{ text: '抓落实' }]], without: [] }],
    ['抓，落实。', { clauses: [[{ text: '抓，落实。' }]], without: [] }],
    [
      '  甲　乙\t丙 ',
      { clauses: [[{ text: '甲' }], [{ text: '乙' }], [{ text: '丙' }]], without: [] },
    ],
    ['"甲 乙，"', { clauses: [[{ text: '甲 乙，' }]], without: [] }],
    ['" 甲 "', { clauses: [[{ text: ' 甲 ' }]], without: [] }],
    ['“甲 乙” 丙', { clauses: [[{ text: '甲 乙' }], [{ text: '丙' }]], without: [] }],
    ['「他说：“好”」', { clauses: [[{ text: '他说：“好”' }]], without: [] }],
    ['『「甲」"乙"』', { clauses: [[{ text: '「甲」"乙"' }]], without: [] }],
    ['＂甲 乙"', { clauses: [[{ text: '甲 乙' }]], without: [] }],
    ['"“甲”，乙"', { clauses: [[{ text: '“甲”，乙' }]], without: [] }],
    ['甲 -乙', { clauses: [[{ text: '甲' }]], without: [{ text: '乙' }] }],
    ['甲 －"乙 丙"', { clauses: [[{ text: '甲' }]], without: [{ text: '乙 丙' }] }],
    ['甲-乙', { clauses: [[{ text: '甲-乙' }]], without: [] }],
    ['甲|乙 丙', { clauses: [[{ text: '甲' }, { text: '乙' }], [{ text: '丙' }]], without: [] }],
    ['甲 ｜ "乙 丙"', { clauses: [[{ text: '甲' }, { text: '乙 丙' }]], without: [] }],
    ['标题:甲', { clauses: [[{ text: '甲', field: 'title' }]], without: [] }],
    ['標題：甲', { clauses: [[{ text: '甲', field: 'title' }]], without: [] }],
    ['小标题:“甲 乙”', { clauses: [[{ text: '甲 乙', field: 'heading' }]], without: [] }],
    ['标题:甲|乙', { clauses: [[{ text: '甲', field: 'title' }, { text: '乙' }]], without: [] }],
    ['副标题:甲', { clauses: [[{ text: '副标题:甲' }]], without: [] }],
    ['标题', { clauses: [[{ text: '标题' }]], without: [] }],
    ['甲 -标题:乙', { clauses: [[{ text: '甲' }]], without: [{ text: '乙', field: 'title' }] }],
    ['甲 -乙|丙', { clauses: [[{ text: '甲' }]], without: [{ text: '乙' }, { text: '丙' }] }],
    ['坚持“三严三实”要求', { clauses: [[{ text: '坚持“三严三实”要求' }]], without: [] }],
    ['', { clauses: [], without: [] }],
    [' 　\t\n', { clauses: [], without: [] }],
  ])('%j', (text, query) => {
    expect(read(text)).toEqual({ query, notes: [] });
  });

  test.each<[string, string, NoteCode]>([
    ['"', '「"」', 'sign-literal'],
    ['“', '"“"', 'sign-literal'],
    ['|', '"|"', 'sign-literal'],
    ['-', '"-"', 'sign-literal'],
    ['甲 - 乙', '甲 "-" 乙', 'minus-literal'],
    ['“三严三实”要求', '"“三严三实”要求"', 'quote-literal'],
    ['“三严三', '"“三严三"', 'quote-literal'],
    ['甲 “三严', '甲 "“三严"', 'quote-literal'],
  ])('%j literally, and it is said', (text, printed, note) => {
    expect(print(text)).toBe(printed);
    expect(read(text).notes).toEqual([note]);
  });
});

describe('a wrong query is explained', () => {
  test.each<[string, Fault]>([
    ['"甲 乙', { code: 'quote-open', at: 0 }],
    [' "甲', { code: 'quote-open', at: 1 }],
    ['“甲 乙', { code: 'quote-open', at: 0 }],
    ['甲 ""', { code: 'quote-empty', at: 2 }],
    ['“　”', { code: 'quote-empty', at: 0 }],
    ['甲"乙"', { code: 'quote-inside', at: 1 }],
    ['"甲"乙', { code: 'quote-inside', at: 2 }],
    ['“甲 乙”丙', { code: 'quote-inside', at: 4 }],
    ['甲“乙 丙”', { code: 'quote-inside', at: 1 }],
    ['甲|', { code: 'either-empty', at: 1 }],
    ['甲 || 乙', { code: 'either-empty', at: 2 }],
    ['|甲', { code: 'either-empty', at: 0 }],
    ['甲|-乙', { code: 'either-without', at: 2 }],
    ['标题:', { code: 'field-empty', at: 0 }],
    ['标题: 甲', { code: 'field-empty', at: 0 }],
    ['甲 小标题：|乙', { code: 'field-empty', at: 2 }],
    ['-甲', { code: 'only-without' }],
    ['-甲|乙 -丙', { code: 'only-without' }],
  ])('%j', (text, fault) => {
    expect(parseQuery(text)).toEqual({ fault });
  });
});

test('so is one that is too long', () => {
  expect(parseQuery('甲'.repeat(MOST_CHARACTERS + 1))).toEqual({
    fault: { code: 'too-long', limit: MOST_CHARACTERS },
  });
  expect(parseQuery('甲 '.repeat(MOST_TERMS + 1))).toEqual({
    fault: { code: 'too-many', at: 2 * MOST_TERMS, limit: MOST_TERMS },
  });
});

test('a run as long as may be typed is one word', () => {
  const text = '甲'.repeat(MOST_CHARACTERS);
  expect(read(text).query.clauses).toEqual([[{ text }]]);
});

test('nothing that is typed throws, and what is read is printed so that it reads alike', () => {
  fc.assert(
    fc.property(typed, (parts) => {
      const parsed = parseQuery(parts.join(''));
      if (parsed.fault) return;
      const printed = printQuery(parsed.query);
      expect(parseQuery(printed)).toEqual({ query: parsed.query, notes: expect.any(Array) });
      expect(read(printed).notes).toEqual([]);
      expect(print(printed)).toBe(printed);
    }),
    {
      numRuns: 5000,
      examples: [[['标题:', '标题:', '甲']], [['「', '"', '」']], [['-', '-', '甲']]],
    },
  );
});

test('any query can be printed and read', () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(read(printQuery(query))).toEqual({ query, notes: [] });
    }),
    { numRuns: 2000 },
  );
});

/** A string that counts how often one of its characters is looked at. */
function counted(text: string): Typed & { looks: number } {
  return {
    looks: 0,
    length: text.length,
    charAt(at) {
      this.looks++;
      return text.charAt(at);
    },
    slice(from, to) {
      this.looks += (to ?? text.length) - (from ?? 0);
      return text.slice(from, to);
    },
  };
}

/** Looks at a character, for each that was typed. */
const MOST_LOOKS = 40;

test('the work grows with the length of what is typed, whatever it is', () => {
  const looksAt = (text: string): number => {
    const source = counted(text);
    parseQuery(source);
    return source.looks / text.length;
  };
  const some = fc.array(fc.constantFrom(...SIGNS, '“甲 ', '甲“ ', '「甲', '" '), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(some, some, (pattern, end) => {
      const [one, last] = [pattern.join(''), end.join('')];
      const long = one.repeat(Math.floor((MOST_CHARACTERS - last.length) / one.length)) + last;
      expect(looksAt(long)).toBeLessThan(MOST_LOOKS);
    }),
    {
      numRuns: 1000,
      examples: [
        [['"'], ['甲']],
        [['“'], ['甲']],
        [['甲“ '], ['甲']],
        [['「甲'], ['」']],
      ],
    },
  );
});
