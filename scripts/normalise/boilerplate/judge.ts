import type { BoilerplateRule, ClueRule, Rules } from '../knowledge/rules.ts';
import { markerOf } from '../lines/heading.ts';
import {
  endsSentence,
  isDateLine,
  isInterjection,
  isPlainTitle,
  isSalutation,
  looksLikeCollection,
  looksLikeTitle,
} from '../lines/prose.ts';
import type { Zone } from './zones.ts';

/** No site line is longer. */
const LONGEST = 300;
/** A line of this weight is the site's. */
const ENOUGH = 4.5;
/** A line whose words alone weigh this much is the site's, whatever its place. */
const SURE = 7.5;
/** A line of this weight that stays is told, for a person to look at. */
const DOUBTFUL = 3;
/** … where one of its words at least speaks for a site this much: no bare name, no bare figure. */
const SUSPECT = 2;
/** What a place adds to the weight of a line's own words: to a whole sentence, to anything else. */
const PLACE: Record<Zone, { sentence: number; other: number }> = {
  head: { sentence: 5, other: 1.5 },
  title: { sentence: -3.5, other: -3.5 },
  opening: { sentence: 5.5, other: 1.5 },
  body: { sentence: -2.5, other: -1 },
  tail: { sentence: 1.5, other: 1.5 },
  after: { sentence: 7, other: 5 },
};
/** What a neighbour that is the site's adds outside the body. */
const BESIDE = 0.75;
/** A whole sentence of the body with a speaker's own words. */
const SPOKEN_SENTENCE = -3;
/** A numbered heading or point. */
const NUMBERED = -4;
/** A piece of a paragraph that the width of a page has cut. */
const PIECE = -4;
/** Figures and signs without words, or an address; a clue weighs other letters. */
const WORDLESS = 3;

/** What the words of a line weigh by themselves, and the rule that they speak for most. */
export interface Evidence {
  weight: number;
  rule: string;
  /** It holds a speaker's own words. */
  isVoiced: boolean;
  /** What its strongest clue for a site weighs. */
  strongest: number;
}

export interface Verdict {
  rule: string;
  isSite: boolean;
  isDoubtful: boolean;
}

/** What a rule for whole lines adds to the weight of a line. */
const TEMPLATE = 4;

/** What one unit of learned log-odds weighs among the clues. */
const LEARNED = 2.2;
/** Learned log-odds beyond this say no more. */
const MOST_LEARNED = 5;

/** Whether the words of a line alone make it the site's. */
export const isSure = (weight: number): boolean => weight >= SURE;

/** @param template the rule for whole lines under which the line falls */
export function evidenceOf(
  text: string,
  template: BoilerplateRule | undefined,
  { clues, scale }: Pick<Rules, 'clues' | 'scale'>,
): Evidence {
  const told = weigh(text, clues);
  const { odds, rule } = scale(text);
  const learned = Math.max(-MOST_LEARNED, Math.min(MOST_LEARNED, odds)) * LEARNED;
  const own = {
    ...told,
    weight: told.weight + learned,
    strongest: Math.max(told.strongest, learned),
    rule: told.rule || rule || 'site-text',
  };
  return template ? { ...own, weight: own.weight + TEMPLATE, rule: template.id } : own;
}

/** Signs that a site strews into its words: 来&源. */
const INTERSPERSED = /(?<=\p{Script=Han})[&#*^~^$@]{1,2}(?=\p{Script=Han})/gu;
/** Spaces that set the letters of one word apart: 有 效 性. */
const SET_APART =
  /(?<=(?:^|[^\p{Script=Han}])\p{Script=Han})[ \u3000]+(?=\p{Script=Han}(?:$|[^\p{Script=Han}]))/gu;

/** What a whole sentence of the body weighs where nothing strong speaks against it. */
export const SENTENCE_OF_BODY: Evidence = {
  weight: -3,
  rule: 'site-text',
  isVoiced: true,
  strongest: 0,
};

/** Adds up the clues of `content/rules/clues.yaml` that a line holds. */
function weigh(text: string, clues: readonly ClueRule[]): Evidence {
  if (text.length > LONGEST || isSalutation(text))
    return { weight: -Infinity, rule: '', isVoiced: true, strongest: 0 };
  const line = text.replace(/[ \t\u00a0]/gu, ' ');
  const own = new Map<string, number>();
  const dense = line.replace(INTERSPERSED, '').replace(SET_APART, '');
  let weight = 0;
  let isVoiced = false;
  let strongest = 0;
  for (const { pattern, weight: w, rule, voice } of clues) {
    if (!pattern.test(line) && (dense === line || !pattern.test(dense))) continue;
    weight += w;
    strongest = Math.max(strongest, w);
    isVoiced ||= voice === 'speaker';
    if (rule) own.set(rule, (own.get(rule) ?? 0) + w);
  }
  if (isWordless(text)) weight += WORDLESS;
  const [rule] = [...own].sort(([, a], [, b]) => b - a)[0] ?? [''];
  return { weight, rule, isVoiced, strongest };
}

/** Fewer than three hanzi in ten, and long enough to be more than a number. */
function isWordless(text: string): boolean {
  if (/\p{Script=Han}{8}|^(?!.*\w\.\w).*[A-Za-z]{2}/u.test(text)) return false;
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
  let weight =
    evidence.weight +
    PLACE[zone][endsSentence(text) ? 'sentence' : 'other'] +
    (isOutside ? beside * BESIDE : 0);
  if (!isOutside && markerOf(text)) weight += NUMBERED;
  if (zone === 'body' && evidence.isVoiced && endsSentence(text)) weight += SPOKEN_SENTENCE;
  if (isPiece) weight += PIECE;
  if (weight < DOUBTFUL) return { rule: evidence.rule, isSite: false, isDoubtful: false };
  const isKept =
    isDateLine(text) ||
    isInterjection(text) ||
    isTitle(text, evidence.weight, zone) ||
    (zone === 'opening' && NOTE.test(text));
  const isSite = !isKept && weight >= ENOUGH;
  return {
    rule: evidence.rule,
    isSite,
    isDoubtful: !isSite && !isKept && evidence.strongest >= SUSPECT,
  };
}

/** （根据录音整理）, （2013年10月13日上午　大礼堂）: what stands of the text under its title. */
const NOTE =
  /^[（(〔][^（()）]{2,30}(?:整理|节选|摘要|审阅|删节|有删改|记录稿)[)）〕]$|^[（(〔]\d{4}年\d{1,2}月[^（()）]{1,24}[)）〕]$/u;

/** A title stands above its speech; below one it is a link to another. */
function isTitle(text: string, weight: number, zone: Zone): boolean {
  if (zone === 'after' || (isSure(weight) && zone !== 'title')) return false;
  if (zone === 'head' && looksLikeCollection(text)) return true;
  return zone === 'tail' ? looksLikeTitle(text) : isPlainTitle(text);
}
