import { readFileSync } from 'node:fs';
import { plain } from './grams.ts';

/** What one run of characters says of a line that holds it. */
export interface Weight {
  gram: string;
  /** Natural log-odds in hundredths: above 0 for a site, below for a speaker. */
  weight: number;
  /** The boilerplate rule whose lines hold it most, where it speaks for a site. */
  rule: string;
}

/** What the characters of a line say of it. */
export interface Learned {
  /** Natural log-odds that a site wrote the line, as far as its characters tell. */
  odds: number;
  /** The rule that they speak for most; empty where none speaks for a site. */
  rule: string;
}

/** The runs of a line count in full up to so many. */
const FULL = 60;

/**
 * What each run counts in a line that holds so many known ones: a long paragraph holds much of
 * everything, and small weights would add up to a verdict.
 */
export const valueOf = (runs: number): number => Math.min(1, Math.sqrt(FULL / runs));

/** Weighs lines by the characters that they hold. */
export type LineScale = (line: string) => Learned;

const HEADER = 'gram\tweight\trule';

/** @returns the text of `line-weights.tsv`: a head and a row for each run, in code-unit order */
export const writeWeights = (weights: readonly Weight[]): string =>
  [HEADER, ...weights.map(({ gram, weight, rule }) => `${gram}\t${weight}\t${rule}`), ''].join(
    '\n',
  );

/**
 * @param file a `line-weights.tsv`
 * @throws Error where it is none, with what to do
 */
export function readWeights(file: string): Weight[] {
  const [header, ...rows] = readFileSync(file, 'utf8').split('\n');
  const weights = rows
    .filter((row) => row !== '')
    .map((row) => {
      const [gram = '', weight = '', rule = ''] = row.split('\t');
      return { gram, weight: Number(weight), rule };
    });
  if (header !== HEADER || weights.some(({ gram, weight }) => !gram || !Number.isInteger(weight))) {
    throw new Error(`${file} 不是字串权重表，请运行 npm run learn 重新生成`);
  }
  return weights;
}

/** Node numbers and code units share a key: node × 65536 + unit. */
const UNITS = 0x10000;

/**
 * Puts weights on a scale: a trie over code units, walked from every character of a line, where
 * each run counts once.
 */
export function scaleOf(weights: readonly Weight[]): LineScale {
  const next = new Map<number, number>();
  const weightAt: number[] = [0];
  const ruleAt: string[] = [''];
  const step = (node: number, unit: number) => {
    const key = node * UNITS + unit;
    const known = next.get(key);
    if (known !== undefined) return known;
    weightAt.push(0);
    ruleAt.push('');
    next.set(key, weightAt.length - 1);
    return weightAt.length - 1;
  };
  for (const { gram, weight, rule } of weights) {
    let node = 0;
    for (let i = 0; i < gram.length; i++) node = step(node, gram.charCodeAt(i));
    weightAt[node] = weight;
    ruleAt[node] = rule;
  }
  const seen = new Uint32Array(weightAt.length);
  let lines = 0;
  return (line) => {
    const text = plain(line);
    lines++;
    let sum = 0;
    let runs = 0;
    const votes = new Map<string, number>();
    for (let i = 0; i < text.length; i++) {
      let node = 0;
      for (let at = i; at < text.length; at++) {
        const child = next.get(node * UNITS + text.charCodeAt(at));
        if (child === undefined) break;
        node = child;
        if (seen[node] === lines) continue;
        seen[node] = lines;
        const weight = weightAt[node] as number;
        if (weight === 0) continue;
        runs++;
        sum += weight;
        if (weight > 0) votes.set(ruleAt[node] as string, (votes.get(ruleAt[node] as string) ?? 0) + weight);
      }
    }
    const [rule] = [...votes].sort(([, a], [, b]) => b - a)[0] ?? [''];
    return { odds: (sum / 100) * valueOf(runs), rule };
  };
}
