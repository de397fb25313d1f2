import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CountingServer } from './counting-server.ts';
import type { BuiltSearch } from './engines.ts';
import { timed } from './timed.ts';

/** Asks a search for strings and counts what is right and what it costs. */

/** How many results make a first screen. */
export const SCREEN = 10;

interface Module {
  createInstance: (options: { basePath: string }) => {
    search: (term: string) => Promise<{ results: { id: string; data: () => Promise<unknown> }[] }>;
    destroy: () => Promise<void>;
  };
}

export interface Cost {
  requests: number;
  bytes: number;
  milliseconds: number;
}

export interface Measured {
  recall: number;
  precision: number;
  right: number;
  first: Cost[];
  next: Cost[];
  screen: Cost[];
  warm: number[];
}

export async function measure(
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
