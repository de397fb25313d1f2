import { describe, expect, it } from 'vitest';
import { sources } from '../../scripts/verify/checks/sources.ts';
import { text } from '../../scripts/verify/checks/text.ts';
import type { SourceRecord } from '../../src/speech/record.ts';
import { type Changes, ID, page, report, SOURCE, SPEECH, smallRecord } from './small-archive.ts';

const withRecord = (change: (record: SourceRecord) => void): Changes => {
  const record = smallRecord();
  change(record);
  return { content: { [`records/${ID}.json`]: JSON.stringify(record) } };
};

const edit = (record: SourceRecord, index: number) => {
  const found = record.edits[index];
  if (!found) throw new Error(`no edit ${index}`);
  return found;
};

describe('the account of a source', () => {
  it.each<[string, RegExp, (record: SourceRecord) => void]>([
    ['an edit left out', /0 处的“妙文网首页.*”不在任何讲话里/s, (record) => record.edits.shift()],
    ['the last edit left out', /版权所有”不在任何讲话里/, (record) => record.edits.pop()],
    [
      'a mended wrap left out',
      /p2 写作“今天开会，讲两点。”，而来源经改动后是“今天开\r\n会，/,
      (record) => record.edits.splice(1, 1),
    ],
    [
      'a word put in',
      /p2 写作“今天开会，.*后是“今天开了会，/,
      (record) => (edit(record, 1).text = '了会'),
    ],
    ['words put in outside', /讲话之外补入了“x”/, (record) => (edit(record, 0).text = 'x')],
    ['edits out of order', /与前一处重叠，或次序颠倒/, (record) => record.edits.reverse()],
    ['an edit too long', /越过了来源的末尾/, (record) => (edit(record, 3).end += 1)],
    [
      'an edit across a border',
      /第 1 处改动.*跨越了讲话的边界/,
      (record) => (edit(record, 0).end += 1),
    ],
    [
      'a speech cut short',
      /“再见”不在任何讲话里/,
      (record) => {
        for (const span of record.speeches) span.end -= 2;
      },
    ],
    [
      'another length',
      /来源有 \d+ 个字符，记录说有 \d+ 个/,
      (record) => (record.source.length += 1),
    ],
    ['a wrong shape', /edits\.0\.rule/, (record) => (edit(record, 0).rule = '')],
    [
      'a speech without a file',
      /没有 speeches\/x-1\.md/,
      (record) => {
        for (const span of record.speeches) span.id = 'x-1';
      },
    ],
  ])('with %s does not hold', async (_, words, change) => {
    const found = await report([sources], withRecord(change));
    expect(found.join('\n')).toMatch(words);
    expect(found[0]).toMatch(`records/${ID}.json：`);
  });

  it('needs the source, the pages and a record for every file', async () => {
    expect(await report([sources], { content: { [`sources/${ID}.txt`]: null } })).toEqual([
      expect.stringContaining(`no such file: sources/${ID}.txt`),
    ]);
    expect(await report([sources], { site: { [`speeches/${SPEECH}-source.html`]: null } })).toEqual(
      [expect.stringContaining(`网站里没有 speeches/${SPEECH}-source.html`)],
    );
    expect(await report([sources], { content: { [`records/${ID}.json`]: null } })).toEqual([
      expect.stringContaining(`speeches/${SPEECH}.md：没有哪份记录收有这篇讲话`),
    ]);
    expect(await report([sources], { site: { 'speeches/old.html': page('') } })).toEqual([
      expect.stringContaining('speeches/old.html：这一页不属于任何一篇讲话'),
    ]);
  });

  it('needs front matter that can be read, and says which file', async () => {
    const content = { [`speeches/${SPEECH}.md`]: '---\nid: 1\n---\n\n同志们：\n' };
    expect(await report([sources, text], { content })).toEqual([
      expect.stringMatching(`${SPEECH}\\.md: front matter “id”`),
    ]);
  });

  it('sees a changed character of the source', async () => {
    const changed = SOURCE.replace('两点', '三点');
    const found = await report([sources], { content: { [`sources/${ID}.txt`]: changed } });
    expect(found).toEqual([
      expect.stringContaining('p2 写作“今天开会，讲两点。”，而来源经改动后是“今天开会，讲三点。'),
    ]);
  });
});

describe('the page of a speech', () => {
  const showing = (body: string) => ({
    site: { [`speeches/${SPEECH}.html`]: page(`<div class="paper">${body}</div>`, '小会') },
  });
  const whole = '<p id="p1">同志们：</p><p id="p2">今天开会，讲两点。</p><p id="p3">再见</p>';

  it.each([
    [whole.replace('两点', '二点'), 'p2 显示为“今天开会，讲二点。”，应为“今天开会，讲两点。”'],
    [whole.replace('<p id="p3">再见</p>', ''), '少了“再见”'],
    [`${whole}<p id="p4">又见</p>`, '多出“又见”'],
    [whole.replace('p3', 'p4'), '“再见”的锚点是“p4”，应为“p3”'],
    [`广告${whole}`, '“广告”的锚点是“”，应为“p1”'],
    [`${whole}<script>alert(1)</script>`, '正文里混进了 <script>'],
  ])('%#: %s', async (body, words) => {
    expect((await report([text], showing(body))).join('\n')).toContain(words);
  });

  it('may add links that copy an address, and no more', async () => {
    const adding = (more: string) => report([text], showing(whole.replace('</p>', `${more}</p>`)));
    expect(await adding('<a class="n"></a>')).toEqual([]);
    expect(await adding('<a class="n">添</a>')).toHaveLength(1);
    expect(await adding('<a>§</a>')).toHaveLength(1);
  });

  it('may say that the text is cut off, in those words only', async () => {
    const cut = (words: string) => report([text], showing(`${whole}<p class="cut">${words}</p>`));
    expect(await cut('〔原文至此中断〕')).toEqual([]);
    expect(await cut('一句假话')).toHaveLength(1);
  });

  it('bears its title', async () => {
    const site = { [`speeches/${SPEECH}.html`]: page(`<div class="paper">${whole}</div>`, '大会') };
    expect(await report([text], { site })).toEqual([
      expect.stringContaining('题名显示为“大会”，应为“小会”'),
    ]);
  });

  it('marks its text', async () => {
    const site = { [`speeches/${SPEECH}.html`]: page(whole, '小会') };
    expect(await report([text], { site })).toEqual([
      expect.stringContaining('没有哪个元素的 class 是 paper'),
    ]);
  });
});
