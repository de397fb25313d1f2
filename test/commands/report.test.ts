import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { summarise } from '../../scripts/normalise/summary.ts';
import { reportOf } from '../../scripts/report.ts';
import { draftOf, ROOT } from '../normalise/knowledge.ts';

/** The table of what was found in each file. */

const raw = (file: string) => readFileSync(join(ROOT, 'content/raw/sample', file), 'utf8');
const drafts = ['dangjian-liangpian.txt', 'minsheng-guding.txt', 'zuofeng-heji.txt'].map((file) =>
  draftOf(raw(file), file),
);

test.each(drafts.map((draft) => [draft.source.file, draft] as const))(
  'every edit of %s is in one column',
  (_, draft) => {
    const { removed, joined, regularised, laidOut } = summarise(draft);
    expect(removed + joined + regularised + laidOut).toBe(draft.edits.length);
  },
);

test('the columns are explained in one line, with their sum', () => {
  const files = drafts.map(summarise);
  const edits = drafts.reduce((sum, draft) => sum + draft.edits.length, 0);
  const lines = reportOf({ files, refusals: [], repeats: [], speeches: 8 }).split('\n');
  expect(lines[0]).toMatch(/^文件 .*删除 +接行 +规整 +版式 +标记 +存疑$/u);
  expect(lines.filter((line) => line.includes('标记：缺损与占位'))).toEqual([
    expect.stringContaining(`版式：改动，共 ${edits} 处`),
  ]);
});

test('what needs an eye is told in a sentence', () => {
  const [summary] = drafts.map(summarise);
  const warnings = [{ code: 'kept-doubtful', message: '欢迎下载\u001b更多' }];
  const files = [{ ...(summary as NonNullable<typeof summary>), warnings }];
  expect(reportOf({ files, refusals: [], repeats: [], speeches: 1 })).toContain(
    '请人看一眼：\n  dangjian-liangpian.txt：这一行像是网站文字，但在正文中间，没有删：“欢迎下载�更多”',
  );
});
