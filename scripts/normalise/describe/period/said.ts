import type { DatedThing, PeriodClue } from '../../../../src/speech/period-vocabulary.ts';
import { likely } from '../../knowledge/likely.ts';
import type { PeriodVocabulary } from '../../knowledge/vocabulary.ts';
import { type Bounds, type Clue, wholeYear, yearOf } from './clue.ts';
import { numberOf } from './fold.ts';
import { saidBefore } from './nearby.ts';
import { sentenceAt } from './sentence.ts';

/** Clues from what is said, by the patterns of `periods.yaml`. */

type Meaning = (
  groups: readonly string[],
  thing: DatedThing,
) => Bounds & Pick<Clue, 'weak' | 'until'>;

const year = (groups: readonly string[]) => Number((groups[0] ?? '').replace(/ /gu, ''));
const lastNumber = (groups: readonly string[]) =>
  numberOf(groups.findLast((group) => NUMBER.test(group)) ?? '');
const NUMBER = /^[\d一二两三四五六七八九十百零]+$/u;

/** What each `tells` of the vocabulary says of now. */
const MEANINGS: Record<PeriodClue['tells'], Meaning> = {
  after: (_, { from }) => ({ from }),
  // The plenum of the autumn before convenes it.
  before: (_, { from }) => ({ from: `${yearOf(from) - 1}-10`, to: from }),
  during: (_, { from, to = from }) => ({ from, to }),
  proposed: (_, { proposed, from }) => ({ from: proposed ?? from }),
  'near-plan': (_, { from }) => ({ from: String(yearOf(from) - 2) }),
  'first-year': (_, { from }) => wholeYear(yearOf(from)),
  'last-year': (_, { to, from }) => wholeYear(yearOf(to ?? from)),
  'next-year': (_, { from }) => wholeYear(yearOf(from) + 1),
  'nth-year': (groups, { from }) => wholeYear(yearOf(from) + lastNumber(groups) - 1),
  anniversary: (groups, { from }) => wholeYear(yearOf(from) + lastNumber(groups)),
  'anniversary-kept': (groups, { from }) => ({
    from: String(yearOf(from) + lastNumber(groups)),
    to: String(yearOf(from) + lastNumber(groups) + 1),
    weak: true,
  }),
  'anniversary-awaited': (groups, { from }) => ({
    from: String(yearOf(from) + lastNumber(groups) - 1),
    to: String(yearOf(from) + lastNumber(groups)),
  }),
  'anniversary-name': (groups, { from }) => {
    const named = yearOf(from) + lastNumber(groups);
    return { from: String(named - 1), until: { date: String(named + 1) } };
  },
  'years-later': (groups, { from }) => wholeYear(yearOf(from) + lastNumber(groups)),
  'this-year': (groups) => wholeYear(year(groups)),
  'year-after': (groups) => wholeYear(year(groups) + 1),
  'plan-for': (groups) => ({ from: `${year(groups) - 1}-10`, to: String(year(groups)) }),
  drafted: (groups) => ({ from: String(year(groups) - 1), to: String(year(groups)) }),
  'review-of': (groups) => ({ from: String(year(groups)), to: String(year(groups) + 1) }),
  about: (groups) => ({ from: `${year(groups) - 1}-10`, to: String(year(groups) + 1), weak: true }),
  reviewed: (groups) => ({ from: String(year(groups)), to: String(year(groups) + 1), weak: true }),
  'not-before': (groups) => ({ from: String(year(groups)) }),
  closed: (groups) => ({ from: String(year(groups) + 1) }),
  elapsed: (groups) => wholeYear(year(groups) + lastNumber(groups)),
  goal: (groups) => ({ to: String(year(groups)), weak: true }),
};

/** The same words are looked at in so many places at most: more tell nothing new. */
const MOST_TRIES = 20;
const NOTHING: DatedThing = { names: [], from: '' };

/**
 * @param text of a speech, its years folded
 * @param title so much of the text, from its beginning, is the speech's own title
 */
export function saidClues(
  text: string,
  { clues, tables }: PeriodVocabulary,
  title: number,
): Clue[] {
  return likely(clues, ({ pattern }) => [pattern])(text).flatMap((clue) => {
    const tried = new Map<string, number>();
    const where = clue.in === 'title' ? text.slice(0, title) : text;
    return [...where.matchAll(clue.pattern)].flatMap((match): Clue[] => {
      const { index: at, 0: words } = match;
      const groups = match.slice(1).filter((group) => group !== undefined);
      const times = (tried.get(groups.join()) ?? 0) + 1;
      if (times > MOST_TRIES) return [];
      tried.set(groups.join(), times);
      const thing = clue.table ? lookUp(clue, match, tables[clue.table].byName) : NOTHING;
      if (!thing || clue.unless?.test(sentenceAt(text, at, words.length))) return [];
      const said = clue.tells === 'after' ? saidBefore(text, at, thing) : undefined;
      return [{ ...MEANINGS[clue.tells](groups, thing), ...said, at, length: words.length }];
    });
  });
}

function lookUp(
  { key = '$1' }: PeriodClue,
  match: RegExpExecArray,
  byName: ReadonlyMap<string, readonly DatedThing[]>,
): DatedThing | undefined {
  const name = key.replace(/\$(\d)/gu, (_, group) => match[Number(group)] ?? '');
  return byName.get(name)?.[0];
}
