import { readFileSync } from 'node:fs';

/** What one feature of a line says of it: a run of characters, a clue, a rule for whole lines. */
export interface Weight {
  feature: string;
  /** Natural log-odds in hundredths: above 0 for a site, below for a speaker. */
  weight: number;
  /** The boilerplate rule that it speaks for, where it speaks for a site. */
  rule: string;
}

const HEADER = 'feature\tweight\trule';

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
  const weights = rows
    .filter((row) => row !== '')
    .map((row) => {
      const [feature = '', weight = '', rule = ''] = row.split('\t');
      return { feature, weight: Number(weight), rule };
    });
  const isWhole = weights.every(({ feature, weight }) => feature && Number.isInteger(weight));
  if (header !== HEADER || !isWhole) {
    throw new Error(`${file} 不是权重表，请运行 npm run learn 重新生成`);
  }
  return weights;
}
