import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorrections } from '../../scripts/normalise/corrections/read.ts';
import { unapplied } from '../../scripts/normalise/corrections/unapplied.ts';
import { type FolderEffects, normaliseFolder } from '../../scripts/normalise/folder/folder.ts';
import { refusalSentence } from '../../scripts/report/refusal.ts';
import { idOf, knowing, refusedFor } from './correcting.ts';
import { knowledge, speech } from './knowledge.ts';

/** Whoever writes corrections is told the file, its line, what is wrong and what to do. */

const TEXT = `首页 > 讲话 > 正文\n\n${speech('河道治理要舍得下本钱，也要算得清细账。')}\n上一篇：没有了`;
const told = (yaml: string) => refusedFor(TEXT, `file: x.txt\n${yaml}`);
const fact = (fields: string) =>
  `speeches:\n  - { line: 5, text: 今天我们在河边, reason: 核对, ${fields} }\n`;

describe('one sentence each', () => {
  test.each([
    ['a field that is none', 'restored: []\n', '2 行：有不认识的字段 restored；'],
    [
      'a field of a speech that is none',
      fact('titel: 题, place: 河边'),
      '3 行的 speeches 第 1 项：有不认识的',
    ],
    ['no field at all', fact(''), '3 行的 speeches 第 1 项：没有写要订正的字段；'],
    [
      'no reason',
      'remove:\n  - { lines: 1, text: 首页 }\n',
      '3 行的 remove 第 1 项：缺少 reason；',
    ],
    ['no words', 'remove:\n  - { lines: 1, reason: 核 }\n', '3 行的 remove 第 1 项：缺少 text；'],
    ['a list without entries', 'remove:\n', '的 remove：是空的；'],
    [
      'lines that are none',
      'remove:\n  - { lines: 一, text: 首页, reason: 核 }\n',
      '行号应写成 7 或',
    ],
    ['lines backwards', 'remove:\n  - { lines: 3-1, text: 首页, reason: 核 }\n', '小数在前；'],
    ['line nought', 'split:\n  - { before: 0, text: 首页, reason: 核 }\n', '应大于 0；'],
    ['half a line', 'split:\n  - { before: 1.5, text: 首页, reason: 核 }\n', '应为整数；'],
    [
      'a line that the source lacks',
      'remove:\n  - { lines: 90, text: 首页, reason: 核 }\n',
      '3 行：来源没有第 90 行，一共只有 9 行；',
    ],
    ['a blank line', 'remove:\n  - { lines: 2, text: 首页, reason: 核 }\n', '第 2 行是空行；'],
    [
      'other words',
      'remove:\n  - { lines: 1, text: 末页, reason: 核 }\n',
      '来源第 1 行不是“末页”，而是“首页 > 讲话 > 正文”；',
    ],
    [
      'a stretch without its last words',
      'remove:\n  - { lines: 1-3, text: 首页, reason: 核 }\n',
      '要写 last（末行开头的字），来源第 3 行是“在全镇河道治理推进会上的讲话”；',
    ],
    [
      'put back and taken out',
      'restore:\n  - { lines: 1, text: 首页, reason: 核 }\nremove:\n  - { lines: 1, text: 首页, reason: 核 }\n',
      '3 行：与第 5 行的订正相反，都说到来源第 1 行；',
    ],
    [
      'parted where it is joined',
      'merge:\n  - { lines: 3-6, text: 在全镇, last: 河道治理, reason: 核 }\nsplit:\n  - { before: 5, text: 今天, reason: 核 }\n',
      '5 行：要在来源第 5 行分开，第 3 行的订正却要把它并在一起；',
    ],
    [
      'parted at a line that is taken out',
      'split:\n  - { before: 1, text: 首页, reason: 核 }\n',
      '来源第 1 行已经删去（',
    ],
    [
      'joined where nothing is',
      'merge:\n  - { lines: 1, text: 首页, reason: 核 }\n',
      '来源第 1—1 行里没有讲话；',
    ],
    [
      'a fact of no speech',
      'speeches:\n  - { line: 1, text: 首页, title: 题, reason: 核 }\n',
      '来源第 1 行不在任何一篇讲话里；',
    ],
    ['a theme that is none', fact('themes: [治水]'), 'themes 第 1 项：只能是 作风建设、'],
    ['an occasion that is none', fact('occasion: 河边会'), 'occasion：只能是 '],
    ['a level that is none', fact('level: 河段'), 'level：只能是 中央、'],
    ['a date that is none', fact('date: 2012-13'), 'date：不是日期；请写成 2012、2012-09'],
    ['a day that is none', fact('date: 2011-02-29'), 'date：不是日期；'],
    ['a period without bounds', fact('period: {}'), '时期要写 from 或 to'],
    ['a period backwards', fact('period: { from: 2013, to: 2012-05 }'), 'from 不能晚于 to；'],
    ['a yes for true', fact('completeness: { tail: 是 }'), '应为 true 或 false；'],
    ['a value and its absence', fact('place: 河边, absent: [place]'), '又列在 absent 里；'],
    ['an absence of what is always there', fact('absent: [title]'), '只能是 themes、'],
    [
      'a field twice',
      `${fact('place: 河边')}  - { line: 6, text: 河道, place: 岸上, reason: 核 }\n`,
      '4 行：第 3 行的订正已经写了同一篇的 place；',
    ],
    ['a part of nothing', fact('part: 2'), '没有合集题名，不能写 part；'],
    ['a collection of nothing', 'collection: { title: 集, reason: 核 }\n', '没有分篇的讲话；'],
    ['a work that is not cited', fact('works: [水经注]'), 'works 里的“水经注”不在这一篇的正文里；'],
    [
      'damage that is elsewhere',
      fact('damage: [{ kind: lost-word, text: 本钱, paragraph: 1 }]'),
      '第 1 段里没有“本钱”；',
    ],
    ['a tab', 'remove:\n\t- lines: 1\n', '用了制表符缩进；'],
    ['a colon in a text', 'note: 河: 水\n', '给整段加引号'],
  ])('%s', (_, yaml, words) => {
    const sentence = told(yaml);
    expect(sentence).toContain(words);
    expect(sentence).toMatch(/^c\.yaml 第 \d+ 行[^\n]*；请[^\n]+。$/u);
  });

  test('and a sentence for each fault', () => {
    const yaml =
      'remove:\n  - { lines: 1, text: 甲, reason: 核 }\n  - { lines: 2, text: 乙, reason: 核 }\n';
    expect(told(yaml).match(/c\.yaml 第/gu)).toHaveLength(2);
  });

  test('a file without the path of its source', () => {
    expect(refusedFor(TEXT, 'note: 甲\n')).toContain('c.yaml 第 1 行：缺少 file；');
  });
});

function inMemory(texts: Record<string, string>): FolderEffects {
  const written = new Map<string, string>();
  return {
    list: async () =>
      Object.entries(texts).map(([file, text]) => ({ file, kind: 'file', bytes: text.length })),
    read: async (file) => new TextEncoder().encode(texts[file] as string),
    write: async (path, text) => void written.set(path, text),
    reread: async (path) => written.get(path) as string,
  };
}

describe('in a folder', () => {
  const good = speech('岸上的事情要请岸上的人来说，请岸上的人来评。');
  const wrong = { remove: [{ lines: 90, text: '没有', reason: '核对' }] };

  const run = async (texts: Record<string, string>, said: object, isOwn = true) => {
    const known = knowing(TEXT, said);
    const result = await normaliseFolder(inMemory(texts), known);
    const all = [...result.refusals, ...unapplied(known.corrections, result, isOwn)];
    return { files: [...result.files].map(({ file }) => file), told: all.map(refusalSentence) };
  };

  test('a source whose corrections cannot be carried out is left out, the others are not', async () => {
    const found = await run({ 'x.txt': TEXT, 'good.txt': good }, wrong);
    expect(found.files).toEqual(['good.txt']);
    expect(found.told).toHaveLength(1);
    expect(found.told[0]).toMatch(
      /^x\.txt：馆员的订正用不上.*c\.yaml 第 \d+ 行：来源没有第 90 行/u,
    );
  });

  test('a source that has changed is told, with what it was and what it is', async () => {
    const changed = TEXT.replace('细账', '总账');
    const found = await run({ 'x.txt': changed, 'good.txt': good }, {});
    expect(found.files).toEqual(['good.txt', 'x.txt']);
    expect(found.told).toHaveLength(1);
    expect(found.told[0]).toContain('c.yaml：订正所据的来源变了：“x.txt”');
    expect(found.told[0]).toContain(`原是 ${idOf(TEXT)}，现在是 ${idOf(changed)}；请`);
  });

  test('a source that is gone is told where it ought to be', async () => {
    expect((await run({ 'good.txt': good }, {})).told[0]).toContain(
      `c.yaml：原始文本里没有它的来源“x.txt”（编号 ${idOf(TEXT)}）；`,
    );
    expect((await run({ 'good.txt': good }, {}, false)).told).toEqual([]);
    expect((await run({ 'good.txt': good }, { file: 'sample/x.txt' })).told).toEqual([]);
  });

  test('a source under another name is the same source', async () => {
    const found = await run({ 'renamed.txt': TEXT }, {});
    expect(found.told).toEqual([]);
  });
});

test('the files of a folder: names, faults, none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'corrections-'));
  try {
    await writeFile(join(folder, '0123456789ab.yaml'), 'file: a.txt\n');
    await writeFile(join(folder, '0123456789ac.yaml'), 'file: [\n');
    await writeFile(join(folder, 'notes.yaml'), '');
    await writeFile(join(folder, '.DS_Store'), '');
    await mkdir(join(folder, '0123456789ad.yaml'));
    const { sources, misnamed } = readCorrections(folder, knowledge.vocabulary);
    expect([...sources.keys()]).toEqual(['0123456789ab', '0123456789ac', '0123456789ad']);
    expect(sources.get('0123456789ac')).toHaveProperty('fault', expect.stringContaining('；请'));
    const folderFault = expect.stringMatching(/0123456789ad\.yaml”读不出来（EISDIR）；请/u);
    expect(sources.get('0123456789ad')).toHaveProperty('fault', folderFault);
    expect(misnamed).toEqual([join(folder, 'notes.yaml')]);
    const result = { files: [], refusals: [] };
    const sentences = unapplied({ sources, misnamed }, result, true).map(refusalSentence);
    expect(sentences).toHaveLength(4);
    for (const sentence of sentences) expect(sentence).toMatch(/；请[^。]+。$/u);
    expect(unapplied({ sources, misnamed }, result, false)).toHaveLength(1);
  } finally {
    await rm(folder, { recursive: true });
  }
  const none = readCorrections(join(folder, 'gone'), knowledge.vocabulary);
  expect(none.sources.size).toBe(0);
});
