import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SIZES, writeExactIndex } from '../../scripts/index/exact.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { Engine } from '../../src/search/engine.ts';
import { makeInstance } from '../../src/search/instance.ts';
import { reading } from '../../src/search/modules.ts';

/**
 * Judged queries: for each, which speeches a reader wants first, of an index as the site's is
 * built. Whoever changes the ranking, or how texts are cut into pieces, changes it for these.
 */

type Field = 'heading' | 'text';

const aside = '这一段讲的是别的事情，与要找的没有关系。';
/** So long that no two of them are in one piece. */
const filler = aside.repeat(Math.ceil((0.6 * SIZES.piece) / aside.length));

const speech = (id: string, title: string, ...blocks: [Field, string][]): SearchDocument => ({
  url: `speeches/${id}.html`,
  meta: { title },
  filters: {},
  sort: {},
  blocks: [
    { anchor: '', label: title, text: title, field: 'title' },
    ...blocks.map(([field, text], at) => ({ anchor: `p${at}`, label: `第${at}段`, text, field })),
  ],
});

/** The latest first, as an archive has them. */
const archive: SearchDocument[] = [
  speech('mention', '在全县经济工作会上的讲话', ['text', `${filler}顺便说一句招商引资。`]),
  speech(
    'theme',
    '在项目建设推进会上的讲话',
    ['heading', '一、招商引资要有新办法'],
    ['text', '招商引资是头等大事。招商引资要靠服务。'],
  ),
  speech(
    'late',
    '在年终总结会上的讲话',
    ['text', filler],
    ['text', filler],
    ['text', filler],
    ['text', '最后谈谈茶叶。'],
  ),
  speech(
    'early',
    '在农业座谈会上的讲话',
    ['text', '先谈茶叶。'],
    ['text', filler],
    ['text', filler],
    ['text', filler],
  ),
  speech(
    'apart',
    '在林业会议上的讲话',
    ['text', `山要绿。${filler}`],
    ['text', filler],
    ['text', `水要清。${filler}`],
  ),
  speech(
    'together',
    '在水利会议上的讲话',
    ['text', filler],
    ['text', filler],
    ['text', '山要绿，水要清。'],
  ),
  speech('title', '在招商引资大会上的讲话', ['text', '同志们，现在开会。']),
  speech('dense', '在读书会上的讲话', ['text', '读书好，好读书，读好书。读书、读书、再读书。']),
  speech(
    'long',
    '在干部培训班上的讲话',
    ['text', '读书。'],
    ['text', filler],
    ['text', `${filler}读书。`],
    ['text', `${filler}读书。`],
  ),
  speech('both', '在招商引资与项目建设大会上的讲话', ['text', filler]),
];

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanlu-judged-'));
  await writeExactIndex(archive, folder);
});

afterAll(() => rm(folder, { recursive: true }));

const search = async (query: string): Promise<string[]> => {
  const engine = new Engine(async (name) => new Uint8Array(await readFile(join(folder, name))));
  const address = new URL('https://archive.test/search/');
  const { results } = await makeInstance({}, address, () => engine, reading).search(query);
  return results.map(({ id }) => archive[Number(id)]?.url.replace(/speeches\/|\.html/g, '') ?? '');
};

test.each<[string, string, string[]]>([
  ['a title, then a heading, then a mention', '招商引资', ['title', 'both', 'theme', 'mention']],
  ['the later of two speeches that are alike', '大会', ['title', 'both']],
  ['the beginning before the end', '茶叶', ['early', 'late']],
  ['much in little before the same spread out', '读书', ['dense', 'long']],
  ['words that stand together before words far apart', '山要绿 水要清', ['together', 'apart']],
  ['both words in titles before one of them', '招商引资 项目建设', ['both', 'theme']],
  ['either word: the one in a title first', '茶叶|招商引资大会', ['title', 'early', 'late']],
  ['what is wanted in a heading', '小标题:招商引资', ['theme']],
  ['a title counts where text is wanted too', '招商引资 -顺便', ['title', 'both', 'theme']],
])('%s', async (_, query, wanted) => {
  expect(await search(query)).toEqual(wanted);
});
