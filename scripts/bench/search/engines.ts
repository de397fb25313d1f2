import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { rolldown } from 'rolldown';
import type { SearchDocument } from '../../../src/search/document.ts';
import { writeModules } from '../../index/bundle.ts';
import { writeExactIndex } from '../../index/exact.ts';
import { writeWords } from '../../index/words.ts';
import { timed } from '../timed.ts';
import { PlainTexts } from './plain-texts.ts';
import type { Rival } from './rivals/rival.ts';

/** The searches that are compared: each writes a folder whose `pagefind.js` is its program. */

export interface Engine {
  /** What the table calls it. */
  title: string;
  /**
   * @param folder an empty one
   * @returns milliseconds of the build proper
   */
  build: (documents: readonly SearchDocument[], folder: string) => Promise<number>;
  /** Files that hold the texts, from the folder. */
  texts: RegExp;
  /** It loads its whole index for the first query. It is given queries already folded. */
  isWhole: boolean;
  /** It belongs to the others: what it may use is bounded. */
  isRival: boolean;
  /** @returns tells the number of the document by the name that a result has for it */
  numbers: (
    documents: readonly SearchDocument[],
    folder: string,
  ) => Promise<(id: string) => number>;
}

const numberOfId: Engine['numbers'] = async () => Number;

const exact: Engine = {
  title: 'exact index',
  build: async (documents, folder) => {
    const milliseconds = await timed(() => writeExactIndex(documents, folder));
    await writeModules(folder);
    return milliseconds;
  },
  texts: /^(?:texts|pieces)\//,
  isWhole: false,
  isRival: false,
  numbers: numberOfId,
};

interface Fragment {
  url: string;
}

/** Pagefind's fragments: a signature of 12 bytes, then one document, or several by name. */
async function fragmentNumbers(documents: readonly SearchDocument[], folder: string) {
  const byUrl = new Map(documents.map(({ url }, number) => [url, number]));
  const numbers = new Map<string, number>();
  for (const file of await readdir(join(folder, 'fragment'))) {
    const bytes = gunzipSync(await readFile(join(folder, 'fragment', file))).subarray(12);
    const held = JSON.parse(bytes.toString('utf8')) as Fragment | Record<string, Fragment>;
    const own = file.replace('.pf_fragment', '');
    const fragments = typeof held.url === 'string' ? { [own]: held as Fragment } : held;
    for (const [name, { url }] of Object.entries(fragments as Record<string, Fragment>)) {
      numbers.set(name, byUrl.get(url) ?? -1);
    }
  }
  return (id: string) => numbers.get(id) ?? -1;
}

const pagefind: Engine = {
  title: 'Pagefind, stock',
  // All of the texts: the site's own index of words leaves out what large archives have too much of.
  build: (documents, folder) =>
    timed(() => writeWords(documents, folder, 'zh-CN', Number.POSITIVE_INFINITY)),
  texts: /^fragment\//,
  isWhole: false,
  isRival: true,
  numbers: fragmentNumbers,
};

const RIVALS = join(import.meta.dirname, 'rivals');
const PACKAGES = join(import.meta.dirname, '../rivals/node_modules');
const pack = promisify(gzip);

/** Bundles the rival's module into a folder, from where both Node and the browser load it. */
async function bundle(module: string, folder: string): Promise<Rival> {
  const file = join(folder, 'pagefind.js');
  const bundled = await rolldown({
    input: join(RIVALS, module),
    platform: 'browser',
    resolve: { modules: [PACKAGES] },
  });
  await bundled.write({ file, format: 'esm', minify: true });
  await bundled.close();
  return (await import(pathToFileURL(file).href)) as Rival;
}

const inMemory = (title: string, module: string): Engine => ({
  title,
  build: async (documents, folder) => {
    const { build } = await bundle(module, folder);
    const { texts } = new PlainTexts(documents);
    await mkdir(join(folder, 'texts'));
    return timed(async () => {
      const lines = await build(texts);
      await writeFile(join(folder, 'index.gz'), await pack(lines.join('\n')));
      for (const [number, { url, meta, blocks }] of documents.entries()) {
        const text = blocks.map((block) => block.text).join('\n');
        const file = await pack(JSON.stringify({ url, title: meta['title'], text }));
        await writeFile(join(folder, `texts/${number}.gz`), file);
      }
    });
  },
  texts: /^texts\//,
  isWhole: true,
  isRival: true,
  numbers: numberOfId,
});

export const ENGINES: Record<string, Engine> = {
  exact,
  pagefind,
  flexsearch: inMemory('FlexSearch, CJK', 'flexsearch.ts'),
  minisearch: inMemory('MiniSearch, bigrams', 'minisearch.ts'),
  plain: inMemory('plain texts, includes', 'plain.ts'),
};
