import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type ExactReport, writeExactIndex } from '../../scripts/index/exact.ts';
import type { Limits } from '../../scripts/index/trie.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { Engine } from '../../src/search/engine.ts';
import { foldQuery } from '../../src/search/fold.ts';

/** Small archives for the tests of the search. */

export const textDocument = (number: number, blocks: string[]): SearchDocument => ({
  url: `speeches/${number}.html`,
  meta: { title: blocks[0] ?? '' },
  filters: {},
  sort: {},
  blocks: blocks.map((text, at) => ({
    anchor: at === 0 ? '' : `p${at}`,
    label: `第${at}段`,
    text,
    field: at === 0 ? 'title' : 'text',
  })),
});

export interface BuiltIndex {
  folder: string;
  report: ExactReport;
  engine: Engine;
  /** Names of the files that the engine asked for, in order. */
  asked: string[];
}

const read = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(path));

/** Writes an index, lets `use` have it and removes it again. */
export async function withIndex<T>(
  documents: SearchDocument[],
  limits: Limits,
  use: (index: BuiltIndex) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'yanlu-search-'));
  try {
    const report = await writeExactIndex(documents, folder, limits);
    const asked: string[] = [];
    const engine = new Engine((name) => {
      asked.push(name);
      return read(join(folder, name));
    });
    return await use({ folder, report, engine, asked });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What a search has to find: the documents, one block of which contains the term. */
export function expected(documents: SearchDocument[], term: string): number[] {
  const query = foldQuery(term);
  if (!query) return [];
  return documents.flatMap(({ blocks }, number) =>
    blocks.some(({ text }) => foldQuery(`|${text}|`).includes(query)) ? [number] : [],
  );
}

/** Few different characters, so that runs repeat: hanzi, wide and narrow, pairs, spaces. */
const alphabets = [
  ['落', '实', '抓'],
  ['漢', '汉', '語', '语', '，', ',', 'A', 'a', ' ', '　'],
  ['𠮷', '🙂', '\ud842', '\udfb7', '干', '乾', '…', '①', '1'],
];

const character = fc.constantFrom(...alphabets).chain((letters) => fc.constantFrom(...letters));
const run = (most: number) =>
  fc
    .constantFrom(...alphabets)
    .chain((letters) =>
      fc.array(fc.constantFrom(...letters), { maxLength: most }).map((found) => found.join('')),
    );

export const corpora = fc
  .array(fc.array(run(30), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 24 })
  .map((texts) => texts.map((blocks, number) => textDocument(number, blocks)));

/** Terms out of the texts, terms nearly so, and any others. */
export const termsFor = (documents: SearchDocument[]): fc.Arbitrary<string> => {
  const text = documents.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('\n');
  const piece = fc
    .tuple(fc.nat(text.length), fc.integer({ min: 1, max: 40 }))
    .map(([from, length]) => text.slice(from, from + length));
  return fc.oneof(
    { weight: 4, arbitrary: piece },
    { weight: 2, arbitrary: fc.tuple(piece, character).map(([found, one]) => found + one) },
    { weight: 1, arbitrary: run(6) },
    { weight: 1, arbitrary: character },
    { weight: 1, arbitrary: piece.map((found) => ` ${found}\t`) },
  );
};
