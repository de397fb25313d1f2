import { describe, expect, test } from 'vitest';
import { draftOf, knowledge, outline, proved, speech } from './knowledge.ts';

const taken = (...head: string[]) => {
  const draft = draftOf(`${head.join('\n')}\n${speech()}`);
  proved(draft);
  const edits = draft.edits.filter(({ rule }) => rule === 'front-matter');
  return edits.map(({ start, end }) => draft.source.text.slice(start, end).trimEnd());
};

describe('the front matter of a plain text is taken out as what it is', () => {
  test.each([
    [['---', 'title: 在治水会上的讲话', 'date: 2003-07-08', '---']],
    [['---', 'title: "治水"', 'tags:', '  - 河', '  - 渠', '---']],
    [['---', 'layout: post', 'categories: [讲话]', '...']],
    [['+++', 'title = "治水"', 'draft = false', '+++']],
    [['---', '标题：治水', '作者：沈若川', '---']],
  ])('%j', (head) => expect(taken(...head)).toEqual(head));

  test('and the speech below it stays as it is', () => {
    const draft = draftOf(`---\ntitle: 治水\nauthor: 沈若川\n---\n\n${speech()}`);
    expect(outline(draft)).toEqual(outline(draftOf(speech())));
    expect(draft.speeches[0]?.frontMatter?.title).toBe('在全镇河道治理推进会上的讲话');
  });

  test.each([
    ['title: 在清河动员会上的讲话', '---'],
    ['title: "在清河动员会上的讲话"', '---'],
    ["title = '在清河动员会上的讲话'", '+++'],
    ['标题：在清河动员会上的讲话', '---'],
  ])('but where it alone has the title it gives it: %s', (title, mark) => {
    const [, ...below] = speech().split('\n');
    const draft = draftOf([mark, title, 'author = "甲"', mark, '', ...below].join('\n'));
    proved(draft);
    expect(draft.speeches[0]?.frontMatter).toMatchObject({
      title: '在清河动员会上的讲话',
      titleBasis: 'explicit',
    });
    expect(outline(draft)).toEqual(outline(draftOf(speech())));
  });

  test('a summary in it may be a sentence, and so may a title', () => {
    const head = ['---', 'title: 出发！', 'description: 渠修好了。', '摘要：水清了。', '---'];
    expect(taken(...head)).toEqual(head);
  });

  test('with a reason that an archivist reads', () => {
    expect(knowledge.rules.edits.find(({ id }) => id === 'front-matter')?.reason).toMatch(/说明/u);
  });
});

describe('what stands between two lines of marks is otherwise no front matter', () => {
  test.each([
    [['---', '时间：2003年7月8日', '地点：镇礼堂', '---']],
    [['---', '我们的河要清，我们的路要平，这件事情从今天说起。', '---']],
    [['---', 'title: 治水', '我们的河要清，我们的路要平，这件事情从今天说起。', '---']],
    [
      [
        '---',
        '标题：治水访谈',
        '主持人：今天请镇长来谈谈治水。',
        '镇长：治水要舍得下本钱。',
        '---',
      ],
    ],
    [['---', '标题：治水访谈', '主持人：您怎么看？', '镇长：要算细账', '---']],
    [['title: 治水', 'author: 沈若川']],
    [['---', 'title: 治水']],
  ])('%j', (head) => expect(taken(...head)).toEqual([]));
});
