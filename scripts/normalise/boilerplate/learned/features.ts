import type { BoilerplateRule, ClueRule } from '../../knowledge/rules.ts';
import { hanzi } from '../../lines/hanzi.ts';

/** No site line is longer. */
const LONGEST = 300;
/** Signs that a site strews into its words: 来&源. */
const INTERSPERSED = /(?<=\p{Script=Han})[&#*^~^$@]{1,2}(?=\p{Script=Han})/gu;
/** Spaces that set the letters of one word apart: 有 效 性. */
const SET_APART =
  /(?<=(?:^|[^\p{Script=Han}])\p{Script=Han})[ \u3000]+(?=\p{Script=Han}(?:$|[^\p{Script=Han}]))/gu;
/** One of these signs and spaces. */
const STREWN = /[&#*^~$@ \u3000]/u;

/** What rules and clues find in a line. */
export interface Findings {
  /** Names of what was found, as the weights have them. */
  names: string[];
  /** It holds a speaker's own words. */
  isVoiced: boolean;
}

/** How the weights name a clue, and a rule for whole lines. */
export const clueName = (id: string): string => `clue ${id}`;
export const templateName = (id: string): string => `rule ${id}`;
const WORDLESS = 'wordless';

/**
 * @param text a line in simplified characters, without white space around it
 * @param template the rule for whole lines under which the line falls
 */
export function findingsIn(
  text: string,
  template: BoilerplateRule | undefined,
  clues: readonly ClueRule[],
): Findings {
  if (text.length > LONGEST) return { names: [], isVoiced: true };
  const line = text.replace(/[\t\u00a0]/gu, ' ');
  const dense = STREWN.test(line) ? line.replace(INTERSPERSED, '').replace(SET_APART, '') : line;
  const names: string[] = [];
  let isVoiced = false;
  for (const { id, pattern, voice } of clues) {
    if (!pattern.test(line) && (dense === line || !pattern.test(dense))) continue;
    names.push(clueName(id));
    isVoiced ||= voice === 'speaker';
  }
  if (template) names.push(templateName(template.id));
  if (isWordless(text)) names.push(WORDLESS);
  return { names, isVoiced };
}

/** A shorter line may be a number and no more. */
const SHORTEST_WORDLESS = 4;
/** Of a line without words less than this part is hanzi. */
const MOST_HANZI = 0.3;

/** So many hanzi in a row are words, whatever stands around them. */
const PHRASE = 8;

/** Hardly a hanzi, and long enough to be more than a number. */
function isWordless(text: string): boolean {
  const sum = hanzi(text);
  if (text.length < SHORTEST_WORDLESS || sum >= text.length * MOST_HANZI) return false;
  if (sum >= PHRASE && /\p{Script=Han}{8}/u.test(text)) return false;
  if (/[A-Za-z]{2}/u.test(text) && !/\w\.\w/u.test(text)) return false;
  const solid = text.replace(/\s+/gu, '').length;
  return solid >= SHORTEST_WORDLESS && sum < solid * MOST_HANZI;
}
