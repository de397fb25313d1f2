import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, open, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, speech } from '../normalise/knowledge.ts';
import { type Ending, fill, picture, run } from './place.ts';

/** The whole line on small folders: the last good site outlives whatever goes wrong. */

const text = (words: string) =>
  speech(`说到${words}，要舍得下本钱，也要算得清细账，不能走一步看一步。`);

let home: string;
let good: Record<string, string>;
let first: Ending;
const at = (...path: string[]) => join(home, ...path);
const build = (raw: string, out: string, ...more: string[]) =>
  run('build', ['--raw', at(raw), '--out', at(out), ...more]);

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'yanlu-build-'));
  await fill(home, {
    'raw/a.txt': text('河道'),
    'textless/readme.md': '#',
    'other/letter.doc': 'x',
    'file.txt': 'x',
  });
  first = await build('raw', 'dist');
  good = await picture(at('dist'));
}, 60_000);
afterAll(() => rm(home, { recursive: true, force: true }));

test('a folder of good texts becomes a site', () => {
  expect(first).toMatchObject({ code: 0, output: expect.stringContaining('建成：1 篇讲话') });
  expect(Object.keys(good)).toEqual(expect.arrayContaining(['index.html', 'search.html']));
});

test('a site of other texts is verified against what they are normalised to', async () => {
  const to = await mkdtemp(join(tmpdir(), 'yanlu-normalised-'));
  await run('normalise', ['--raw', at('raw'), '--to', to]);
  const { code, output } = await run('verify', ['--site', at('dist'), '--content', to]);
  await rm(to, { recursive: true });
  expect(output).toContain('检验通过');
  expect(code).toBe(0);
});

describe('the last good site stays, byte for byte', () => {
  const cases: [string, () => Promise<Ending>, string][] = [
    ['no text in the folder', () => build('textless', 'dist'), '里没有可以收入的讲话；请放入'],
    ['no folder of raw texts', () => build('no', 'dist'), '这个文件夹；请检查路径'],
    ['a file for the raw texts', () => build('file.txt', 'dist'), '不是文件夹；请'],
    ['a file for the site', () => build('raw', 'file.txt'), '不是文件夹；请'],
    ['another’s folder for the site', () => build('raw', 'other'), '以免覆盖'],
    ['the site inside the raw texts', () => build('raw', 'raw/site'), '重叠'],
    ['the raw texts inside the site', () => build('dist/speeches', 'dist'), '重叠'],
    ['the site below a file', () => build('raw', 'file.txt/site'), 'file.txt”不是文件夹'],
    ['an unknown option', () => build('raw', 'dist', '--fast'), '没有“--fast”这个选项'],
    ['an option without its value', () => build('raw', 'dist', '--base-url'), '“--base-url”'],
    ['an address that is none', () => build('raw', 'dist', '--base-url', 'x y'), '不是网址'],
    ['a stray word', () => build('raw', 'dist', 'now'), '多了“now”'],
  ];
  test.concurrent.each(cases)('%s', async (_, start, words) => {
    const { code, output } = await start();
    expect(code).toBe(1);
    expect(output).toContain(words);
    expect(output).not.toMatch(/\n\s+at |Error/u);
    expect(output.match(/上一次的成品没有改动/gu)).toHaveLength(1);
    expect(await picture(at('dist'))).toEqual(good);
  });

  test('nothing else was touched or left', async () => {
    expect((await readdir(home)).sort()).toEqual(['dist', 'file.txt', 'other', 'raw', 'textless']);
    expect(await readdir(at('other'))).toEqual(['letter.doc']);
  });

  test('a build that is killed in the middle', async () => {
    const line = ['--raw', at('raw'), '--out', at('dist')];
    const { code, pid } = await run('build', line, '生成网页');
    expect(code).toBeNull();
    expect(existsSync(at(`dist.building-${pid}`))).toBe(true);
    expect(await picture(at('dist'))).toEqual(good);
  }, 60_000);
});

const NAMES = [
  'good.txt',
  'with space.txt',
  `it's “quoted”.txt`,
  '💧笑😀.txt',
  '%2e%2e%2fup.txt',
  `${'长'.repeat(80)}.txt`,
  'below/deeper/b.txt',
];

test('bad input is told, the others are built, and what was left behind is gone', async () => {
  await fill(at('bad'), Object.fromEntries(NAMES.map((name) => [name, text(name)])));
  await fill(at('bad'), { 'empty.txt': '', 'same.txt': text('good.txt'), 'notes.csv': 'x' });
  await mkdir(at('bad', 'folder.txt'));
  await symlink('nowhere', at('bad', 'broken.txt'));
  await symlink('.', at('bad', 'loop'));
  const furniture = join(ROOT, 'test/golden/bad-input/raw/only-furniture.txt');
  await copyFile(furniture, at('bad', 'furniture.txt'));
  const huge = await open(at('bad', 'huge.txt'), 'w');
  await huge.truncate(50_000_000);
  await huge.close();

  const { code, output } = await build('bad', 'dist');
  expect(code).toBe(1);
  const told = output.slice(output.indexOf('个文件没有收入：'), output.indexOf('▸ 生成网页'));
  expect(told.match(/^ {2}[^：]+：.{6}/gmu)).toEqual([
    '  broken.txt：没有这个文件',
    '  empty.txt：文件是空的，',
    '  folder.txt：名字像文本，',
    '  furniture.txt：没有找到讲话',
    '  huge.txt：有 50 M',
    '  notes.csv：扩展名不是 ',
    '  same.txt：与“good',
  ]);
  const pages = (await readdir(at('dist', 'speeches'))).filter((n) => !n.includes('-source'));
  expect(pages).toHaveLength(NAMES.length);
  const marker = JSON.parse(await readFile(at('dist', 'yanlu.json'), 'utf8'));
  expect(marker).toMatchObject({ sources: NAMES.length + 1, speeches: NAMES.length });
  expect((await readdir(home)).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
}, 60_000);

test('two builds at once into one place do not meet: the site is one of them', async () => {
  await fill(home, { 'more/b.txt': text('校舍'), 'more/c.txt': text('公路') });
  const endings = await Promise.all([build('raw', 'both'), build('more', 'both')]);
  expect(endings.map(({ code, output }) => code === 0 || output)).toEqual([true, true]);
  const { speeches } = JSON.parse(await readFile(at('both', 'yanlu.json'), 'utf8'));
  const pages = (await readdir(at('both', 'speeches'))).filter((n) => !n.includes('-source'));
  expect(pages).toHaveLength(speeches);
  expect((await readdir(home)).filter((name) => name.startsWith('both'))).toEqual(['both']);
}, 60_000);
