import { readFileSync } from 'node:fs';
import { noWeights } from './strings.zh-CN.ts';

/** What one feature of a line says of it: a run of characters, a clue, a rule for whole lines. */
export interface Weight {
  feature: string;
  /** Natural log-odds in hundredths: above 0 for a site, below for a speaker. */
  weight: number;
  /** The boilerplate rule that it speaks for, where it speaks for a site. */
  rule: string;
}

const HEADER = 'feature\tweight\trule';
const ROW = /^[^\t]+\t-?\d+\t[^\t]*$/u;

/** @returns the text of `line-weights.tsv`: a head and a row for each feature, in code-unit order */
export const writeWeights = (weights: readonly Weight[]): string =>
  [
    HEADER,
    ...weights.map(({ feature, weight, rule }) => `${feature}\t${weight}\t${rule}`),
    '',
  ].join('\n');

/**
 * @param file a `line-weights.tsv`
 * @throws Error where it is none, with what to do
 */
export function readWeights(file: string): Weight[] {
  const [header, ...rows] = readFileSync(file, 'utf8').split('\n');
  // The line feed of the last row stands: a file that was cut has none.
  const isWhole = header === HEADER && rows.pop() === '' && rows.every((row) => ROW.test(row));
  if (!isWhole) throw new Error(noWeights(file));
  return rows.map((row) => {
    const [feature, weight, rule] = row.split('\t') as [string, string, string];
    return { feature, weight: Number(weight), rule };
  });
}
