import fc from 'fast-check';
import type { SearchDocument } from '../../../src/search/document.ts';
import { fold } from '../../../src/search/fold.ts';
import type { Query, Term } from '../../../src/search/query/query.ts';
import { textDocument } from '../archive.ts';

/** Random queries and small archives, and what a query finds by reading every text. */

/** Signs of the language in all their forms, spaces, and a few characters. */
export const SIGNS = [
  ...'"＂“”「」『』|｜-－:： 　\t\n标標题題小',
  ...['标题:', '小标题：', '甲', '乙', '丙', '，', '落实', '漢', '🙂', '\ud83d', 'A'],
];

/** Anything that could be typed, mostly of signs. */
export const typed = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...SIGNS), { maxLength: 24 }) },
  { weight: 1, arbitrary: fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }) },
);

const LETTERS = ['甲', '乙', '丙', '漢', '汉', '，', ',', 'A', 'a', '-', '“', '”', ' '];

const field = fc.constantFrom(undefined, undefined, undefined, 'title', 'heading');

/** No more than one kind of closing mark, so that there is a way to write it. */
const text = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 3 })
  .map((characters) => characters.join(''))
  .filter((characters) => characters.trim() !== '');

const term: fc.Arbitrary<Term> = fc
  .tuple(text, field)
  .map(([one, where]) => ({ text: one, ...(where ? { field: where as 'title' } : {}) }));

export const queries: fc.Arbitrary<Query> = fc.record({
  clauses: fc.array(fc.array(term, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  without: fc.array(term, { maxLength: 2 }),
});

const run = fc
  .array(fc.constantFrom(...LETTERS), { maxLength: 8 })
  .map((characters) => characters.join(''));

const FIELDS = ['title', 'text', 'heading', 'text', 'text', 'heading'] as const;

/** Every other block of the texts is a heading. */
export const archives: fc.Arbitrary<SearchDocument[]> = fc
  .array(fc.array(run, { minLength: 1, maxLength: 6 }), { maxLength: 8 })
  .map((texts) =>
    texts.map((blocks, number) => {
      const document = textDocument(number, blocks);
      const fielded = document.blocks.map((block, at) => ({
        ...block,
        field: FIELDS[at] ?? ('text' as const),
      }));
      return {
        ...document,
        filters: { 半: [number % 2 ? '单' : '双'], 三: [`${number % 3}`] },
        sort: number % 4 === 3 ? {} : { key: String((number * 7) % 5) },
        blocks: fielded,
      };
    }),
  );

const stands = ({ blocks }: SearchDocument, term: Term): boolean =>
  blocks.some(
    (block) =>
      (term.field === undefined || block.field === term.field) &&
      fold(block.text).includes(fold(term.text)),
  );

/** What a query finds: the numbers of the documents, ascending. */
export const naive = (
  documents: readonly SearchDocument[],
  { clauses, without }: Query,
): number[] =>
  documents.flatMap((document, number) =>
    clauses.every((terms) => terms.some((one) => stands(document, one))) &&
    !without.some((one) => stands(document, one))
      ? [number]
      : [],
  );
