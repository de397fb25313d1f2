import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, makeExcerpt, type Span } from '../../src/search/excerpt.ts';
import { placesOf } from '../../src/search/places.ts';

const options = { length: 20, ellipsis: '…' };
const spansOf = (text: string, ...terms: string[]): Span[] =>
  terms
    .flatMap((one, term) =>
      placesOf(text, one).map((start) => ({ start, end: start + one.length, term })),
    )
    .sort((a, b) => a.start - b.start);
const excerpt = (text: string, term: string, length = 20) =>
  makeExcerpt(text, spansOf(text, term), { ...options, length });

const textOf = (html: string): string =>
  html.replace(/<\/?mark>/g, '').replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => {
    return { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }[name] ?? '';
  });

describe('makeExcerpt', () => {
  test('marks every place and says where it was cut', () => {
    expect(excerpt('要抓落实，狠抓落实，一抓到底。', '落实', 12)).toEqual({
      excerpt: '要抓<mark>落实</mark>，狠抓<mark>落实</mark>，…',
      plain_excerpt: '要抓落实，狠抓落实，…',
    });
  });

  test('begins and ends with a sentence where one is near', () => {
    const text = '前面说了很多很多很多很多话。我们要抓落实，见成效。后面又说了很多很多很多话。';
    expect(excerpt(text, '落实').plain_excerpt).toBe('…我们要抓落实，见成效。…');
  });

  test('a short text stands whole', () => {
    expect(excerpt('抓落实', '落实').excerpt).toBe('抓<mark>落实</mark>');
  });

  test('without a place it is the beginning', () => {
    expect(makeExcerpt('一二三四五', [], { length: 3, ellipsis: '…' }).excerpt).toBe('一二三…');
  });

  test('is taken where the most of several words stand', () => {
    const text = `甲先说。${'说了很多很多话。'.repeat(6)}甲与乙都在。${'后来又说。'.repeat(6)}乙。`;
    expect(makeExcerpt(text, spansOf(text, '甲', '乙'), options).excerpt).toContain(
      '<mark>甲</mark>与<mark>乙</mark>',
    );
  });

  test('what overlaps is one mark', () => {
    const text = '啊啊啊啊，甲乙丙';
    const spans = spansOf(text, '啊啊', '甲乙', '乙丙');
    expect(makeExcerpt(text, spans, options).excerpt).toBe(
      '<mark>啊啊啊啊</mark>，<mark>甲乙丙</mark>',
    );
  });

  test('HTML in a text, and in a term, stays text', () => {
    const text = '<script>alert("1")</script> & <mark>';
    expect(excerpt(text, '<mark>', 80).excerpt).toBe(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; <mark>&lt;mark&gt;</mark>',
    );
  });

  test('holds the first place whole, no half characters, and is safe HTML', () => {
    const text = fc.array(fc.constantFrom('抓', '落', '🙂', '。', '<', '&', '"'), { minLength: 1 });
    fc.assert(
      fc.property(
        text,
        fc.nat(60),
        fc.integer({ min: 1, max: 6 }),
        fc.nat(30),
        (all, from, count, length) => {
          const term = all.slice(from, from + count).join('');
          fc.pre(term !== '');
          const made = excerpt(all.join(''), term, length);
          const marked = made.excerpt.match(/<mark>.*?<\/mark>/g)?.join('') ?? '';
          expect(marked).toContain(escapeHtml(term));
          expect(textOf(made.excerpt)).toBe(made.plain_excerpt);
          expect(made.plain_excerpt.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
