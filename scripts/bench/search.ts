import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { SearchDocument } from '../../src/search/document.ts';
import { fold, foldQuery } from '../../src/search/fold.ts';
import { writeModules } from '../index/bundle.ts';
import { writeExactIndex } from '../index/exact.ts';
import { writeWords } from '../index/words.ts';
import { watchChildren } from './children-memory.ts';
import { missingCorpus, readCorpus } from './corpus.ts';
import { type CountingServer, serveCounting } from './counting-server.ts';
import { table } from './table.ts';

/**
 * The exact index against stock Pagefind, on the same texts, strings and server: is what
 * they find right, what does it cost to build and to ask.
 */

/** How many results make a first screen. */
const SCREEN = 10;
const SEED = 20_260_101;

interface BuiltSearch {
  name: string;
  /** Of `pagefind.js`, from the root of the site. */
  module: string;
  /** Address of each document under the name that a result has for it. */
  addresses: Map<string, string>;
  seconds: number;
  /** Most memory held while building, in bytes. */
  memory: number;
  bytes: number;
}

interface Module {
  createInstance: (options: { basePath: string }) => {
    search: (term: string) => Promise<{ results: { id: string; data: () => Promise<unknown> }[] }>;
    destroy: () => Promise<void>;
  };
}

interface Cost {
  requests: number;
  bytes: number;
  milliseconds: number;
}

interface Measured {
  recall: number;
  precision: number;
  right: number;
  first: Cost[];
  next: Cost[];
  screen: Cost[];
  warm: number[];
}

/** A generator of numbers that gives the same ones each time (Lehmer, modulus 2³¹ − 1). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 0x7fffffff;
    return state % below;
  };
}

/** Strings of 2 to 12 characters as they stand in the texts. */
function drawStrings(documents: readonly SearchDocument[], count: number): string[] {
  const pick = random(SEED);
  const drawn = new Set<string>();
  while (drawn.size < count) {
    const { blocks } = documents[pick(documents.length)] as SearchDocument;
    const text = blocks[pick(blocks.length)]?.text ?? '';
    const length = 2 + pick(11);
    const string = text.slice(pick(Math.max(1, text.length - length)));
    const term = string.slice(0, length).trim();
    if (term.length === length) drawn.add(term);
  }
  return [...drawn];
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

interface Fragment {
  url: string;
}

/** Pagefind's fragments: a signature of 12 bytes, then one document, or several by name. */
async function fragmentAddresses(folder: string): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  for (const file of await readdir(folder)) {
    const bytes = gunzipSync(await readFile(join(folder, file))).subarray(12);
    const held = JSON.parse(bytes.toString('utf8')) as Fragment | Record<string, Fragment>;
    const own = file.replace('.pf_fragment', '');
    const fragments = typeof held.url === 'string' ? { [own]: held as Fragment } : held;
    for (const [name, { url }] of Object.entries(fragments as Record<string, Fragment>)) {
      addresses.set(name, url);
    }
  }
  return addresses;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function buildBoth(documents: SearchDocument[], site: string): Promise<BuiltSearch[]> {
  const [exact, words] = [join(site, 'search'), join(site, 'search/words')];
  await mkdir(exact, { recursive: true });
  const exactTime = await timed(() => writeExactIndex(documents, exact));
  const exactMemory = process.resourceUsage().maxRSS * 1024;
  const exactBytes = await sizeOf(exact);
  const peak = watchChildren();
  const wordsTime = await timed(() => writeWords(documents, words, 'zh-CN'));
  const wordsMemory = peak();
  await writeModules(exact);
  return [
    {
      name: 'exact index',
      module: 'search/pagefind.js',
      addresses: new Map(documents.map(({ url }, number) => [String(number), url])),
      seconds: exactTime / 1000,
      memory: exactMemory,
      bytes: exactBytes,
    },
    {
      name: 'Pagefind, stock',
      module: 'search/words/pagefind.js',
      addresses: await fragmentAddresses(join(words, 'fragment')),
      seconds: wordsTime / 1000,
      memory: wordsMemory,
      bytes: await sizeOf(words),
    },
  ];
}

/** Documents by what is looked for: the truth that both are measured against. */
function truth(documents: readonly SearchDocument[], terms: readonly string[]): Set<string>[] {
  const texts = documents.map(({ url, blocks }) => ({
    url,
    text: fold(blocks.map(({ text }) => text).join('\n')),
  }));
  return terms.map((term) => {
    const query = foldQuery(term);
    return new Set(texts.filter(({ text }) => text.includes(query)).map(({ url }) => url));
  });
}

async function measure(
  built: BuiltSearch,
  site: string,
  server: CountingServer,
  terms: readonly string[],
  wanted: readonly Set<string>[],
): Promise<Measured> {
  const module = (await import(join(site, built.module))) as Module;
  const folder = built.module.replace('pagefind.js', '');
  const { size: program } = await stat(join(site, built.module));
  const open = () => module.createInstance({ basePath: server.url + folder });
  const costOf = async (work: () => Promise<unknown>): Promise<Cost> => {
    server.take();
    const milliseconds = await timed(work);
    return { ...server.take(), milliseconds };
  };

  const measured: Measured = {
    recall: 0,
    precision: 0,
    right: 0,
    first: [],
    next: [],
    screen: [],
    warm: [],
  };
  let [hits, found, there] = [0, 0, 0];
  const shared = open();
  await shared.search(terms[0] ?? '');
  for (const [number, term] of terms.entries()) {
    const fresh = open();
    const first = await costOf(() => fresh.search(term));
    measured.first.push({ ...first, requests: first.requests + 1, bytes: first.bytes + program });
    await fresh.destroy();
    measured.next.push(await costOf(() => shared.search(term)));
    measured.warm.push(await timed(() => shared.search(term)));

    const { results } = await shared.search(term);
    const screen = results.slice(0, SCREEN);
    measured.screen.push(await costOf(() => Promise.all(screen.map((result) => result.data()))));
    const got = new Set(results.map(({ id }) => built.addresses.get(id)));
    const want = wanted[number] ?? new Set();
    const both = got.intersection(want).size;
    hits += both;
    found += got.size;
    there += want.size;
    if (both === got.size && both === want.size) measured.right++;
  }
  await shared.destroy();
  measured.recall = hits / there;
  measured.precision = hits / found;
  measured.right /= terms.length;
  return measured;
}

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
