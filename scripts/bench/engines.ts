import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SearchDocument } from '../../src/search/document.ts';
import { writeModules } from '../index/bundle.ts';
import { writeExactIndex } from '../index/exact.ts';
import { writeWords } from '../index/words.ts';
import { watchChildren } from './children-memory.ts';
import { timed } from './timed.ts';

/** The searches that are compared, built from the same documents. */

export interface BuiltSearch {
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

/** @param site an empty folder, that is the root of the site */
export async function buildBoth(documents: SearchDocument[], site: string): Promise<BuiltSearch[]> {
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
