import { cp, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { correct } from '../../scripts/correct.ts';
import { parseCorrections } from '../../scripts/normalise/corrections/read.ts';
import { idOf } from '../normalise/correcting.ts';
import { knowledge, ROOT, speech } from '../normalise/knowledge.ts';
import { SAMPLE } from '../sample/folder.ts';
import { fill, place, run } from './place.ts';

/** A file of corrections is opened for the archivist, and what no longer fits is told. */

const river = `首页 > 讲话 > 正文\n\n${speech('说到河道，要舍得下本钱\u0007，也要算得清细账。')}`;

let content: string;
beforeEach(async () => {
  content = join(await place(), 'content');
  for (const part of ['rules', 'vocabulary']) {
    await cp(join(ROOT, 'content', part), join(content, part), { recursive: true });
  }
  await fill(content, { 'raw/a/river #1.txt': river, 'elsewhere.txt': river });
});

describe('a file of corrections', () => {
  test('says how to write one and shows the lines with their numbers and rules', async () => {
    const told = await correct(join(content, 'raw/a/river #1.txt'), content);
    expect(told).toContain(`${idOf(river)}.yaml；请`);
    const text = await readFile(join(content, 'corrections', `${idOf(river)}.yaml`), 'utf8');
    const read = parseCorrections(text, 'x.yaml', knowledge.vocabulary);
    expect(read.file).toBe('a/river #1.txt');
    expect(text).toMatch(/^# 1 {2}\[.+\] 首页 > 讲话 > 正文$/mu);
    expect(text).toMatch(/^# 4 {2}同志们：$/mu);
    expect(text).not.toContain('\u0007');
  });

  test('shows the cells of a row with a rule between them', async () => {
    await fill(content, { 'raw/table.txt': `${river}\n桥名\t孔数\n南桥\t3` });
    const told = await correct(join(content, 'raw/table.txt'), content);
    const id = /[0-9a-f]{12}(?=\.yaml)/u.exec(told)?.[0];
    const text = await readFile(join(content, 'corrections', `${id}.yaml`), 'utf8');
    expect(text).toMatch(/^# *\d+ {2}(?:\[.+\] )?桥名 │ 孔数$/mu);
    expect(text).not.toContain('�孔');
  });

  test('shows examples that are right but for the words they quote', async () => {
    await correct(join(content, 'raw/a/river #1.txt'), content);
    const text = await readFile(join(content, 'corrections', `${idOf(river)}.yaml`), 'utf8');
    const examples = text
      .slice(0, text.indexOf('\n#\n'))
      .replace(/^# (?!馆员|要哪)/gmu, '')
      .replace('主题, 次要主题', '党建')
      .replace('occasion: 场合', 'occasion: 座谈会')
      .replace('level: 层级', 'level: 市')
      .replace('absent: [speaker]', 'absent: [collection]')
      .replace(/ +part: 3\n/u, '');
    const read = parseCorrections(examples, 'x.yaml', knowledge.vocabulary);
    expect(read.restore).toHaveLength(1);
    expect(Object.keys(read.speeches[0] ?? {})).toEqual(
      expect.arrayContaining(['title', 'period', 'completeness', 'works', 'absent']),
    );
  });

  test('that is there already stays as it is', async () => {
    const path = `corrections/${idOf(river)}.yaml`;
    await fill(content, { [path]: 'mine' });
    expect(await correct(join(content, 'raw/a/river #1.txt'), content)).toContain('已经有了');
    expect(await readFile(join(content, path), 'utf8')).toBe('mine');
  });

  test.each([
    ['elsewhere.txt', '不在原始文本目录 content/raw 里；请'],
    ['raw', '不在原始文本目录'],
    ['raw/none.txt', '没有这个文件'],
  ])('is refused for %s', async (path, words) => {
    await expect(correct(join(content, path), content)).rejects.toThrow(words);
    expect((await readdir(content)).sort()).not.toContain('corrections');
  });
});

test('a source that has changed since is told, and the rest is taken in', async () => {
  const [said] = [...knowledge.corrections.sources].filter(
    ([, given]) => 'file' in given && given.file.startsWith('sample/'),
  );
  const [id, given] = said as [string, { file: string; path: string }];
  const home = await place();
  const text = await readFile(join(SAMPLE, basename(given.file)), 'utf8');
  await fill(home, { [`raw/${given.file}`]: `${text}\n`, 'raw/river.txt': river });
  const to = join(home, 'to');
  const { code, output } = await run('normalise', ['--raw', join(home, 'raw'), '--to', to]);
  expect(code).toBe(1);
  expect(output).toContain(`订正所据的来源变了：“${given.file}”的编号原是 ${id}，现在是 `);
  expect(await readdir(join(to, 'records'))).toHaveLength(2);
  expect(output).not.toMatch(/\n\s+at |Error/u);
});
