import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explain } from '../../scripts/normalise/explain.ts';
import { columns } from '../../scripts/normalise/lines/columns.ts';
import { normalise } from '../../scripts/normalise/pipeline.ts';
import { receive } from '../../scripts/normalise/receive/receive.ts';
import { explained, fit } from '../../scripts/report/explanation.ts';
import { SAMPLE } from '../sample/folder.ts';
import { draftOf, knowledge } from './knowledge.ts';

/** Why each line of a source is what it is. */

const TEXT = [
  '首页 > 讲话 > 正文',
  '',
  '在全镇修桥会议上的讲话',
  '同志们：',
  '    修桥要舍得下本钱,也要算得清细账;这座桥修了又坏，坏了又修，一年一年，花掉的钱够再',
  '修一座新桥。',
  '一、把桥墩看牢',
  '桥墩是桥的根，根不牢，桥就不稳。谁来看，多久看一次，看出毛病找谁，都要写在纸上。',
  '谢谢大家！',
  '预览到此结束，需要全文请联系客服',
].join('\n');
const draft = draftOf(TEXT);

test('each line is kept in a block, joined to one, or taken out by a rule', () => {
  expect(explain(draft).map(({ number, fate }) => [number, fate])).toEqual([
    [1, { kind: 'removed', rule: 'breadcrumb' }],
    [2, { kind: 'blank' }],
    [3, { kind: 'removed', rule: 'title-line', to: 'title' }],
    [4, { kind: 'paragraph', role: 'salutation' }],
    [5, { kind: 'paragraph' }],
    [6, { kind: 'joined', rule: 'wrap' }],
    [7, { kind: 'heading', level: 1 }],
    [8, { kind: 'paragraph' }],
    [9, { kind: 'paragraph', role: 'closing' }],
    [10, { kind: 'removed', rule: 'preview-end' }],
  ]);
});

test('a line taken out between two that were joined is removed, and the join keeps its rule', () => {
  const draft = draftOf(
    [
      '在全镇修桥会议上的讲话',
      '同志们：',
      '修桥要舍得下本钱，也要算得清细账，这座桥修了又坏，',
      '联系 www.example.com 下载更多资料',
      '坏了又修，一年一年，花掉的钱够再修一座新桥。',
      '桥墩是桥的根，根不牢，桥就不稳。谁来看，多久看一次，看出毛病找谁，都要写在纸上。',
      '谢谢大家！',
    ].join('\n'),
  );
  expect(explain(draft).slice(2, 5)).toMatchObject([
    { fate: { kind: 'paragraph' } },
    { fate: { kind: 'removed' } },
    { fate: { kind: 'joined', rule: 'page-wrap' } },
  ]);
});

test('a joined line that begins with a mark that was changed keeps the rule of the join', () => {
  const split = TEXT.replace('修了又坏，坏了又修', '修了又坏\n,坏了又修');
  expect(explain(draftOf(split))[5]).toMatchObject({ fate: { kind: 'joined', rule: 'wrap' } });
});

test('what was changed inside a line is counted by rule', () => {
  const changes = explain(draft).flatMap(({ number, changes }) =>
    [...changes].map(([rule, count]) => [number, rule, count]),
  );
  expect(changes).toEqual([[5, 'punctuation', 2]]);
});

test('the page says it in words, one column under the other', () => {
  const lines = explained(draft, knowledge.rules, 60).split('\n');
  expect(lines[0]).toMatch(/^.*（utf-8）：1 篇讲话$/u);
  expect(lines).toContainEqual(
    expect.stringMatching(/^ 1 {2}删除：面包屑导航 +首页 > 讲话 > 正文$/u),
  );
  expect(lines).toContainEqual(expect.stringMatching(/^ 6 {2}接上行：折行 +修一座新桥。$/u));
  expect(lines).toContainEqual(expect.stringMatching(/^ +· 全角标点 2 处$/u));
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}折行：句子中间的换行/u));
  const texts = lines.filter((line) => /^ ?\d+ {2}/u.test(line) && !line.endsWith('空行'));
  const starts = texts.map((line) => columns(/^ ?\d+ {2}\S+(?: \S+）)? +/u.exec(line)?.[0] ?? ''));
  expect(new Set(starts).size).toBe(1);
  for (const line of texts) expect(columns(line)).toBeLessThan(60);
});

test('the cells of a row have a rule between them, and no control character is shown', () => {
  const text = TEXT.replace('谢谢大家！', '桥名\t孔数\n南桥\t3\n谢谢\u0007大家！');
  const page = explained(draftOf(text), knowledge.rules, 60);
  expect(page).toMatch(/ 表格 +桥名 │ 孔数$/mu);
  expect(page).toMatch(/ 表格续行 +南桥 │ 3$/mu);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/u);
});

test.each(readdirSync(SAMPLE))('%s: every line is accounted for', async (file) => {
  const received = await receive(readFileSync(join(SAMPLE, file)), file);
  const draft = normalise(received, file, knowledge);
  const lines = explain(draft);
  expect(lines.map(({ number }) => number)).toEqual(draft.lines.map(({ number }) => number));
  const blocks = draft.speeches.flatMap((speech) => speech.blocks);
  const openers = lines.filter(({ fate }) => ['heading', 'paragraph', 'table'].includes(fate.kind));
  expect(openers).toHaveLength(blocks.length);
  expect(lines.filter(({ begins }) => begins)).toHaveLength(draft.speeches.length);
  expect(explained(draft, knowledge.rules, 80)).not.toContain('undefined');
});

test.each([
  ['修桥补路', 8, '修桥补路'],
  ['修桥补路', 7, '修桥…'],
  ['修桥补路', 2, '…'],
  ['abcdef', 5, 'abc…'],
  ['💧💧💧', 4, '💧💧💧'],
])('%s in %i columns', (text, width, shortened) => {
  expect(fit(text, width)).toBe(shortened);
});
