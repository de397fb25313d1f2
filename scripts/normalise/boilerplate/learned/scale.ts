import { isGram, plain } from './grams.ts';
import type { Weight } from './weights.ts';

/** What the features of a line say of it. */
export interface Learned {
  /** Natural log-odds that a site wrote the line, as far as the line itself tells. */
  odds: number;
  /** The rule that clearly speaks for it; empty where none does. */
  rule: string;
  /** A rule or a clue speaks for a site, and not the characters alone. */
  isNamed: boolean;
}

/**
 * Weighs a line by the runs of characters that it holds, and by what rules and clues found in it.
 * @param line in simplified characters
 * @param names of the findings: see features.ts
 */
export type LineScale = (line: string, names: readonly string[]) => Learned;

/** The runs of a line count in full up to so many. */
const FULL = 60;

/**
 * What each run counts in a line that holds so many known ones: a long paragraph holds much of
 * everything, and small weights would add up to a verdict.
 */
export const shareOf = (runs: number): number => Math.min(1, Math.sqrt(FULL / runs));

/** Node numbers and code units share a key: node × 65536 + unit. */
const UNITS = 0x10000;

/** Of a text with fewer known runs for each of its characters the weights know too little. */
const FAMILIAR = 0.5;

/** By characters alone a rule is named where it has so many times the votes of the next. */
const CLEAR = 1.5;

/** Puts weights on a scale; the runs stand in a trie over code units. */
export function scaleOf(weights: readonly Weight[]): LineScale {
  const named = new Map(weights.map((one) => [one.feature, one]));
  const weigh = trieOf(weights.filter(({ feature }) => isGram(feature)));
  return (line, names) => {
    const votes = new Map<string, number>();
    const vote = (rule: string, weight: number) => {
      if (weight > 0 && rule !== '') votes.set(rule, (votes.get(rule) ?? 0) + weight);
    };
    let sum = 0;
    for (const name of names) {
      const { weight, rule } = named.get(name) ?? { weight: 0, rule: '' };
      sum += weight;
      vote(rule, weight);
    }
    // A clue is the word of a person: what it names goes before what the characters name.
    const isNamed = votes.size > 0;
    sum += weigh(plain(line), isNamed ? () => undefined : vote);
    const [first, second] = [...votes].sort(([, a], [, b]) => b - a);
    const isClear = first !== undefined && (isNamed || first[1] > CLEAR * (second?.[1] ?? 0));
    return { odds: sum / 100, rule: isClear ? first[0] : '', isNamed };
  };
}

/** What is told of each run that speaks for a site. */
type Vote = (rule: string, weight: number) => void;

/** Sums the weights of all runs of a text, each counted once. */
function trieOf(weights: readonly Weight[]): (text: string, vote: Vote) => number {
  const next = new Map<number, number>();
  const held: (Weight | undefined)[] = [undefined];
  for (const one of weights) {
    let node = 0;
    for (let i = 0; i < one.feature.length; i++) {
      const key = node * UNITS + one.feature.charCodeAt(i);
      node = next.get(key) ?? held.push(undefined) - 1;
      next.set(key, node);
    }
    held[node] = one;
  }
  const seen = new Uint32Array(held.length);
  let texts = 0;
  return (text, vote) => {
    texts++;
    const found: Weight[] = [];
    for (let i = 0; i < text.length; i++) {
      let node: number | undefined = 0;
      for (let at = i; at < text.length; at++) {
        node = next.get(node * UNITS + text.charCodeAt(at));
        if (node === undefined) break;
        if (seen[node] === texts) continue;
        seen[node] = texts;
        const one = held[node];
        if (one) found.push(one);
      }
    }
    const known = Math.min(1, found.length / (text.length * FAMILIAR));
    const value = shareOf(found.length) * known;
    let sum = 0;
    for (const { weight, rule } of found) {
      sum += weight * value;
      vote(rule, weight * value);
    }
    return sum;
  };
}
