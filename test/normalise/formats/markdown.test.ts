import { describe, expect, test } from 'vitest';
import { normalise } from '../../../scripts/normalise/pipeline.ts';
import { receive } from '../../../scripts/normalise/receive/receive.ts';
import { draftOf, knowledge, outline, proved, speech } from '../knowledge.ts';

const textOf = async (markdown: string) =>
  (await receive(new TextEncoder().encode(markdown), 'x.md')).text;

test.each([
  ['headings', '# 题\n\n## 一、甲\n文\n\n尾\n===', '题\n\n一、甲\n\n文\n\n尾'],
  ['marks inside a line', '管**好**_河_ ~~不~~ `岸` [链](http://x)', '管好河 不 岸 链'],
  ['a line end stays one', '甲，\n乙。\n\n　　丙', '甲，\n乙。\n\n　　丙'],
  ['a hard break', '甲  \n乙', '甲\n乙'],
  ['lists', '- 甲\n- 乙\n\n3. 丙\n4. 丁', '甲\n乙\n3. 丙\n4. 丁'],
  ['figures that are no list', '1.5亿元\n1、甲', '1.5亿元\n1、甲'],
  ['tables', '| 段 | 去年 |\n|---|---|\n| 东 | 31 |', '段\t去年\n东\t31'],
  ['notes', '甲[^1]乙\n\n[^1]: 注', '甲[1]乙\n\n1. 注'],
  ['HTML and comments', '<div>甲</div>\n\n<!-- 丑 -->\n\n乙<br>丙', '甲\n\n乙\n丙'],
  ['years with stars', '20**年和20**年，19*年', '20**年和20**年，19*年'],
  ['quotation marks and dashes stay as they are', '"甲" -- 乙...', '"甲" -- 乙...'],
  [
    'front matter',
    '---\ntitle: 在治水会上的讲话\ntags: [丑]\n---\n同志们：',
    '在治水会上的讲话\n\n同志们：',
  ],
  ['front matter that is broken', '---\ntitle: 甲: [丑\n---\n文', '文'],
  [
    'front matter below blank lines',
    '\n\n---\ntitle: "在治水会上的讲话\n---\n文',
    '在治水会上的讲话\n\n文',
  ],
  ['front matter with full-width colons', '---\n标题：治水\n标签：丑\n---\n文', '文'],
  [
    'what is said of a meeting is none',
    '---\n时间：今天\n地点：河边，水边\n\n---\n文',
    '时间：今天\n地点：河边，水边\n\n文',
  ],
  [
    'words between two rules',
    '---\n同志们：\n我讲三点。\n\n---\n\n完',
    '同志们：\n我讲三点。\n\n完',
  ],
  [
    'notes that nothing refers to',
    '甲\n\n[注]: 见附件\n\n[^2]: 乙',
    '甲\n\n[注]: 见附件\n\n[^2]: 乙',
  ],
  ['addresses of links', '[甲][1]\n\n[1]: http://x.example\n[2]: <乙>', '甲'],
])('%s', async (_, markdown, text) => expect(await textOf(markdown)).toBe(text));

test.each(['> ', '- + ', '1. ', '> - '])(
  '%j within itself without end is refused',
  async (mark) => {
    await expect(textOf(`${mark.repeat(30_000)}甲`)).rejects.toMatchObject({ code: 'tangled' });
  },
);

test.each(['甲[^1] ', '甲www.x.example '])('%j without end is refused', async (mark) => {
  await expect(textOf(mark.repeat(50_000))).rejects.toMatchObject({ code: 'tangled' });
});

describe('a speech in Markdown', () => {
  test('reads like the same speech in plain text', async () => {
    const plain = speech('一、管住源头', '河道治理要舍得下本钱，也要算得清细账。');
    const marked = plain
      .split('\n')
      .map((line, i) => (i === 0 ? `# ${line}` : line.startsWith('一、') ? `## **${line}**` : line))
      .join('\n\n');
    const source = await receive(new TextEncoder().encode(marked), 'a.md');
    const draft = normalise(source, 'a.md', knowledge);
    proved(draft);
    expect(source).toMatchObject({ format: 'markdown', encoding: 'utf-8' });
    expect(outline(draft)).toEqual(outline(draftOf(plain)));
    expect(draft.speeches[0]?.frontMatter?.title).toBe('在全镇河道治理推进会上的讲话');
  });
});
