import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { missingCorpus, readCorpus } from './corpus.ts';
import { serveCounting } from './counting-server.ts';
import { type BuiltSearch, buildBoth } from './engines.ts';
import { type Cost, type Measured, measure, SCREEN } from './measure.ts';
import { drawStrings, truth } from './strings.ts';
import { table } from './table.ts';

/**
 * The exact index against stock Pagefind, on the same texts, strings and server: is what
 * they find right, what does it cost to build and to ask.
 */

const at = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[
    Math.min(numbers.length - 1, Math.floor(numbers.length * share))
  ] ?? 0;
const median = (costs: readonly Cost[], key: keyof Cost): number =>
  at(
    costs.map((cost) => cost[key]),
    0.5,
  );
const cost = (costs: readonly Cost[]): string =>
  `${median(costs, 'requests')} · ${(median(costs, 'bytes') / 1000).toFixed(0)} KB`;

const rowOf = (built: BuiltSearch, measured: Measured): string[] => [
  built.name,
  `${(100 * measured.right).toFixed(1)} %`,
  measured.recall.toFixed(3),
  measured.precision.toFixed(3),
  `${built.seconds.toFixed(1)} s`,
  built.memory ? `${(built.memory / 1e9).toFixed(2)} GB` : '?',
  `${(built.bytes / 1e6).toFixed(1)} MB`,
  cost(measured.first),
  cost(measured.next),
  cost(measured.screen),
  `${at(measured.warm, 0.95).toFixed(1)} ms`,
];

const HEAD = [
  '',
  'right lists',
  'recall',
  'precision',
  'build',
  'memory',
  'size',
  'first query, cold',
  'next query',
  `first ${SCREEN} results`,
  'warm p95',
];

/** Stock Pagefind asks the page for its language; without that it does not part words. */
function pretendPage(language: string): void {
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => language }) },
  });
}

export async function benchSearch({
  documents: most,
  queries,
}: {
  documents: number;
  queries: number;
}) {
  const missing = missingCorpus();
  if (missing) return console.log(missing);
  const folder = await mkdtemp(join(tmpdir(), 'yanlu-bench-'));
  const server = await serveCounting(folder);
  try {
    const documents = await readCorpus(folder, most);
    const terms = drawStrings(documents, queries);
    const built = await buildBoth(documents, folder);
    const wanted = truth(documents, terms);
    pretendPage('zh-CN');
    const rows: string[][] = [];
    for (const one of built)
      rows.push(rowOf(one, await measure(one, folder, server, terms, wanted)));
    const characters = documents
      .flatMap(({ blocks }) => blocks)
      .reduce((n, b) => n + b.text.length, 0);
    console.log(
      `${documents.length} documents, ${(characters / 1e6).toFixed(1)} M characters, ` +
        `${terms.length} strings drawn from them; costs are medians, requests · bytes`,
    );
    console.log(table([HEAD, ...rows]));
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: 'Infinity' },
      queries: { type: 'string', default: '200' },
    },
  });
  await benchSearch({ documents: Number(values.documents), queries: Number(values.queries) });
}
