import { isGram, plain } from './grams.ts';
import { Runs } from './runs.ts';
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

/** Of a text with fewer known runs for each of its characters the weights know too little. */
const FAMILIAR = 0.5;

/** By characters alone a rule is named where it has so many times the votes of the next. */
const CLEAR = 1.5;

/** Puts weights on a scale. */
export function scaleOf(weights: readonly Weight[]): LineScale {
  const named = new Map(weights.map((one) => [one.feature, one]));
  const learned = weights.filter(({ feature }) => isGram(feature));
  const runs = new Runs(learned.map(({ feature }) => feature));
  const weightOf = Float64Array.from(learned, ({ weight }) => weight);
  const rules = [...new Set(learned.map(({ rule }) => rule))];
  const ruleOf = Uint32Array.from(learned, ({ rule }) => rules.indexOf(rule));
  const votes = new Float64Array(rules.length);
  return (line, names) => {
    const found = names.flatMap((name) => named.get(name) ?? []);
    const text = plain(line);
    runs.look(text);
    const known = Math.min(1, runs.count / (text.length * FAMILIAR));
    const value = shareOf(runs.count) * known;
    votes.fill(0);
    let told = 0;
    for (let i = 0; i < runs.count; i++) {
      const place = runs.found[i] as number;
      const weight = (weightOf[place] as number) * value;
      told += weight;
      if (weight > 0)
        votes[ruleOf[place] as number] = (votes[ruleOf[place] as number] as number) + weight;
    }
    const sum = found.reduce((all, { weight }) => all + weight, 0) + told;
    // A clue is the word of a person: what it names goes before what the characters name.
    const rule = mostNamed(found);
    const isNamed = rule !== undefined;
    return { odds: sum / 100, rule: rule ?? clearest(rules, votes), isNamed };
  };
}

/** The rule for which rules and clues speak most. */
function mostNamed(found: readonly Weight[]): string | undefined {
  if (found.length === 0) return undefined;
  const votes = new Map<string, number>();
  for (const { rule, weight } of found) {
    if (weight > 0 && rule !== '') votes.set(rule, (votes.get(rule) ?? 0) + weight);
  }
  if (votes.size === 0) return undefined;
  return [...votes].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** The rule with clearly more votes than the next; empty where none has. */
function clearest(rules: readonly string[], votes: Float64Array): string {
  let [most, second, at] = [0, 0, -1];
  for (let rule = 0; rule < votes.length; rule++) {
    const sum = votes[rule] as number;
    if (rules[rule] === '' || sum <= second) continue;
    if (sum > most) [most, second, at] = [sum, most, rule];
    else second = sum;
  }
  return most > CLEAR * second ? (rules[at] as string) : '';
}
