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
    ['an edit left out', /“妙文网首页.*” at 0 is outside/s, (record) => record.edits.shift()],
    ['the last edit left out', /版权所有” at \d+ is outside/, (record) => record.edits.pop()],
    [
      'a mended wrap left out',
      /p2 reads “今天开会，讲两点。”/,
      (record) => record.edits.splice(1, 1),
    ],
    ['a word put in', /p2 reads/, (record) => (edit(record, 1).text = '了会')],
    ['words put in outside', /“x” is put in outside/, (record) => (edit(record, 0).text = 'x')],
    ['edits out of order', /begins before the one ahead/, (record) => record.edits.reverse()],
    ['an edit too long', /ends after the source/, (record) => (edit(record, 3).end += 1)],
    ['an edit across a border', /crosses the border/, (record) => (edit(record, 0).end += 1)],
    [
      'a speech cut short',
      /“再见” at \d+ is outside/,
      (record) => {
        for (const span of record.speeches) span.end -= 2;
      },
    ],
    ['another length', /the source has \d+ characters/, (record) => (record.source.length += 1)],
    ['a wrong shape', /edits\.0\.rule/, (record) => (edit(record, 0).rule = '')],
    [
      'a speech without a file',
      /there is no speeches\/x-1\.md/,
      (record) => {
        for (const span of record.speeches) span.id = 'x-1';
      },
    ],
  ])('with %s does not hold', async (_, words, change) => {
    const found = await report([sources], withRecord(change));
    expect(found.join('\n')).toMatch(words);
    expect(found[0]).toMatch(`records/${ID}.json: `);
  });

  it('needs the source, the pages and a record for every file', async () => {
    expect(await report([sources], { content: { [`sources/${ID}.txt`]: null } })).toEqual([
      expect.stringContaining(`no such file: sources/${ID}.txt`),
    ]);
    expect(await report([sources], { site: { [`speeches/${SPEECH}-source.html`]: null } })).toEqual(
      [expect.stringContaining(`the site has no speeches/${SPEECH}-source.html`)],
    );
    expect(await report([sources], { content: { [`records/${ID}.json`]: null } })).toEqual([
      expect.stringContaining(`speeches/${SPEECH}.md: no record has this speech`),
    ]);
    expect(await report([sources], { site: { 'speeches/old.html': page('') } })).toEqual([
      expect.stringContaining('speeches/old.html: no speech belongs to this page'),
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
    expect(found).toEqual([expect.stringContaining('p2 reads “今天开会，讲两点。”')]);
  });
});

describe('the page of a speech', () => {
  const showing = (body: string) => ({
    site: { [`speeches/${SPEECH}.html`]: page(`<div class="paper">${body}</div>`) },
  });
  const whole = '<p id="p1">同志们：</p><p id="p2">今天开会，讲两点。</p><p id="p3">再见</p>';

  it.each([
    [
      whole.replace('两点', '二点'),
      'p2 reads “今天开会，讲二点。” instead of “今天开会，讲两点。”',
    ],
    [whole.replace('<p id="p3">再见</p>', ''), 'the text “再见” is missing'],
    [`${whole}<p id="p4">又见</p>`, 'the text “又见” is not in the Markdown'],
    [whole.replace('p3', 'p4'), '“再见” has the anchor “p4” instead of “p3”'],
    [`广告${whole}`, '“广告” has the anchor “” instead of “p1”'],
    [`${whole}<script>alert(1)</script>`, 'the text of the speech holds a <script>'],
  ])('%#: %s', async (body, words) => {
    expect((await report([text], showing(body))).join('\n')).toContain(words);
  });

  it('may add links that copy an address, and no more', async () => {
    expect(await report([text], showing(whole.replace('</p>', '<a class="n">§</a></p>')))).toEqual(
      [],
    );
    expect(await report([text], showing(whole.replace('</p>', '<a>§</a></p>')))).toHaveLength(1);
  });

  it('marks its text', async () => {
    const site = { [`speeches/${SPEECH}.html`]: page(whole) };
    expect(await report([text], { site })).toEqual([
      expect.stringContaining('no element has the class paper'),
    ]);
  });
});
