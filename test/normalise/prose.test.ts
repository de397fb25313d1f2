import { describe, expect, test } from 'vitest';
import { isDateLine } from '../../scripts/normalise/lines/date-line.ts';
import { endsSentence, isInterjection } from '../../scripts/normalise/lines/prose.ts';
import { isSalutation } from '../../scripts/normalise/lines/salutation.ts';
import { looksLikeCollection, looksLikeTitle } from '../../scripts/normalise/lines/title.ts';
import { draftOf, outline, speech } from './knowledge.ts';

describe('a salutation', () => {
  test.each([
    '同志们：',
    '同志们！',
    '老师们、同学们，早上好！',
    '爷爷、奶奶，各位长辈：',
    '首长和战友们：',
    '亲爱的孩子们：',
    '各位网友：',
    '主任、各位副主任、各位委员：',
    '舅公、舅婆，各位亲友：',
    '各位来宾，女士们，先生们，大家晚上好。',
    '同学们好！',
  ])('%s', (line) => expect(isSalutation(line)).toBe(true));
  test.each([
    '一是要关心老同志：',
    '首先要感谢各位领导：',
    '谢谢同志们！',
    '让我们感谢各位同志！',
    '各位代表，下面我向大会报告：',
    '各镇人民政府，县直各单位：',
    '各基层工会：',
    '出席领导：',
    '主持人：',
    '大家好！',
  ])('is not %s', (line) => expect(isSalutation(line)).toBe(false));
});

describe('an interjection', () => {
  test.each([
    '（锣鼓、鞭炮齐鸣）',
    '（奏国歌）',
    '（全场起立）',
    '（停顿）',
    '（插话：那笔钱到了没有？）',
    '[掌声]',
    '（笑）',
  ])('%s', (line) => expect(isInterjection(line)).toBe(true));
  test.each(['（节选）', '（根据录音整理）', '（众志成城）', '（二〇一八年）', ''])(
    'is not %j',
    (line) => expect(isInterjection(line)).toBe(false),
  );
  test('does not undo the full stop before it', () => {
    expect(endsSentence('河清了，人就回来了。（热烈鼓掌）')).toBe(true);
    expect(endsSentence('河清了，人就（热烈鼓掌）')).toBe(false);
  });
});

describe('a title', () => {
  test.each([
    '关于全镇供水情况的报告',
    '在全镇治水会议上的讲话（节选）（根据录音整理）',
    '悼 词',
    '动员令',
    '校庆答谢词',
    '就职演说',
    '在治水交流会上的发言之二',
    '主任在青年座谈会上的分享：不急，也不等',
  ])('%s', (line) => expect(looksLikeTitle(line)).toBe(true));
  test.each([
    '思想汇报',
    '把话说清楚',
    '我们听取了汇报；也看了现场',
    '下面，请县委书记作重要讲话',
    '第二项，请校长致开幕词',
  ])('is not %s', (line) => expect(looksLikeTitle(line)).toBe(false));
});

test('the title of a collection, and what a site says of one', () => {
  expect(looksLikeCollection('治水经验发言材料（2则）')).toBe(true);
  expect(looksLikeCollection('治水讲话稿汇总')).toBe(true);
  expect(looksLikeCollection('下面小编为大家整理了治水讲话稿三篇')).toBe(false);
});

test.each([
  '民国三十六年三月十二日',
  '中华民国三十六年三月十二日',
  '1998年3月5日',
  '2021.3.5',
  '20**年3月5日',
  '2X21年3月',
  '二〇一一年一月',
  '一九九八年三月五日',
  'XXXX年3月5日',
])('%s alone on a line is a date', (line) => {
  expect(isDateLine(line)).toBe(true);
  expect(isDateLine(`（${line}）`)).toBe(true);
});

test('a date of the last century in hanzi below a speech is its date', () => {
  const line = '一九九八年三月五日';
  const draft = draftOf(speech('说到河道，要舍得下本钱。').replace('谢谢大家！', line));
  expect(outline(draft).at(-1)).toBe(`[date] ${line}`);
  expect(draft.speeches[0]?.frontMatter?.date?.value).toBe('1998-03-05');
});

test.each([
  '二○二○年三月五日',
  '二〇二〇年三月五日',
  '二零二零年三月五日',
  '二◯二◯年三月五日',
  '二O二O年三月五日',
  '二Ｏ二Ｏ年三月五日',
  '二0二0年三月五日',
])('%s is a date', (line) => {
  expect(isDateLine(line)).toBe(true);
  const draft = draftOf(speech('说到河道，要舍得下本钱。').replace('谢谢大家！', line));
  expect(outline(draft).at(-1)).toBe(`[date] ${line}`);
  expect(draft.speeches[0]?.frontMatter?.date?.value).toBe('2020-03-05');
  expect(draft.speeches[0]?.frontMatter?.damage).toEqual([]);
});

test.each(['2003 年 7 月 8 日', '二 〇 〇 三 年七 月 八 日', '（2003　年　7　月　8　日）'])(
  'with spaces inside, %s is a date at the end and under the title',
  (line) => {
    const text = speech('说到河道，要舍得下本钱。');
    const dated = [text.replace('谢谢大家！', line), text.replace('同志们：', `${line}\n同志们：`)];
    for (const draft of dated.map((one) => draftOf(one))) {
      expect(draft.speeches[0]?.frontMatter?.date?.value).toBe('2003-07-08');
    }
  },
);

test('what only begins like a year in hanzi is no date', () => {
  expect(isDateLine('二OO号')).toBe(false);
  expect(isDateLine('二○二○工程')).toBe(false);
});
