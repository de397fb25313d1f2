import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConcordanceLine } from '../../src/search/api.ts';
import type { Block } from '../../src/search/contract.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { fold } from '../../src/search/fold.ts';
import { makeInstance } from '../../src/search/instance.ts';
import { reading } from '../../src/search/modules.ts';
import { printQuery } from '../../src/search/query/print.ts';
import type { Query } from '../../src/search/query/query.ts';
import { type Cut, plainEngine } from './plain-engine.ts';
import { archives, naive, queries } from './query/queries.ts';

/** What the API answers to any query that is typed, held against reading every text. */

const cuts: Cut[] = [
  (blocks) => [blocks],
  (blocks) => blocks.map((block) => [block]),
  (blocks) => [blocks.slice(0, 2), blocks.slice(2)].filter(({ length }) => length > 0),
];

const open = (documents: readonly SearchDocument[], cut: Cut) =>
  makeInstance(
    { highlightParam: null },
    new URL('https://archive.test/search/'),
    () => plainEngine(documents, cut),
    reading,
  );

const filter = fc.constantFrom<Record<string, string>>(
  {},
  { 半: '单' },
  { 三: '1' },
  { 半: '双', 三: '0' },
);

const passes = ({ filters }: SearchDocument, wanted: Record<string, string>): boolean =>
  Object.entries(wanted).every(([name, value]) => filters[name]?.includes(value));

interface Place {
  document: number;
  block: number;
  at: number;
  length: number;
}

/** Every place of every wanted word, those of alike words once, in the order of the text. */
function placesIn({ blocks }: SearchDocument, document: number, query: Query): Place[] {
  const isWanted = (block: Block, at: number, length: number): boolean =>
    query.clauses.flat().some(({ text, field }) => {
      const isHere = field === undefined || field === block.field;
      return isHere && text.length === length && fold(block.text).startsWith(fold(text), at);
    });
  return blocks.flatMap((block, number) => {
    const places: Place[] = [];
    for (let at = 0; at < block.text.length; at++) {
      for (let length = block.text.length - at; length > 0; length--) {
        if (isWanted(block, at, length)) places.push({ document, block: number, at, length });
      }
    }
    return places;
  });
}

test('the list, the number of places and the counts of filters', async () => {
  await fc.assert(
    fc.asyncProperty(
      archives,
      queries,
      filter,
      fc.constantFrom(...cuts),
      async (documents, query, wanted, cut) => {
        const one = open(documents, cut);
        await one.filters();
        const answer = await one.search(printQuery(query), { filters: wanted });
        const found = naive(documents, query);
        const expected = found.filter((number) =>
          passes(documents[number] as SearchDocument, wanted),
        );
        const listed = answer.results.map(({ id }) => Number(id));
        expect(listed.toSorted((a, b) => a - b)).toEqual(expected);
        expect(answer.unfilteredResultCount).toBe(found.length);
        for (const { id, places } of answer.results) {
          const all = placesIn(documents[Number(id)] as SearchDocument, Number(id), query).length;
          if (places.exact) expect(places.count).toBe(all);
          else expect(places.count).toBeLessThanOrEqual(all);
        }
        const isExact = answer.results.every(({ places }) => places.exact);
        expect(answer.places.exact).toBe(isExact);
        for (const [name, values] of Object.entries(answer.filters)) {
          for (const [value, count] of Object.entries(values)) {
            const having = expected.filter((number) =>
              documents[number]?.filters[name]?.includes(value),
            );
            expect(count).toBe(having.length);
          }
        }
      },
    ),
    { numRuns: 1500 },
  );
});

test('texts, locations and the concordance', async () => {
  await fc.assert(
    fc.asyncProperty(archives, queries, fc.constantFrom(...cuts), async (documents, query, cut) => {
      const one = open(documents, cut);
      const typed = printQuery(query);
      const { results } = await one.search(typed);
      const lines: ConcordanceLine[] = [];
      for await (const line of one.concordance(typed, { context: 99 })) lines.push(line);
      const expected: Place[] = [];
      for (const result of results) {
        const document = documents[Number(result.id)] as SearchDocument;
        const places = placesIn(document, Number(result.id), query);
        expected.push(...places);

        const data = await result.data({ whole: true });
        expect(data.content).toBe(document.blocks.map(({ text }) => text).join('\n'));
        expect(data.locations).toHaveLength(places.length);
        const passages = new Set(places.filter(({ block }) => block > 0).map(({ block }) => block));
        expect(new Set(data.sub_results.map(({ anchor }) => anchor.id))).toEqual(
          new Set([...passages].map((block) => `p${block}`)),
        );

        const best = await result.data();
        const isShown = best.sub_results.length > 0;
        expect(isShown).toBe(passages.size > 0);
        if (isShown) expect(best.excerpt).toContain('<mark>');
      }
      expect(lines.map(({ document, hit }) => [document, hit])).toEqual(
        expected.map(({ document, block, at, length }) => [
          document,
          documents[document]?.blocks[block]?.text.slice(at, at + length),
        ]),
      );
      for (const { document, before, hit, after } of lines) {
        const texts = documents[document]?.blocks.map(({ text }) => text);
        expect(texts).toContain(before + hit + after);
      }
    }),
    { numRuns: 1500 },
  );
});

test('an order by a key', async () => {
  await fc.assert(
    fc.asyncProperty(
      archives,
      queries,
      fc.constantFrom('asc', 'desc'),
      async (documents, query, way) => {
        const { results } = await open(documents, cuts[0] as Cut).search(printQuery(query), {
          sort: { key: way as 'asc' },
        });
        const keys = results.map(({ id }) => Number(documents[Number(id)]?.sort['key']));
        expect(keys).toEqual(keys.toSorted((a, b) => (way === 'asc' ? a - b : b - a)));
        const keyed = naive(documents, query).filter((number) => documents[number]?.sort['key']);
        expect(keys).toHaveLength(keyed.length);
      },
    ),
    { numRuns: 300 },
  );
});
