import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type ExactReport, type Sizes, writeExactIndex } from '../../scripts/index/exact.ts';
import type { Match, Matches } from '../../src/search/contract.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { Engine } from '../../src/search/engine.ts';
import { matchAt } from '../../src/search/matches.ts';

/** Small archives for the tests of the search. */

export const textDocument = (number: number, blocks: string[]): SearchDocument => ({
  url: `speeches/${number}.html`,
  meta: { title: blocks[0] ?? '' },
  filters: {},
  sort: {},
  blocks: blocks.map((text, at) => ({
    anchor: at === 0 ? '' : `p${at}`,
    label: at === 0 ? text : `第${at}段`,
    text,
    field: at === 0 ? 'title' : text.endsWith('！') || at % 3 === 2 ? 'heading' : 'text',
  })),
});

/** @returns one document after the other */
export const listOf = (matches: Matches): Match[] =>
  Array.from(matches.documents, (_, at) => matchAt(matches, at));

/** An engine that is asked each question on its own. */
export const asking = (engine: Engine) => ({
  fold: (typed: string) => engine.answer((index) => index.fold(typed)),
  find: async (folded: string) => listOf(await engine.answer((index) => index.find(folded))),
  facets: () => engine.answer((index) => index.facets()),
  piece: (piece: number) => engine.answer((index) => index.piece(piece)),
  extent: async () => (await engine.open()).extent(),
  open: () => engine.open(),
});

export type Asking = ReturnType<typeof asking>;

export interface BuiltIndex {
  folder: string;
  report: ExactReport;
  engine: Asking;
  /** Names of the files that the engine asked for, in order. */
  asked: string[];
}

const read = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(path));

/** Writes an index, lets `use` have it and removes it again. */
export async function withIndex<T>(
  documents: SearchDocument[],
  sizes: Sizes,
  use: (index: BuiltIndex) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'yanlu-search-'));
  try {
    const report = await writeExactIndex(documents, folder, sizes);
    const asked: string[] = [];
    const engine = asking(
      new Engine((name) => {
        asked.push(name);
        return read(join(folder, name));
      }),
    );
    return await use({ folder, report, engine, asked });
  } finally {
    await rm(folder, { recursive: true });
  }
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

/** Passages that several texts have, with a change here and there. */
const repeated = fc
  .tuple(run(80), fc.array(fc.tuple(fc.nat(80), character), { maxLength: 3 }))
  .map(([passage, changes]) =>
    changes.reduce((text, [at, one]) => text.slice(0, at) + one + text.slice(at + 1), passage),
  );
const blocks = (passages: string[]) =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: run(30) },
      { weight: 2, arbitrary: fc.constantFrom('', ...passages) },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom('', ...passages), run(3)).map(joined) },
      { weight: 1, arbitrary: fc.tuple(run(3), fc.constantFrom('', ...passages)).map(joined) },
    ),
    { minLength: 1, maxLength: 6 },
  );
const joined = (parts: string[]): string => parts.join('');

export const corpora = fc
  .array(repeated, { maxLength: 4 })
  .chain((passages) => fc.array(blocks(passages), { minLength: 1, maxLength: 24 }))
  .map((texts) => texts.map((all, number) => textDocument(number, all)));

/** Strings out of the texts, strings nearly so, and any others; none is empty. */
export const stringsFor = (documents: SearchDocument[]): fc.Arbitrary<string> => {
  const text = documents.flatMap(({ blocks: all }) => all.map((block) => block.text)).join('\n');
  const piece = fc
    .tuple(fc.nat(text.length), fc.integer({ min: 1, max: 60 }))
    .map(([from, length]) => text.slice(from, from + length));
  return fc
    .oneof(
      { weight: 4, arbitrary: piece },
      { weight: 2, arbitrary: fc.tuple(piece, character).map(joined) },
      { weight: 1, arbitrary: fc.tuple(piece, piece).map(joined) },
      { weight: 1, arbitrary: run(6) },
      { weight: 1, arbitrary: character },
    )
    .filter((found) => found !== '');
};
