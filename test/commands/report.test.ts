import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FolderResult } from '../../scripts/normalise/folder/folder.ts';
import { type FileSummary, summarise } from '../../scripts/normalise/folder/summary.ts';
import { runReport, toRunReport } from '../../scripts/report/machine.ts';
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
  expect(lines[0]).toMatch(/^文件 .*编码／格式 +篇 +删除 +接行 +规整 +版式 +标记 +存疑$/u);
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

/** An archive of so many files, every tenth of which needs an eye. */
function many(count: number): FolderResult {
  const [summary] = drafts.map(summarise) as [FileSummary, ...FileSummary[]];
  const files = Array.from({ length: count }, (_, i) => ({
    ...summary,
    file: `${String(i).padStart(5, '0')}.txt`,
    warnings: i % 10 === 0 ? [{ code: 'kept-doubtful', message: '欢迎下载更多' }] : [],
  }));
  const refusals = files.map(({ file }) => ({ file: `x${file}`, code: 'empty' as const }));
  return { files, refusals, repeats: [], speeches: count };
}

test('of thousands of files those have a row that need an eye, and the totals count all', () => {
  const lines = reportOf(many(5000)).split('\n');
  expect(lines.length).toBeLessThan(200);
  const rows = lines.slice(1, lines.indexOf(''));
  expect(rows).toHaveLength(41);
  expect(rows.slice(0, 2).map((row) => row.slice(0, 9))).toEqual(['00000.txt', '00010.txt']);
  expect(rows.at(-1)).toMatch(/^合计 +\d+ .* 500$/u);
  expect(lines).toContain(
    '共 5000 个文件，上表只列存疑最多的 40 个；要看全部，请给 normalise 加上 --json。',
  );
  expect(lines).toContain('有 5000 个文件没有收入：');
  expect(lines.filter((line) => line.includes('文件是空的'))).toHaveLength(60);
  expect(lines.at(-1)).toBe('  ……另有 4940 条，没有列出；要看全部，请给 normalise 加上 --json。');
});

test('of one file only so many places are told', () => {
  const { files } = many(1);
  const [file] = files as [FileSummary];
  const warnings = Array.from({ length: 50 }, () => ({ code: 'kept-doubtful', message: '下载' }));
  const report = reportOf({
    files: [{ ...file, warnings }],
    refusals: [],
    repeats: [],
    speeches: 1,
  });
  expect(report.match(/没有删：/gu)).toHaveLength(8);
  expect(report).toContain('  00000.txt：……还有 42 处，见“来源与整理”页。');
});

test('the report for programs holds every file, and its totals are their sums', () => {
  const report = runReport.parse(toRunReport(many(5000)));
  expect([report.files.length, report.refusals.length]).toEqual([5000, 5000]);
  for (const name of ['speeches', 'removed', 'joined', 'regularised', 'unsure'] as const) {
    expect(report.totals[name]).toBe(report.files.reduce((sum, file) => sum + file[name], 0));
  }
});
