import { warningSentence } from '../src/i18n/warnings.zh-CN.ts';
import type { Listed } from './normalise/compact/listed.ts';
import type { FolderResult } from './normalise/folder/folder.ts';
import type { Repeat } from './normalise/folder/kept.ts';
import type { FileSummary } from './normalise/folder/summary.ts';
import { columns } from './normalise/lines/columns.ts';
import { countsOf, totalsOf } from './report/machine.ts';
import { refusalSentence } from './report/refusal.ts';
import { kindOf, shown } from './report/shown.ts';
import { DISK, REPORT } from './strings.zh-CN.ts';

/** Why something failed, in a sentence where the disk refused. */
export function reasonOf(error: unknown): string {
  const { code, path, message } = error as NodeJS.ErrnoException;
  const sentence = DISK[code as keyof typeof DISK];
  return sentence && path ? `“${shown(path)}”${sentence}` : message;
}

/** More rows or sentences than a person reads are not shown; `--json` gives them all. */
const MOST_ROWS = 40;
const MOST_SENTENCES = 60;
/** So many places of one file are told. */
const MOST_PLACES = 8;

/**
 * The table of what was found, and below it what needs a person's eye and what was left out.
 * Of many files only those that need an eye have a row.
 */
export function reportOf(result: FolderResult): string {
  const { files, repeats } = result;
  const totals = Object.values(totalsOf(files));
  const chosen = files.length > MOST_ROWS ? mostUnsure(files) : [...files];
  const rows = chosen.map((file) => [shown(file.file), kindOf(file), ...counts(file)]);
  const unsure = sum(files, ({ warnings }) => (warnings.length > 0 ? 1 : 0));
  return [
    table([[...REPORT.columns], ...rows, [REPORT.total, '', ...totals.map(String)]]),
    '',
    REPORT.legend(sum(files, editsOf)),
    ...(files.length > rows.length ? [REPORT.chosenRows(files.length, rows.length, unsure)] : []),
    ...section(REPORT.eye, {
      length: sum(files, ({ warnings }) => Math.min(warnings.length, MOST_PLACES + 1)),
      [Symbol.iterator]: () => Iterator.from(files).flatMap(eyeSentences),
    }),
    ...section(REPORT.repeats(repeats.length), {
      length: repeats.length,
      [Symbol.iterator]: () => Iterator.from(repeats).map(repeatSentence),
    }),
    ...leftOut(result),
  ].join('\n');
}

const sum = <T>(values: Iterable<T>, of: (value: T) => number): number =>
  Iterator.from(values).reduce((total, value) => total + of(value), 0);

/** What was left out, and nothing where nothing was. */
export const leftOutOf = (result: FolderResult): string => leftOut(result).slice(1).join('\n');

const leftOut = ({ refusals }: FolderResult): string[] =>
  section(REPORT.leftOut(refusals.length), refusals.map(refusalSentence));

/** A blank line, a head and sentences; nothing where there are none. */
function section(head: string, sentences: Listed<string>): string[] {
  if (sentences.length === 0) return [];
  return ['', head, ...clip(sentences, MOST_SENTENCES, REPORT.more).map((one) => `  ${one}`)];
}

/** Those past the first few are not even made. */
function clip(
  sentences: Listed<string>,
  most: number,
  more: (count: number) => string,
): readonly string[] {
  if (sentences.length <= most) return [...sentences];
  return [...Iterator.from(sentences).take(most), more(sentences.length - most)];
}

/** Those with the most places that need an eye, in the order of their paths. */
function mostUnsure(files: Iterable<FileSummary>): FileSummary[] {
  const first = (unsure: readonly Unsure[]) =>
    unsure.toSorted((a, b) => b.file.warnings.length - a.file.warnings.length).slice(0, MOST_ROWS);
  let most: Unsure[] = [];
  for (const [at, file] of Iterator.from(files)
    .map((file, at) => [at, file] as const)
    .filter(([, { warnings }]) => warnings.length > 0)) {
    most.push({ at, file });
    if (most.length > 2 * MOST_ROWS) most = first(most);
  }
  return first(most)
    .sort((a, b) => a.at - b.at)
    .map(({ file }) => file);
}

interface Unsure {
  /** Its number in the order of paths. */
  at: number;
  file: FileSummary;
}

function eyeSentences({ file, warnings }: FileSummary): readonly string[] {
  const sentences = warnings.map(
    ({ code, message }) => `${shown(file)}：${warningSentence(code, shown(message))}`,
  );
  return clip(sentences, MOST_PLACES, (count) => `${shown(file)}：${REPORT.morePlaces(count)}`);
}

function repeatSentence({ relation, share, speeches }: Repeat): string {
  const [first, second] = speeches.map(({ title, file }) =>
    REPORT.repeatedSpeech(shown(title), shown(file)),
  ) as [string, string];
  return REPORT.repeat(first, REPORT.relation[relation](Math.round(share * 100)), second);
}

const editsOf = (f: FileSummary) => f.removed + f.joined + f.regularised + f.laidOut;
const counts = (file: FileSummary) =>
  Object.values(countsOf(file)).map((count) => (count === 0 ? '' : String(count)));

/** Columns under each other; the first two flush left, figures flush right. */
function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, i) =>
    rows.reduce((widest, row) => Math.max(widest, columns(row[i] ?? '')), 0),
  );
  const pad = (cell: string, i: number) => {
    const fill = ' '.repeat((widths[i] as number) - columns(cell));
    return i < 2 ? cell + fill : fill + cell;
  };
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
