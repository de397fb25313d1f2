import { describe, expect, test } from 'vitest';
import { draftOf, outline, proved } from './knowledge.ts';

const P =
  '这件事说起来容易，做起来要一年一年地做，请大家有思想准备，不要只图一阵热闹，也不要怕别人说闲话。';
const titles = (text: string) => draftOf(text).speeches.map((s) => s.frontMatter?.title);

test('one title for all parts is the collection’s', () => {
  const part = (n: string) =>
    `在全县治水会议上的讲话【第${n}篇】\n同志们：\n这是${n}。${P}\n还是${n}。${P}`;
  const draft = draftOf(`全县治水会议讲话稿范文3篇\n${part('一')}\n${part('二')}\n${part('三')}`);
  expect(draft.collection?.title).toBe('全县治水会议讲话稿范文3篇');
  expect(draft.speeches.map((s) => s.frontMatter)).toMatchObject(
    [1, 2, 3].map((part) => ({
      title: '在全县治水会议上的讲话',
      titleBasis: 'collection',
      collection: { part, of: 3 },
    })),
  );
  proved(draft);
});

test('parts with titles of their own', () => {
  const text = `治水讲话两篇\n篇一：在动员会上的讲话\n同志们：\n${P}\n${P}\n篇二：在总结会上的讲话\n${P}\n${P}`;
  expect(titles(text)).toEqual(['在动员会上的讲话', '在总结会上的讲话']);
});

test('a list of the parts before them is no part', () => {
  const part = (n: string) => `篇${n}：在治水会上的讲话\n同志们：\n这是${n}。${P}\n还是${n}。${P}`;
  const text = `治水讲话两篇\n目录\n篇一：在治水会上的讲话\n篇二：在治水会上的讲话\n${part('一')}\n${part('二')}`;
  expect(draftOf(text).speeches).toHaveLength(2);
});

test('a title and a salutation that come again begin another speech', () => {
  const one = (title: string) => `${title}\n同志们：\n${title}。${P}\n还是${title}。${P}`;
  expect(titles(`${one('在治水动员会上的讲话')}\n${one('在治水总结会上的讲话')}`)).toEqual([
    '在治水动员会上的讲话',
    '在治水总结会上的讲话',
  ]);
});

describe('no speech at all', () => {
  test.each(['首页 > 范文 >\n上一篇：没有了\n下一篇：没有了', '目录\n联系我们'])('%j', (text) => {
    const draft = draftOf(text);
    expect(draft.speeches).toEqual([]);
    proved(draft);
  });
});

test('a title that the body only mentions divides nothing', () => {
  const text = `同志们：\n${P}\n大家再读一读去年那篇《在治水会上的讲话》，同志们：\n${P}`;
  expect(draftOf(text).speeches).toHaveLength(1);
});

describe('what the site left', () => {
  const body = `在全县治水会议上的讲话\n同志们：\n今天我们开会说治水。${P}`;
  test.each([
    '各单位要用好微信公众号，把政策讲到群众手机上。',
    '表格可以在网上下载，点击一下就行，不许让群众再跑一趟。',
    '版权保护也要从娃娃抓起，责任编辑制度要落实到人。',
  ])('the body keeps: %s', (line) => {
    const draft = draftOf(`${body}\n${line}\n${P}`);
    expect(outline(draft)).toContain(line);
  });
  test('site lines at both ends go', () => {
    const draft = draftOf(
      `首页 > 讲话 > 正文\n来源：文稿驿站　点击：31\n${body}\n${P}\n上一篇：没有了\n更多范文请关注公众号“文稿驿站”`,
    );
    expect(draft.edits.map((edit) => edit.rule)).toEqual(
      expect.arrayContaining(['breadcrumb', 'site-meta', 'neighbour', 'contact']),
    );
    expect(outline(draft).join('')).not.toMatch(/驿站|首页/u);
  });
});
