import type { BoilerplateRule, ClueRule } from '../knowledge/rules.ts';
import { isSalutation } from '../lines/salutation.ts';
import { findingsIn } from './learned/features.ts';
import type { LineScale } from './learned/scale.ts';

/** A line whose words alone have these odds is the site's, whatever its place. */
const SURE = 3.2;
/** Clauses against which only characters speak. */
const UNNAMED = -2;
const CLAUSES = /[，。；]./u;
/** A line under a rule for whole lines has these odds at least; in the body only where … */
export const TEMPLATE = 1.3;
/** … its words do not speak against it. */
const AGAINST = -1;

/** What a line says by itself; the odds are natural log-odds that a site wrote it. */
export interface Evidence {
  odds: number;
  /** The rule that its words speak for most. */
  rule: string;
  /** It holds a speaker's own words. */
  isVoiced: boolean;
  /** It falls under a rule for whole lines. */
  isTemplate: boolean;
}

/** Whether the words of a line alone make it the site's. */
export const isSure = (odds: number): boolean => odds >= SURE;

/** @param template the rule for whole lines under which the line falls */
export function evidenceOf(
  text: string,
  template: BoilerplateRule | undefined,
  { clues, scale }: { clues: readonly ClueRule[]; scale: LineScale },
): Evidence {
  if (isSalutation(text)) return { odds: -Infinity, rule: '', isVoiced: true, isTemplate: false };
  const { names, isVoiced } = findingsIn(text, template, clues);
  const { odds: told, rule, isNamed } = scale(text, names);
  const odds = !isNamed && CLAUSES.test(text) ? told + UNNAMED : told;
  return {
    odds,
    rule: template?.id ?? (rule || 'site-text'),
    isVoiced,
    isTemplate: template !== undefined,
  };
}

/** What a line says by itself, a rule for whole lines counted in. */
export const ownOdds = ({ odds, isTemplate }: Evidence): number =>
  isTemplate && odds > AGAINST ? Math.max(TEMPLATE, odds) : odds;

/** What a whole sentence of the body says where nothing strong speaks against it. */
export const SENTENCE_OF_BODY: Evidence = {
  odds: -4,
  rule: 'site-text',
  isVoiced: true,
  isTemplate: false,
};
