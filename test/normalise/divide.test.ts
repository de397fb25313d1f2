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

describe('marks of parts', () => {
  const body = (n: number) => `这是第${'一二三'[n]}回的话。${P}\n还是第${'一二三'[n]}回。${P}`;
  const parted = (marks: readonly string[], lines: readonly string[] = ['同志们：']) =>
    marks.map((mark, n) => [mark, ...lines, body(n)].join('\n')).join('\n');

  test.each([
    ['治水讲话稿', ['1.治水致辞', '2.治水致辞', '3.治水致辞'], '治水致辞'],
    ['治水讲话稿', ['No.1', 'No.2', 'No.3'], '治水讲话稿（3篇）'],
    ['治水讲话稿', ['其一', '其二', '其三'], '治水讲话稿（3篇）'],
    ['治水讲话稿', ['【范文一】', '【范文二】', '【范文三】'], '治水讲话稿（3篇）'],
    ['治水讲话稿', ['第1则', '第2则', '第3则'], '治水讲话稿（3篇）'],
    ['治水讲话稿', ['讲话稿一', '讲话稿二', '讲话稿三'], '治水讲话稿（3篇）'],
  ])('%s: %j', (collection, marks, title) => {
    const draft = draftOf(`${collection}（3篇）\n${parted(marks)}`);
    expect(draft.collection?.title).toBe(`${collection}（3篇）`);
    expect(draft.speeches.map((s) => s.frontMatter?.title)).toEqual([title, title, title]);
    expect(draft.speeches.map((s) => s.part)).toEqual([1, 2, 3]);
    proved(draft);
  });
  test('发言之二 is what the speech is called', () => {
    const text = `治水发言材料（2则）\n${parted(['★在治水会上的发言之一', '★在治水会上的发言之二'])}`;
    expect(draftOf(text).speeches.map((s) => s.frontMatter)).toMatchObject([
      { title: '在治水会上的发言之一', titleBasis: 'explicit' },
      { title: '在治水会上的发言之二', titleBasis: 'explicit' },
    ]);
  });
  test('a title below a mark is the part’s own', () => {
    const text = `治水讲话稿两篇\n【第1篇】\n在河口镇治水会上的讲话\n同志们：\n${body(0)}\n【第2篇】\n岸上的功夫\n同志们：\n${body(1)}`;
    expect(titles(text)).toEqual(['在河口镇治水会上的讲话', '岸上的功夫']);
  });
  test('headings that count, too, with a salutation above them, divide nothing', () => {
    const text = `在治水会上的讲话\n同志们：\n${P}\n一、关于治水的汇报\n${P}\n二、关于治岸的汇报\n${P}`;
    expect(draftOf(text).speeches).toHaveLength(1);
  });
  test('a part whose salutation has unknown words does not break the series', () => {
    const text = `治水讲话稿三篇\n一、治水致辞\n同志们：\n${body(0)}\n二、治水致辞\n${body(1)}\n三、治水致辞\n同志们：\n${body(2)}`;
    expect(draftOf(text).speeches).toHaveLength(3);
  });
  test('a contents list above the parts is none', () => {
    const marks = ['1、在治水会上的讲话', '2、在治岸会上的讲话'];
    const text = `治水讲话稿合集（2篇）\n目录\n${marks.join('\n')}\n${parted(marks)}`;
    expect(titles(text)).toEqual(['在治水会上的讲话', '在治岸会上的讲话']);
  });
  test('a preview may show the first part alone', () => {
    const draft = draftOf(`治水讲话稿（5篇）\n${parted(['篇一'])}`);
    expect(draft.collection?.title).toBe('治水讲话稿（5篇）');
    expect(draft.speeches).toHaveLength(1);
  });
  test('a first part without its mark is a part', () => {
    const text = `治水讲话稿（2篇）\n在治水会上的讲话\n同志们：\n${body(0)}\n第二篇\n同志们：\n${body(1)}`;
    expect(draftOf(text).speeches.map((s) => s.part)).toEqual([1, 2]);
  });
});

/** Not a measure: what looks at every line for every line takes minutes here. */
const RUN_AWAY_MS = 30_000;

describe('files that look like thousands of speeches do not run away', () => {
  test.each([
    ['marks', (n: number) => `讲话1甲${n}\n同志们：\n`],
    ['titles', (n: number) => `在第${n}次会上的讲话\n同志们：\n`],
    ['parts', () => '第一篇\n同志们：\n说起来容易，做起来。\n'],
  ])('%s', { timeout: RUN_AWAY_MS }, (_, lineOf) => {
    const text = Array.from({ length: 6000 }, (_, n) => lineOf(n)).join('');
    expect(draftOf(text).source.text).toBe(text);
  });
});

describe('parts without marks', () => {
  const one = (title: string, n: number) =>
    `${title}\n同志们：\n第${n}回说。${P}\n第${n}回又说。${P}`;
  test('titles between lines of ornament', () => {
    const text = `乡村座谈会发言选编\n★★★★★\n${one('一盏灯', 1)}\n★★★★★\n${one('把路修到门口', 2)}`;
    const draft = draftOf(text);
    expect(draft.collection?.title).toBe('乡村座谈会发言选编');
    expect(draft.speeches.map((s) => s.frontMatter?.title)).toEqual(['一盏灯', '把路修到门口']);
    proved(draft);
  });
  test('a title of any kind below a speech that has ended', () => {
    const text = `${one('在治水会上的讲话', 1)}\n谢谢大家！\n${one('岸上的功夫', 2)}`;
    expect(titles(text)).toEqual(['在治水会上的讲话', '岸上的功夫']);
  });
  test('the same title again without a number', () => {
    const text = `治水讲话两份\n${one('治水会讲话', 1)}\n${one('治水会讲话', 2)}`;
    expect(draftOf(text).speeches.map((s) => s.frontMatter)).toMatchObject([
      { title: '治水会讲话', titleBasis: 'explicit' },
      { title: '治水会讲话', titleBasis: 'explicit' },
    ]);
  });
  test('同志们！ in the body begins nothing', () => {
    const text = `在治水会上的讲话\n同志们：\n${P}\n治水先治岸\n${P}\n同志们！\n${P}`;
    expect(draftOf(text).speeches).toHaveLength(1);
  });
});

describe('what a collection is called', () => {
  const part = (title: string, n: number) =>
    `${title}\n同志们：\n第${n}回说。${P}\n第${n}回又说。${P}`;
  const called = (...lines: string[]) => {
    const draft = draftOf(lines.join('\n'));
    proved(draft);
    return draft.speeches.map(({ frontMatter }) => frontMatter?.collection?.title);
  };
  test.each(['治水讲话选登', '治水致辞集萃', '治水发言（3篇）'])('%s', (title) =>
    expect(called(title, part('一、在治水会上的讲话', 1), part('二、在清淤会上的讲话', 2))).toEqual(
      [title, title],
    ),
  );
  test('by its first part and how many there are, where nothing names it', () => {
    const name = '在治水会上的讲话等2篇';
    expect(
      called(part('在治水会上的讲话【第一篇】', 1), part('在清淤会上的讲话【第二篇】', 2)),
    ).toEqual([name, name]);
  });
  test('by the title that all parts bear', () => {
    expect(called(part('治水讲话【第一篇】', 1), part('治水讲话【第二篇】', 2))).toEqual([
      '治水讲话',
      '治水讲话',
    ]);
  });
  test('a part without a title does not bear that of another part', () => {
    const text = [
      part('在治水会上的讲话【第一篇】', 1),
      part('在清淤会上的讲话【第二篇】', 2),
      part('【第三篇】', 3),
    ].join('\n');
    const last = draftOf(text).speeches.at(-1)?.frontMatter;
    expect(last?.titleBasis).toBe('inferred');
  });
  test('numbers behind words for a kind of speech count its parts', () => {
    const text = ['寿宴答谢词（通用2篇）', part('寿宴答谢词1', 1), part('寿宴答谢词2', 2)].join(
      '\n',
    );
    expect(called(text)).toEqual(['寿宴答谢词（通用2篇）', '寿宴答谢词（通用2篇）']);
  });
});

describe('no speech at all', () => {
  test.each(['首页 > 范文 >\n上一篇：没有了\n下一篇：没有了', '目录\n联系我们'])('%j', (text) => {
    const draft = draftOf(text);
    expect(draft.speeches).toEqual([]);
    proved(draft);
  });
  test('very many lines without a sentence', () => {
    const list = Array.from({ length: 10_001 }, (_, n) => `在第${n}次会上的讲话`).join('\n');
    const draft = draftOf(list);
    expect(draft.speeches).toEqual([]);
    expect(new Set(draft.edits.map(({ rule }) => rule))).toEqual(new Set(['not-a-speech']));
    proved(draft);
    expect(draftOf(`${list}\n同志们：\n${P}${P}`).speeches).toHaveLength(1);
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
