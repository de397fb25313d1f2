import { clueName, findingsIn, templateName } from '../normalise/boilerplate/learned/features.ts';
import { gramsOf, isGram } from '../normalise/boilerplate/learned/grams.ts';
import { shareOf } from '../normalise/boilerplate/learned/scale.ts';
import type { Weight } from '../normalise/boilerplate/learned/weights.ts';
import { matchRule } from '../normalise/boilerplate/templates.ts';
import type { Rules } from '../normalise/knowledge/rules.ts';
import type { LabelledLine } from './labelled.ts';
import { type Example, fitLogistic } from './regression.ts';

/** A feature that stands in fewer lines says nothing of lines in general. */
const LEAST_LINES = 3;
/** A line of a speaker that is taken out is worse than a site's line that stays. */
const COST = { site: 1, speech: 2 };
/** Features that weigh less than this many hundredths are left out. */
const LEAST_WEIGHT = 2;

/**
 * Learns from labelled lines what each feature of a line says of it: each run of characters, each
 * clue, each rule for whole lines.
 * @param labelled in simplified characters
 * @returns the features that weigh something, in code-unit order
 */
export function learnWeights(
  labelled: readonly LabelledLine[],
  rules: Pick<Rules, 'boilerplate' | 'clues'>,
): Weight[] {
  const features = labelled.map(({ line }) => [
    ...gramsOf(line),
    ...findingsIn(line, matchRule(line, rules.boilerplate), rules.clues).names,
  ]);
  const vocabulary = frequent(features);
  const numbers = new Map(vocabulary.map((feature, i) => [feature, i]));
  const examples = labelled.map(({ isSite }, i): Example => {
    const known = (features[i] as string[]).filter((feature) => numbers.has(feature));
    const value = shareOf(known.filter(isGram).length);
    return {
      features: Uint32Array.from(known, (feature) => numbers.get(feature) as number),
      values: Float64Array.from(known, (feature) => (isGram(feature) ? value : 1)),
      isPositive: isSite,
      cost: isSite ? COST.site : COST.speech,
    };
  });
  const weights = fitLogistic(examples, vocabulary.length);
  const named = namedRules(rules);
  const learned = rulesOf(labelled, examples, vocabulary.length);
  return vocabulary.flatMap((feature, i) => {
    const weight = Math.round((weights[i] as number) * 100);
    if (Math.abs(weight) < LEAST_WEIGHT) return [];
    return [
      {
        feature,
        weight,
        rule: weight > 0 ? ((isGram(feature) ? learned[i] : named.get(feature)) ?? '') : '',
      },
    ];
  });
}

/** The features that stand in enough lines, in code-unit order. */
function frequent(features: readonly string[][]): string[] {
  const lines = new Map<string, number>();
  for (const feature of features.flat()) lines.set(feature, (lines.get(feature) ?? 0) + 1);
  return [...lines]
    .flatMap(([feature, count]) => (count >= LEAST_LINES ? [feature] : []))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The rule for which a clue or a rule for whole lines speaks by its own word. */
const namedRules = ({ boilerplate, clues }: Pick<Rules, 'boilerplate' | 'clues'>) =>
  new Map([
    ...boilerplate.map(({ id }): [string, string] => [templateName(id), id]),
    ...clues.flatMap(({ id, rule }): [string, string][] => (rule ? [[clueName(id), rule]] : [])),
  ]);

/** For each feature the rule whose lines have it most often, by the share of each rule's lines. */
function rulesOf(
  labelled: readonly LabelledLine[],
  examples: readonly Example[],
  size: number,
): (string | undefined)[] {
  const best = new Array<string | undefined>(size);
  const highest = new Float64Array(size);
  const byRule = Map.groupBy(labelled.keys(), (i) => (labelled[i] as LabelledLine).rule);
  byRule.delete('');
  for (const [rule, lines] of byRule) {
    const counts = new Uint32Array(size);
    for (const i of lines) {
      for (const feature of (examples[i] as Example).features) {
        counts[feature] = (counts[feature] as number) + 1;
      }
    }
    counts.forEach((count, feature) => {
      const share = count / lines.length;
      if (share <= (highest[feature] as number)) return;
      highest[feature] = share;
      best[feature] = rule;
    });
  }
  return best;
}
