import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runReport } from '../../scripts/report/machine.ts';
import { ROOT, speech } from '../normalise/knowledge.ts';
import { fill, picture, place, run } from './place.ts';

/** The first step on the disk: new results take the place of old ones, all at once. */

const text = speech('说到河道，要舍得下本钱，也要算得清细账，不能走一步看一步。');
const OLD = { 'speeches/0123456789ab-1.md': 'old', 'records/0123456789ab.json': '{}' };

const normalise = (raw: string, to: string) => run('normalise', ['--raw', raw, '--to', to]);

test('old results go, the texts beside them stay', async () => {
  const to = await fill(await place(), { 'raw/a.txt': text, 'archive.yaml': 'x', ...OLD });
  const { code, output } = await normalise(join(to, 'raw'), to);
  expect(code, output).toBe(0);
  expect((await readdir(to)).sort()).toEqual(
    ['archive.yaml', 'raw', 'records', 'sources', 'speeches'].sort(),
  );
  const files = Object.keys(await picture(to));
  expect(files.filter((file) => /0123456789ab/u.test(file))).toEqual([]);
  expect(files.filter((file) => /^(?:speeches|records|sources)\//u.test(file))).toHaveLength(3);
});

test('what a stopped run left is taken away', async () => {
  const to = await fill(await place(), { 'raw/a.txt': text, ...OLD });
  const { code, pid } = await run('normalise', ['--raw', join(to, 'raw'), '--to', to, '--none']);
  expect(code).toBe(1);
  await fill(to, { [`normalised.building-${pid}/speeches/x.md`]: 'half' });
  await normalise(join(to, 'raw'), to);
  expect((await readdir(to)).sort()).toEqual(['raw', 'records', 'sources', 'speeches']);
});

test.each([
  ['results inside the raw texts', 'raw', 'raw/results', '重叠'],
  ['results in the raw texts', 'raw', 'raw', '重叠'],
  ['raw texts among the results', 'speeches', '.', '重叠'],
  ['no raw texts', 'no', '.', '请检查路径'],
  ['a file for the raw texts', 'raw/a.txt', '.', '不是文件夹'],
  ['a file for the results', 'raw', 'file', '不是文件夹'],
  ['folders that hold another’s files', 'raw', 'mine', '（thoughts.md），不是本程序写下的'],
])('%s is refused before anything is touched', async (_, raw, to, words) => {
  const home = await fill(await place(), {
    ...{ 'raw/a.txt': text, file: 'x', 'mine/speeches/thoughts.md': 'mine' },
    ...OLD,
  });
  const before = await picture(home);
  const { code, output } = await normalise(join(home, raw), join(home, to));
  expect(code).toBe(1);
  expect(output).toContain(words);
  expect(output).not.toMatch(/\n\s+at |Error/u);
  expect(await picture(home)).toEqual(before);
});

test('another’s texts never go into the archive’s own folder unasked', async () => {
  const home = await fill(await place(), { 'raw/a.txt': text });
  const own = async () =>
    Object.fromEntries(
      await Promise.all(
        ['speeches', 'records'].map(async (part) => {
          const folder = join(ROOT, 'content', part);
          return [part, existsSync(folder) ? await picture(folder) : {}];
        }),
      ),
    );
  const before = await own();
  const { code, output } = await run('normalise', ['--raw', join(home, 'raw')]);
  expect(code).toBe(1);
  expect(output).toMatch(/^用 --raw [^\n]*还要用 --to 写明[^\n]*。\n用法：/u);
  expect(await own()).toEqual(before);
});

test('an explanation is for persons: programs are told that it has no JSON', async () => {
  const home = await fill(await place(), { 'a.txt': text });
  const { code, output } = await run('normalise', ['--explain', join(home, 'a.txt'), '--json']);
  expect(code).toBe(1);
  expect(output).toMatch(/^“--explain”和“--json”不能一起用；请去掉其中一个。\n用法：/u);
});

test.skipIf(!existsSync('/proc/self'))('where no folder can be made, it says so', async () => {
  const to = await fill(await place(), { 'raw/a.txt': text });
  const { code, output } = await normalise(join(to, 'raw'), '/proc/none/results');
  expect(code).toBe(1);
  expect(output).toBe('“/proc/none”建不了，它的上级不让建文件夹；请另选一个文件夹。\n');
});

test('for programs it prints one document and nothing else', async () => {
  const to = await fill(await place(), { 'raw/a.txt': text, 'raw/b.csv': 'x' });
  const { code, output } = await run('normalise', ['--raw', join(to, 'raw'), '--to', to, '--json']);
  const report = runReport.parse(JSON.parse(output));
  expect(code).toBe(1);
  expect(report.files).toMatchObject([{ file: 'a.txt', speeches: 1 }]);
  expect(report.refusals).toEqual([
    { file: 'b.csv', code: 'other-format', message: expect.stringMatching(/^扩展名不是 .*。$/u) },
  ]);
});

test('quietly, it tells what was left out and nothing else', async () => {
  const to = await fill(await place(), { 'raw/a.txt': text });
  const quiet = () => run('normalise', ['--raw', join(to, 'raw'), '--to', to, '--quiet']);
  expect(await quiet()).toMatchObject({ code: 0, output: '' });
  await fill(to, { 'raw/b.txt': '' });
  const { code, output } = await quiet();
  expect(code).toBe(1);
  expect(output).toMatch(/^有 1 个文件没有收入：\n {2}b\.txt：文件是空的[^\n]*\n$/u);
});

test('it explains a text by its path, and one below the raw texts by its path there', async () => {
  const to = await fill(await place(), { 'raw/in/a.txt': text, 'b.txt': text });
  const explain = (file: string) => run('normalise', ['--raw', join(to, 'raw'), '--explain', file]);
  const [below, beside] = [await explain('in/a.txt'), await explain(join(to, 'b.txt'))];
  expect([below.code, beside.code]).toEqual([0, 0]);
  expect(below.output).toMatch(/^in\/a\.txt（utf-8）：1 篇讲话\n/u);
  expect(beside.output.replace('b.txt', 'in/a.txt')).toBe(below.output);
  expect(await readdir(to)).toEqual(['b.txt', 'raw']);
});

test.each([
  ['no.txt', '没有这个文件'],
  ['raw', '这是文件夹'],
  ['b.pptx', '扩展名不是'],
])('%s cannot be explained, and is told why', async (file, words) => {
  const to = await fill(await place(), { 'raw/a.txt': text, 'b.pptx': text });
  const { code, output } = await run('normalise', ['--explain', join(to, file)]);
  expect(code).toBe(1);
  expect(output).toContain(`${join(to, file)}：${words}`);
});
