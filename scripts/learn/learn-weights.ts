import { gramsOf } from '../normalise/boilerplate/learned/grams.ts';
import { valueOf, type Weight } from '../normalise/boilerplate/learned/weights.ts';
import type { LabelledLine } from './labelled.ts';
import { type Example, fitLogistic } from './regression.ts';

/** A run of characters that stands in fewer lines says nothing of lines in general. */
const LEAST_LINES = 3;
/** A line of a speaker that is taken out is worse than a site's line that stays. */
const COST = { site: 1, speech: 1.5 };
/** Runs that weigh less than this many hundredths are left out. */
const LEAST_WEIGHT = 1;

/**
 * Learns from labelled lines what each run of characters says of a line that holds it.
 * @param labelled in simplified characters
 * @returns the runs that weigh something, in code-unit order
 */
export function learnWeights(labelled: readonly LabelledLine[]): Weight[] {
  const grams = labelled.map(({ line }) => gramsOf(line));
  const vocabulary = frequent(grams);
  const numbers = new Map(vocabulary.map((gram, i) => [gram, i]));
  const examples = labelled.map(({ isSite }, i): Example => {
    const known = [...(grams[i] as Set<string>)].flatMap((gram) => numbers.get(gram) ?? []);
    return {
      features: Uint32Array.from(known),
      value: valueOf(known.length),
      isPositive: isSite,
      cost: isSite ? COST.site : COST.speech,
    };
  });
  const weights = fitLogistic(examples, vocabulary.length);
  const rules = rulesOf(labelled, examples, vocabulary.length);
  return vocabulary.flatMap((gram, i) => {
    const weight = Math.round((weights[i] as number) * 100);
    if (Math.abs(weight) < LEAST_WEIGHT) return [];
    return [{ gram, weight, rule: weight > 0 ? (rules[i] ?? '') : '' }];
  });
}

/** The runs that stand in enough lines, in code-unit order. */
function frequent(grams: readonly Set<string>[]): string[] {
  const lines = new Map<string, number>();
  for (const gram of grams.flatMap((set) => [...set])) {
    lines.set(gram, (lines.get(gram) ?? 0) + 1);
  }
  return [...lines]
    .flatMap(([gram, count]) => (count >= LEAST_LINES ? [gram] : []))
    .sort((a, b) => (a < b ? -1 : 1));
}

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
      for (const feature of (examples[i] as Example).features) counts[feature] = (counts[feature] as number) + 1;
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
