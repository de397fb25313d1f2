import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentsOf } from '../../scripts/index/words.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { textDocument } from './archive.ts';

const document = (number: number, title: string, heading: string, text: string): SearchDocument => {
  const made = textDocument(number, [title, text, heading]);
  const fields = ['title', 'text', 'heading'] as const;
  return {
    ...made,
    blocks: made.blocks.map((block, at) => ({ ...block, field: fields[at] ?? 'text' })),
  };
};

test('a small archive is given whole, in the order of the text', () => {
  expect(contentsOf([document(0, '题', '小标题', '正文')])).toEqual(['题\n正文\n小标题']);
});

test('of a large one titles, headings, and of the openings what there is room for', () => {
  const documents = [
    document(0, '题', '小标题', '正文很长很长'),
    document(1, '一个很长的题名', '小标题', '正文'),
  ];
  expect(contentsOf(documents, 30)).toEqual(['题\n小标题\n正文很长', '一个很长的题名\n小标']);
});

test('without a bound all of a large one', () => {
  const text = '字'.repeat(900_000);
  const documents = [document(0, '题', '小标题', text)];
  expect(contentsOf(documents)[0]?.length).toBeLessThan(text.length);
  expect(contentsOf(documents, Number.POSITIVE_INFINITY)).toEqual([`题\n${text}\n小标题`]);
});

test('the bound is kept, titles aside', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, text, text), { minLength: 1 }),
      fc.nat(300),
      (texts, most) => {
        const documents = texts.map(([a, b, c], number) => document(number, a, b, c));
        const contents = contentsOf(documents, most);
        const titles = documents.reduce(
          (sum, { blocks }) => sum + (blocks[0]?.text.length ?? 0),
          0,
        );
        const given = contents.reduce((sum, { length }) => sum + length, 0);
        expect(given).toBeLessThanOrEqual(Math.max(most, titles));
        for (const content of contents) expect(content.isWellFormed()).toBe(true);
      },
    ),
  );
});
