import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, passages, ruleCounts, visible } from '../../src/site/diplomatic.ts';
import type { Edit } from '../../src/speech/record.ts';

const source = '首页>\n讲话\n各位,好\n再见\n下一篇';
const edits: Edit[] = [
  { start: 0, end: 4, text: '', rule: 'breadcrumb' },
  { start: 4, end: 7, text: '', rule: 'title-line', to: 'title' },
  { start: 9, end: 10, text: '，', rule: 'punctuation' },
  { start: 14, end: 18, text: '', rule: 'neighbour' },
];

describe('passages', () => {
  test('show what stayed and what was edited, in order', () => {
    expect(passages(source, edits, 7, 14)).toEqual([
      { text: '各位' },
      { text: ',', edit: edits[2] },
      { text: '好\n再见' },
    ]);
  });

  test('an edit that only adds words is shown where it adds them', () => {
    const insertion = { start: 1, end: 1, text: '——', rule: 'dash' };
    expect(passages('甲乙', [insertion], 0, 2)).toEqual([
      { text: '甲' },
      { text: '', edit: insertion },
      { text: '乙' },
    ]);
  });

  test('an edit that ends or begins at the boundary stays outside', () => {
    expect(passages(source, edits, 10, 14)).toEqual([{ text: '好\n再见' }]);
  });

  test('an insertion stands with what precedes it, and once', () => {
    const insertion = { start: 2, end: 2, text: '。', rule: 'x' };
    const shown = [
      passages('甲乙丙丁', [insertion], 0, 2),
      passages('甲乙丙丁', [insertion], 2, 4),
    ];
    expect(shown.map((part) => part.filter(({ edit }) => edit).length)).toEqual([1, 0]);
  });

  test('together they are the source, to the last character', () => {
    const cuts = fc.array(fc.nat({ max: source.length }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(cuts, (ends) => {
        const [start = 0, end = 0] = ends.sort((a, b) => a - b);
        const shown = passages(source, edits, start, end).map(({ text }) => text);
        expect(shown.join('')).toBe(source.slice(start, end));
      }),
    );
  });
});

describe('excerpt', () => {
  const spans = [
    { id: 'a', start: 7, end: 10 },
    { id: 'b', start: 11, end: 14 },
  ];

  test('shows a speech with what was cut around it, up to its neighbours', () => {
    const text = (shown: { text: string }[]) => shown.map((passage) => passage.text).join('');
    const first = excerpt(source, edits, spans, 'a');
    expect([text(first.before), text(first.speech), text(first.after)]).toEqual([
      source.slice(0, 7),
      source.slice(7, 10),
      source.slice(10, 11),
    ]);
    expect(text(excerpt(source, edits, spans, 'b').after)).toBe(source.slice(14));
  });

  test('a speech that the record does not hold is named', () => {
    expect(() => excerpt(source, edits, spans, 'c')).toThrow(/speech c/);
  });
});

test('ruleCounts puts the most frequent rule first', () => {
  const shown = passages(
    source,
    [...edits.slice(0, 3), { ...edits[2], start: 11, end: 12 } as Edit],
    0,
    14,
  );
  expect(ruleCounts(shown)).toEqual([
    { rule: 'punctuation', times: 2 },
    { rule: 'breadcrumb', times: 1 },
    { rule: 'title-line', times: 1 },
  ]);
});

test('white space that was taken out can be seen', () => {
  expect(visible(' \u00a0\u3000\t\r\n')).toBe('␣⍽□⇥↵\n');
  expect(visible('\u200b')).toBe('·');
  expect(visible('第 3 页')).toBe('第 3 页');
});
