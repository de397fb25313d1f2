import type { DatedThing } from '../../../../src/speech/period-vocabulary.ts';
import type { PeriodVocabulary } from '../../knowledge/vocabulary.ts';
import { type Clue, yearOf } from './clue.ts';
import { sentenceAt } from './sentence.ts';

/** Clues from people who are named with their office as it is now. */

/** A name is looked at in so many places at most. */
const MOST_TRIES = 20;
const FORMER = /曾|时任|原|当时|当年|历史|(?:19|20)\d{2}年/u;

/** @param text of a speech, its years folded */
export function officeClues(text: string, { tables }: PeriodVocabulary): Clue[] {
  const { byName, index } = tables.leaders;
  const clues: Clue[] = [];
  const places = new Set<string>();
  const tried = new Map<string, number>();
  index.scan(text, (name, at) => {
    const times = (tried.get(name) ?? 0) + 1;
    tried.set(name, times);
    if (times > MOST_TRIES) return;
    const held = (byName.get(name) ?? []).filter((thing) => isInOffice(text, at, name, thing));
    if (held.length === 0) return;
    clues.push({ ...termOf(held), at, length: name.length });
    // In two places at two times: neither place is known.
    const [first, second] = held;
    if (first?.place && !second) places.add(first.place);
  });
  return [...clues, ...localPlenums(text, places, tables.municipal.byName)];
}

/** From the first of someone's terms to the last, where one office was held in several places. */
function termOf(held: readonly DatedThing[]): Pick<Clue, 'from' | 'to'> {
  const from = held.map((thing) => thing.from).sort()[0] as string;
  const ends = held.flatMap(({ to }) => to ?? []).sort();
  const to = ends.length < held.length ? undefined : ends.at(-1);
  return to ? { from, to } : { from };
}

/** 市委书记某某, 某某总书记, 省委某某书记 */
function isInOffice(text: string, at: number, name: string, { posts = [] }: DatedThing): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  const after = text.slice(at + name.length, at + name.length + 4);
  const isCalled = posts.some((post) => {
    const [committee = ''] = /^[省市]委/u.exec(post) ?? [];
    const isSplit =
      committee !== '' &&
      before.endsWith(committee) &&
      after.startsWith(post.slice(committee.length));
    return before.endsWith(post) || after.startsWith(post) || isSplit;
  });
  return isCalled && !FORMER.test(sentenceAt(text, at, name.length));
}

const SECOND_PLENUM =
  /(?:这次|本次|刚刚召开的|今年)市纪委([一二三四五六七八九十]{1,3}届)二次全会/gu;

/** A municipal discipline commission holds its second plenum at the start of the year after its election. */
function localPlenums(
  text: string,
  places: ReadonlySet<string>,
  byName: ReadonlyMap<string, readonly DatedThing[]>,
): Clue[] {
  return [...places].flatMap((place) =>
    [...text.matchAll(SECOND_PLENUM)].flatMap((match) => {
      const [elected] = byName.get(`${place}${match[1]}`) ?? [];
      if (!elected) return [];
      const year = yearOf(elected.from) + 1;
      return [{ from: `${year}-01`, to: String(year), at: match.index, length: match[0].length }];
    }),
  );
}
