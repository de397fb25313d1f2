import type { DatedThing } from '../../../../src/speech/period-vocabulary.ts';
import type { PeriodVocabulary } from '../../vocabulary.ts';
import { type Clue, yearOf } from './clue.ts';
import { saidBefore } from './nearby.ts';
import { sentenceAt } from './sentence.ts';

/** Clues from names: campaigns, formulations, events, documents, people in office. */

/** Names so near to each other stand in one list. */
const NEAR = 80;
/** A name is looked at in so many places at most. */
const MOST_TRIES = 20;

/** @param text of a speech, its years folded */
export function namedClues(text: string, { tables }: PeriodVocabulary): Clue[] {
  const clues: Clue[] = [];
  const tried = new Map<string, number>();
  for (const { byName, index } of [tables.campaigns, tables.events]) {
    const happens = index === tables.events.index;
    index.scan(text, (name, at) => {
      const [thing] = byName.get(name) ?? [];
      if (!thing) return;
      const times = (tried.get(name) ?? 0) + 1;
      tried.set(name, times);
      if (times > MOST_TRIES) return;
      const said = happens ? saidBefore(text, at, thing) : undefined;
      // Once is enough, unless a later place says when.
      if (times > 1 && !said) return;
      const until = thing.until && { until: { date: thing.until, sign: thing.names[0] as string } };
      clues.push({ from: thing.from, ...said, ...until, at, length: name.length });
    });
  }
  return clues.map((clue) => (isOutrun(clue, clues) ? withoutTo(clue) : clue));
}

/** Of several things that came recently, one after the other, the last one is recent. */
const isOutrun = ({ at, from = '', to }: Clue, clues: readonly Clue[]) =>
  to !== undefined &&
  clues.some(
    (other) =>
      other.to !== undefined && (other.from ?? '') > from && Math.abs(other.at - at) < NEAR,
  );

const withoutTo = ({ to: _, ...rest }: Clue): Clue => rest;

const FORMER = /曾|时任|原|当时|当年|历史|(?:19|20)\d{2}年/u;

/** People who are named with their office as it is now. */
export function officeClues(text: string, { tables }: PeriodVocabulary): Clue[] {
  const clues: Clue[] = [];
  const tried = new Map<string, number>();
  tables.leaders.index.scan(text, (name, at) => {
    const times = (tried.get(name) ?? 0) + 1;
    tried.set(name, times);
    if (times > MOST_TRIES) return;
    for (const thing of tables.leaders.byName.get(name) ?? []) {
      if (!isInOffice(text, at, name, thing)) continue;
      const { from, to, place } = thing;
      clues.push({ from, ...(to ? { to } : {}), at, length: name.length });
      if (place) clues.push(...localPlenums(text, place, tables.municipal.byName));
    }
  });
  return clues;
}

function isInOffice(text: string, at: number, name: string, { posts = [] }: DatedThing): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  const after = text.slice(at + name.length, at + name.length + 4);
  const short = posts.map((post) => post.replace(/^[省市]委/u, ''));
  const isCalled =
    posts.some((post) => before.endsWith(post)) ||
    posts.some((post) => after.startsWith(post)) ||
    posts.some((post, i) => /[省市]委$/u.test(before) && post !== short[i] && after.startsWith(short[i] as string));
  return isCalled && !FORMER.test(sentenceAt(text, at, name.length));
}

const SECOND_PLENUM = /(?:这次|本次|刚刚召开的|今年)市纪委([一二三四五六七八九十]{1,3}届)二次全会/gu;

/** A municipal discipline commission holds its second plenum at the start of the year after its election. */
function localPlenums(
  text: string,
  place: string,
  byName: ReadonlyMap<string, readonly DatedThing[]>,
): Clue[] {
  return [...text.matchAll(SECOND_PLENUM)].flatMap((match) => {
    const [elected] = byName.get(`${place}${match[1]}`) ?? [];
    if (!elected) return [];
    const year = yearOf(elected.from) + 1;
    return [{ from: `${year}-01`, to: String(year), at: match.index, length: match[0].length }];
  });
}

const BLANK = /(江泽民|胡锦涛|习近平)(?:同志|总书记)*[^。；“”]{0,6}“”(?:重要)?讲话/gu;

/**
 * A speech that went by its date, the date lost from its quotation marks: where exactly one
 * of the speaker's falls into the bounds, it is that one.
 */
export function blankClues(
  text: string,
  { tables }: PeriodVocabulary,
  isWithin: (date: string) => boolean,
): Clue[] {
  return [...text.matchAll(BLANK)].flatMap((match) => {
    const fitting = tables.events.things.filter(({ by, from }) => by === match[1] && isWithin(from));
    const [thing] = fitting;
    if (!thing || fitting.length > 1) return [];
    return [{ from: thing.from, at: match.index, length: match[0].length }];
  });
}
