import { warningSentence } from '../src/i18n/warnings.zh-CN.ts';
import { columns } from './normalise/columns.ts';
import type { FolderResult } from './normalise/folder.ts';
import type { Refusal } from './normalise/intake.ts';
import type { Repeat } from './normalise/similar/link.ts';
import type { FileSummary } from './normalise/summary.ts';
import { DISK, REFUSALS, REPORT } from './strings.zh-CN.ts';

/** Control characters in a file's name would reach the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is shown as a sign
const shown = (file: string) => file.replace(/[\u0000-\u001f\u007f-\u009f]/gu, '�');

/** One sentence: which file, what is wrong, what to do. */
export const refusalSentence = ({ file, code, detail }: Refusal): string =>
  `${shown(file)}：${REFUSALS[code](shown(detail ?? ''))}`;

/** Why something failed, in a sentence where the disk refused. */
export function reasonOf(error: unknown): string {
  const { code, path, message } = error as NodeJS.ErrnoException;
  const sentence = DISK[code as keyof typeof DISK];
  return sentence && path ? `“${shown(path)}”${sentence}` : message;
}

/** The table of what was found, and below it what needs a person's eye and what was left out. */
export function reportOf({ files, refusals, repeats }: FolderResult): string {
  const rows = files.map((file) => [
    shown(file.file),
    file.format === 'text' ? (file.encoding ?? '') : file.format,
    ...counts(file),
  ]);
  const totals = files.map(countsOf).reduce(addUp, [0, 0, 0, 0, 0, 0, 0]);
  const edits = files.map(editsOf).reduce((sum, count) => sum + count, 0);
  const eye = files.flatMap((file) =>
    file.warnings.map(
      ({ code, message }) => `  ${shown(file.file)}：${warningSentence(code, shown(message))}`,
    ),
  );
  return [
    table([[...REPORT.columns], ...rows, [REPORT.total, '', ...totals.map(String)]]),
    '',
    REPORT.legend(edits),
    ...(eye.length > 0 ? ['', REPORT.eye, ...eye] : []),
    ...(repeats.length > 0
      ? ['', REPORT.repeats(repeats.length), ...repeats.map((r) => `  ${repeatSentence(r)}`)]
      : []),
    ...(refusals.length > 0
      ? ['', REPORT.leftOut(refusals.length), ...refusals.map((r) => `  ${refusalSentence(r)}`)]
      : []),
  ].join('\n');
}

function repeatSentence({ relation, share, speeches }: Repeat): string {
  const [first, second] = speeches.map(({ title, file }) =>
    REPORT.repeatedSpeech(shown(title), shown(file)),
  ) as [string, string];
  return REPORT.repeat(first, REPORT.relation[relation](Math.round(share * 100)), second);
}

const countsOf = (f: FileSummary): number[] => [
  f.speeches,
  f.removed,
  f.joined,
  f.regularised,
  f.laidOut,
  f.flagged,
  f.warnings.length,
];
const editsOf = (f: FileSummary) => f.removed + f.joined + f.regularised + f.laidOut;
const counts = (file: FileSummary) =>
  countsOf(file).map((count) => (count === 0 ? '' : String(count)));
const addUp = (a: number[], b: number[]) => a.map((value, i) => value + (b[i] as number));

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
