import { markerOf } from '../heading.ts';
import {
  isDateLine,
  isInterjection,
  isSalutation,
  looksLikeCollection,
  looksLikeTitle,
} from '../prose.ts';
import type { BoilerplateRule, ClueRule } from '../rules.ts';
import type { Zone } from './zones.ts';

/** No site line is longer. */
const LONGEST = 300;
/** A line of this weight is the site's. */
const ENOUGH = 4.5;
/** A line of this weight that stays is told, for a person to look at. */
const DOUBTFUL = 3;
/** What a place adds to the weight of a line's own words. */
const PLACE: Record<Zone, number> = {
  head: 1.5,
  title: -2.5,
  opening: 1.5,
  body: -1,
  tail: 1.5,
  after: 4,
};
/** What a neighbour that is the site's adds outside the body. */
const BESIDE = 0.75;
/** A numbered heading or point. */
const NUMBERED = -4;
/** A piece of a paragraph that the width of a page has cut. */
const PIECE = -4;
/** Signs and letters without words. */
const WORDLESS = 3;

/** What the words of a line weigh by themselves, and the rule that they speak for most. */
export interface Evidence {
  weight: number;
  rule: string;
}

export interface Verdict extends Evidence {
  isSite: boolean;
  isDoubtful: boolean;
}

/** What a rule for whole lines adds to the weight of a line. */
const TEMPLATE = 4;

/** Nothing much makes a line of this weight a site's. */
export const isSpoken = (weight: number): boolean => weight < 1;

export const isEnough = (weight: number): boolean => weight >= ENOUGH;

/** @param template the rule for whole lines under which the line falls */
export function evidenceOf(
  text: string,
  template: BoilerplateRule | undefined,
  clues: readonly ClueRule[],
): Evidence {
  const { weight, rule } = weigh(text, clues);
  return template ? { weight: weight + TEMPLATE, rule: template.id } : { weight, rule };
}

/** Adds up the clues of `content/rules/clues.yaml` that a line holds. */
function weigh(text: string, clues: readonly ClueRule[]): Evidence {
  if (text.length > LONGEST || isSalutation(text)) return { weight: -Infinity, rule: '' };
  const line = text.replace(/[ \t\u00a0]/gu, ' ');
  const own = new Map<string, number>();
  let weight = 0;
  for (const { pattern, weight: w, rule } of clues) {
    if (!pattern.test(line)) continue;
    weight += w;
    if (rule) own.set(rule, (own.get(rule) ?? 0) + w);
  }
  if (isWordless(text)) weight += WORDLESS;
  const [rule] = [...own].sort(([, a], [, b]) => b - a)[0] ?? ['site-text'];
  return { weight, rule };
}

/** Fewer than three hanzi in ten, and long enough to be more than a number. */
function isWordless(text: string): boolean {
  const solid = text.replace(/\s+/gu, '');
  const hanzi = solid.match(/\p{Script=Han}/gu)?.length ?? 0;
  return solid.length >= 4 && hanzi < solid.length * 0.3;
}

/** What is known of a line besides its words. */
export interface Surroundings {
  zone: Zone;
  /** How many of the two neighbouring lines are the site's, or are not there. */
  beside: number;
  /** The line was cut off at the width of the page, or goes on from one that was. */
  isPiece: boolean;
}

/** Decides whether a line is the site's, by its words, its place and its neighbours. */
export function judge(
  text: string,
  evidence: Evidence,
  { zone, beside, isPiece }: Surroundings,
): Verdict {
  const isOutside = zone !== 'body' && zone !== 'title';
  let weight = evidence.weight + PLACE[zone] + (isOutside ? beside * BESIDE : 0);
  if (!isOutside && markerOf(text)) weight += NUMBERED;
  if (isPiece) weight += PIECE;
  const isKept =
    isDateLine(text) ||
    isInterjection(text) ||
    (zone === 'head' && looksLikeCollection(text)) ||
    (zone !== 'after' && looksLikeTitle(text) && !isEnough(evidence.weight));
  const isSite = !isKept && isEnough(weight);
  return {
    weight,
    rule: evidence.rule,
    isSite,
    isDoubtful: !isSite && !isKept && weight >= DOUBTFUL,
  };
}
