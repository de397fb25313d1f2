import { describe, expect, test } from 'vitest';
import { anchorOf, headMatter, readingMinutes, runs } from '../../src/site/paragraph.ts';
import { breakable } from '../../src/site/words.ts';
import { type Paragraph, readBody } from '../../src/speech/body.ts';

describe('runs', () => {
  const paragraph = (text: string, runIn = 0): Paragraph => ({
    kind: 'paragraph',
    anchor: 'p1',
    text,
    runIn,
  });

  test('a run-in heading and interjections are told apart from plain text', () => {
    expect(runs(paragraph('一是快。大家一起快（掌声），快起来。（全场大笑）', 4))).toEqual([
      { text: '一是快。', as: 'run-in' },
      { text: '大家一起快' },
      { text: '（掌声）', as: 'interjection' },
      { text: '，快起来。' },
      { text: '（全场大笑）', as: 'interjection' },
    ]);
  });

  test('other words in brackets are plain', () => {
    expect(runs(paragraph('各区（县）都要办'))).toEqual([{ text: '各区（县）都要办' }]);
  });

  test('together they are the paragraph', () => {
    const text = '（掌声）一是快。（笑声）';
    for (const runIn of [0, 2, 8]) {
      expect(
        runs(paragraph(text, runIn))
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
    }
  });
});

test('only date and byline before the speech are head matter', () => {
  const blocks = readBody('二〇一二年\n\n某人\n\n同志们：\n\n二〇一二年', {
    1: 'date',
    2: 'byline',
    3: 'salutation',
    4: 'date',
  });
  expect(headMatter(blocks)).toBe(2);
  expect(headMatter(blocks.slice(0, 1))).toBe(0);
});

test('a quotation is found in the block that it stands in', () => {
  const blocks = readBody('## 一、要快\n\n大家要快。\n\n还要稳。');
  expect(anchorOf('还要稳', blocks)).toBe('p2');
  expect(anchorOf('要快', blocks)).toBe('h1');
  expect(anchorOf('不在', blocks)).toBeUndefined();
});

test('reading takes a minute for 400 characters, and one at least', () => {
  expect([1, 400, 3100].map(readingMinutes)).toEqual([1, 1, 8]);
});

describe('breakable', () => {
  test('titles break between words, and marks stay with their words', () => {
    const title = '在全市“三抓三促”行动（动员）部署会议上的讲话';
    const pieces = breakable(title);
    expect(pieces.join('')).toBe(title);
    expect(pieces).toContain('会议');
    expect(pieces.filter((piece) => /^[”）]|[“（]$/.test(piece))).toEqual([]);
  });

  test('a short name in quotation marks or brackets is never broken', () => {
    expect(breakable('2011—2015年“十二五”').at(-1)).toBe('“十二五”');
    expect(breakable('工作会上的讲话（第四篇）').at(-1)).toBe('（第四篇）');
    expect(breakable('在全市“三抓三促”行动中')).toContain('“三抓三促”');
  });

  test('the last character is never alone', () => {
    expect(breakable('总结表彰大会讲话稿').at(-1)).toBe('讲话稿');
    expect(breakable('稿')).toEqual(['稿']);
  });

  test('an empty title has no pieces', () => {
    expect(breakable('')).toEqual([]);
  });
});
