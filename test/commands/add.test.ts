import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isYes } from '../../scripts/add/sample.ts';
import { add } from '../../scripts/add.ts';
import { docx, p } from '../normalise/formats/build-docx.ts';
import { pdf } from '../normalise/formats/build-pdf.ts';
import { ROOT, speech } from '../normalise/knowledge.ts';
import { fill, picture, place, run } from './place.ts';

/** Taking texts in, on a copy of the archive's folder. */

const river = speech(
  '说到河道，要舍得下本钱，也要算得清细账，不能走一步看一步。',
  '河堤是去年冬天修的，石头是从上游运来的，修堤的人就在台下坐着，请大家记住他们。',
);
const school = [
  '在村小开学典礼上的讲话',
  '老师们、同学们：',
  '教室的窗户换了新的，操场上的草也割过了，今天是个好天气，适合读书，也适合跑步。',
  '我小时候在这里念书，冬天要自己带柴火，如今暖气通到了每一间教室。',
  '谢谢大家！',
].join('\n');

let content: string;
let home: string;
beforeEach(async () => {
  home = await place();
  content = join(home, 'content');
  for (const part of ['rules', 'vocabulary']) {
    await cp(join(ROOT, 'content', part), join(content, part), { recursive: true });
  }
  await fill(content, { 'raw/sample/river.txt': river });
});

/** @returns the exit code and what was told */
async function take(...args: string[]): Promise<{ code: number; told: string }> {
  const lines: string[] = [];
  const spies = (['log', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((line: string) => void lines.push(line)),
  );
  try {
    return { code: await add(args, content), told: lines.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const rawFiles = async () => (await readdir(join(content, 'raw'))).sort();

test('a new text is copied in as it is', async () => {
  await fill(home, { 'school.txt': school });
  const { code, told } = await take(join(home, 'school.txt'));
  expect(told).toContain('school.txt：已放入。');
  expect(told).toContain('示例留着。以后要移走，请运行 npm run add -- --drop-sample。');
  expect(code).toBe(0);
  expect(await readFile(join(content, 'raw/school.txt'), 'utf8')).toBe(school);
  expect(await rawFiles()).toEqual(['sample', 'school.txt']);
});

test('the same bytes are not taken in twice, under whatever name', async () => {
  await fill(home, { 'x.txt': river, '1.txt': school, '2.txt': school });
  const paths = ['x.txt', '1.txt', '2.txt'].map((name) => join(home, name));
  const { code, told } = await take(...paths);
  expect(told).toContain('x.txt：已有（与“sample/river.txt”逐字节相同）');
  expect(told).toContain('2.txt：已有（与“1.txt”逐字节相同）');
  expect(code).toBe(0);
  expect(await rawFiles()).toEqual(['1.txt', 'sample']);
});

test('of two equal files the one with the shorter name stays, told in the order given', async () => {
  await fill(home, { 'a (1).txt': school, 'a.txt': school });
  const { told } = await take(join(home, 'a (1).txt'), join(home, 'a.txt'));
  expect(told).toMatch(/a \(1\)\.txt：已有（与“a\.txt”逐字节相同）.*\n.*a\.txt：已放入。\n/u);
  expect(await rawFiles()).toEqual(['a.txt', 'sample']);
});

test('nearly the same speech is taken in and told', async () => {
  await fill(home, { 'x.txt': `${river}\n上一篇：没有了` });
  const { code, told } = await take(join(home, 'x.txt'));
  expect(told).toContain('x.txt：已放入；与“sample/river.txt”几乎相同');
  expect(code).toBe(0);
});

test('of a web page, a Word document or a PDF the text is compared', async () => {
  const lines = river.split('\n');
  await writeFile(
    join(home, 'x.html'),
    `<title>x</title>${lines.join('<br>')}<p>上一篇：没有了</p>`,
  );
  await writeFile(join(home, 'x.docx'), docx({ body: lines.map((line) => p(line)).join('') }));
  await writeFile(join(home, 'x.pdf'), pdf([[]]));
  const { code, told } = await take(
    ...['html', 'docx', 'pdf'].map((end) => join(home, `x.${end}`)),
  );
  expect(told).toMatch(/x\.html：已放入；与“sample\/river\.txt”几乎相同/u);
  expect(told).toMatch(/x\.docx：已放入；与“[^”]+”几乎相同/u);
  expect(told).toContain('x.pdf：没有放入。第 1 页没有文字');
  expect(code).toBe(1);
  expect(await rawFiles()).toEqual(['sample', 'x.docx', 'x.html']);
});

test('a name that is taken is not overwritten', async () => {
  await fill(content, { 'raw/x.txt': river });
  await fill(home, { 'x.txt': school });
  const { code, told } = await take(join(home, 'x.txt'));
  expect(told).toContain('没有放入。原始文本目录里已有同名而内容不同的文件');
  expect(code).toBe(1);
  expect(await readFile(join(content, 'raw/x.txt'), 'utf8')).toBe(river);
});

describe('what the build would not take in is refused', () => {
  test.each([
    ['no.txt', '没有这个文件'],
    ['broken.txt', '断开的链接'],
    ['empty.txt', '文件是空的'],
    ['x.doc', '另存为 .docx'],
    ['x.xlsx', '扩展名不是 .txt'],
    ['._x.txt', '隐藏文件'],
    ['Thumbs.db', '隐藏文件'],
    ['folder', '这是文件夹；请列出其中的文件'],
    ['folder.txt', '其实是一个文件夹'],
    ['lines.txt', '没有找到讲话'],
  ])('%s', async (name, words) => {
    const given = join(home, 'given');
    await fill(given, {
      'empty.txt': '',
      'x.doc': school,
      'x.xlsx': 'x',
      '._x.txt': school,
      'Thumbs.db': 'x',
    });
    await fill(given, { 'lines.txt': '上一篇：没有了\n下一篇：没有了\n', 'good.txt': school });
    await mkdir(join(given, 'folder'));
    await mkdir(join(given, 'folder.txt'));
    await symlink('nowhere', join(given, 'broken.txt'));
    const { code, told } = await take(join(given, name), join(given, 'good.txt'));
    expect(told).toContain(`${join(given, name)}：没有放入。`);
    expect(told).not.toMatch(/[删移][去出]/u);
    expect(told).toContain(words);
    expect(told).toContain('good.txt：已放入。');
    expect(code).toBe(1);
    expect(await rawFiles()).toEqual(['good.txt', 'sample']);
  });
});

test('a held file that cannot be read is told, one that is no text is the build’s matter', async () => {
  await symlink('nowhere', join(content, 'raw/broken.txt'));
  await fill(content, { 'raw/empty.txt': '' });
  await fill(home, { 'school.txt': school });
  const { code, told } = await take(join(home, 'school.txt'));
  expect(told).toContain('没有与它们比较：\n  broken.txt：没有这个文件');
  expect(told).not.toContain('empty.txt');
  expect(code).toBe(0);
});

describe('the sample', () => {
  test('goes aside when it is not wanted', async () => {
    const { code, told } = await take('--drop-sample');
    expect(told).toMatch(
      /^示例已移到 .*content\/sample。请在 content\/archive\.yaml 里写上馆名、整理者和使用条件。$/u,
    );
    expect(code).toBe(0);
    expect(await rawFiles()).toEqual([]);
    expect(await readFile(join(content, 'sample/river.txt'), 'utf8')).toBe(river);
  });

  test('is spoken of only where something was added', async () => {
    await fill(home, { 'empty.txt': '', 'same.txt': river });
    const { told } = await take(join(home, 'empty.txt'), join(home, 'same.txt'));
    expect(told).toContain('文件是空的');
    expect(told).not.toContain('示例');
  });

  test('cannot go twice', async () => {
    await take('--drop-sample');
    const { code, told } = await take('--drop-sample');
    expect(told).toMatch(/^示例已不在 .*raw\/sample，不用再移。$/u);
    expect(code).toBe(0);
  });

  test('stays where another folder has its place', async () => {
    await fill(content, { 'sample/mine.txt': 'mine' });
    const before = await picture(content);
    const { code, told } = await take('--drop-sample');
    expect(told).toContain('示例没有移动');
    expect(code).toBe(1);
    expect(await picture(content)).toEqual(before);
  });

  test.each([
    ['y', true],
    ['Yes ', true],
    ['是', true],
    ['不是', false],
    ['yellow', false],
    ['n', false],
    ['', false],
  ])('%j to the question', (answer, yes) => expect(isYes(answer)).toBe(yes));
});

test.each([
  [['--help'], 0, '用法：npm run add -- [--drop-sample] 文件…'],
  [[], 1, '用法：npm run add -- [--drop-sample] 文件…'],
  [['--drop'], 1, '没有“--drop”这个选项；请照用法改正。\n用法：'],
  [['--drop-sample=no'], 1, '选项“--drop-sample”的写法不对'],
])('typed with %j', async (args, code, words) => {
  const ending = await run('add', args);
  expect(ending.code).toBe(code);
  expect(ending.output).toContain(words);
  expect(ending.output).not.toMatch(/\n\s+at |Error/u);
});
