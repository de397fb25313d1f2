import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { foldYears } from '../normalise/describe/period/fold.ts';
import { readKnowledge } from '../normalise/knowledge/knowledge.ts';
import { normalise } from '../normalise/pipeline.ts';
import { receiveText } from '../normalise/receive/receive.ts';
import { CORPUS, missingCorpus } from './corpus.ts';
import { table } from './table.ts';

/**
 * The year of the government's work reports: inside the period that their words give, beside
 * the most frequent and the latest year that they name. The year of each file's name is the
 * truth; it is taken out of the text for every row but the first.
 */

const CONTENT = join(import.meta.dirname, '../../content');

interface Report {
  year: number;
  text: string;
}

/** A period by its years; `undefined` is an open end. */
type Years = [from: number | undefined, to: number | undefined];

export async function benchFacts(): Promise<void> {
  const missing = missingCorpus();
  if (missing) return console.log(missing);
  const folder = await mkdtemp(join(tmpdir(), 'yanlu-facts-'));
  const reports = await readReports(folder).finally(() =>
    rm(folder, { recursive: true, force: true }),
  );
  const bare = reports.map(({ year, text }) => ({ year, text: withoutTitle(text) }));
  const knowledge = readKnowledge(CONTENT);
  const ours = ({ text }: Report): Years => {
    const draft = normalise(receiveText(new TextEncoder().encode(text)), 'report.txt', knowledge);
    const periods = draft.speeches.map(({ frontMatter }) => frontMatter?.period);
    const [from, to] = [periods[0]?.from, periods[0]?.to];
    return [from ? Number(from.slice(0, 4)) : undefined, to ? Number(to.slice(0, 4)) : undefined];
  };
  const rows = [
    ['ours, files as received', reports, ours],
    ['ours, title and date removed', bare, ours],
    ['the most frequent year', bare, (report: Report) => single(mostFrequent(report.text))],
    ['the latest year', bare, (report: Report) => single(Math.max(...yearsIn(report.text)))],
  ] as const;
  console.log(
    table([
      [`${reports.length} work reports`, 'year inside', 'wrong bounds', 'median width in years'],
      ...rows.map(([name, texts, find]) => [name, ...score(texts, find)]),
    ]),
  );
}

const single = (year: number): Years => [year, year];

function score(reports: readonly Report[], find: (report: Report) => Years): string[] {
  const found = reports.map((report) => ({ year: report.year, years: find(report) }));
  const wrong = found.filter(
    ({ year, years: [from, to] }) =>
      (from !== undefined && from > year) || (to !== undefined && to < year),
  );
  const inside = found.filter(
    ({ year, years: [from, to] }) =>
      from !== undefined && to !== undefined && from <= year && year <= to,
  );
  const widths = found
    .map(({ years: [from, to] }) =>
      from === undefined || to === undefined ? Infinity : to - from + 1,
    )
    .sort((a, b) => a - b);
  return [inside.length, wrong.length, widths[Math.floor(widths.length / 2)] ?? 0].map(String);
}

async function readReports(folder: string): Promise<Report[]> {
  await promisify(execFile)('tar', ['xJf', join(CORPUS, 'work-reports.tar.xz'), '-C', folder]);
  const names = (await readdir(join(folder, 'work-reports'))).sort();
  return Promise.all(
    names.map(async (name) => ({
      year: Number(name.slice(0, 4)),
      text: await readFile(join(folder, 'work-reports', name), 'utf8'),
    })),
  );
}

/** The lines before the report itself: its title, the date and the session it was given to. */
const TITLE_LINE =
  /^(?:(?:\d{4}年)?.{0,24}政府工作报告(?:（摘要）)?|[—-]*\s*[（(]?\d{4}年\d{1,2}月\d{1,2}日.{0,40}|.{0,16}总理.{0,8})$/u;
const HEAD = 24;

function withoutTitle(text: string): string {
  const lines = text.split('\n');
  return lines.filter((line, i) => i >= HEAD || !TITLE_LINE.test(line.trim())).join('\n');
}

const yearsIn = (text: string) =>
  [...foldYears(text).matchAll(/(?<!\d)((?:19|20)\d{2})年/gu)].map((match) => Number(match[1]));

function mostFrequent(text: string): number {
  const counts = Map.groupBy(yearsIn(text), (year) => year);
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? 0;
}
