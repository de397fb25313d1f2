import type { Season } from '../../../../src/speech/period-vocabulary.ts';
import { endOf, startOf, yearOf } from './clue.ts';
import { festivalDay } from './festival.ts';
import { sentenceAt } from './sentence.ts';

/** Narrows the months within years that are known, by what is said of the season. */

/** A feast is ahead for at most so many days. */
const AHEAD = 45;
/** Windows are only tried where the years are this few. */
const MOST_YEARS = 3;
const DAY = 86_400_000;
const NOT_NOW = /去年|前年|明年|当时|那年|往年|每年|曾/u;

/** The days that a clue of the season allows. */
export interface Window {
  from: string;
  to: string;
  at: number;
  length: number;
}

/**
 * @param bounds what is known, both ends
 * @returns for each thing said of the season, its windows within the bounds
 */
export function seasonWindows(
  text: string,
  seasons: readonly Season[],
  bounds: { from: string; to: string },
): Window[] {
  const years = yearOf(bounds.to) - yearOf(bounds.from) + 1;
  if (years > MOST_YEARS) return [];
  const all = Array.from({ length: years + 1 }, (_, i) => yearOf(bounds.from) + i);
  const clues = [
    ...seasonClues(text, seasons, all),
    ...monthClues(text, all),
    ...zodiacClues(text, all),
  ];
  return clues.flatMap((windows) => {
    const fitting = windows.filter((w) => meets(w, bounds));
    // Several years fit: from the first one's beginning to the last one's end.
    const [first] = fitting;
    const last = fitting.at(-1);
    return first && last ? [{ ...first, to: last.to }] : [];
  });
}

const meets = (a: { from: string; to: string }, b: { from: string; to: string }) =>
  startOf(a.from) <= endOf(b.to) && endOf(a.to) >= startOf(b.from);

function seasonClues(
  text: string,
  seasons: readonly Season[],
  years: readonly number[],
): Window[][] {
  return seasons.flatMap((season) => {
    const match = season.pattern.exec(text);
    if (!match) return [];
    const { index: at, 0: words } = match;
    if (NOT_NOW.test(sentenceAt(text, at, words.length))) return [];
    return [years.map((year) => ({ ...windowOf(season, year), at, length: words.length }))];
  });
}

function windowOf({ months, festival }: Season, year: number): Pick<Window, 'from' | 'to'> {
  if (festival) {
    const day = festivalDay(festival, year);
    return { from: isoDay(day.getTime() - AHEAD * DAY), to: isoDay(day.getTime()) };
  }
  const [first, last] = months ?? ['01', '12'];
  return { from: `${year}-${first}`, to: `${year}-${last}` };
}

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** 我区于3月上旬启动了, 今年5月召开了: a month of this year that lies behind. */
const MONTH =
  /(今年)?(?<![\d年至到—-])(\d{1,2})月(?:份|[上中下]旬|初|底|\d{1,2}日)?(?:[上下]午)?，?[^。；！？，\n]{0,24}?(?:了|结束后|以来|召开的)/gu;
const LATE = 10;
/** So many months are looked at: a text that names more is a chronicle. */
const MOST_MONTHS = 200;

function monthClues(text: string, years: readonly number[]): Window[][] {
  return [...text.matchAll(MONTH)].slice(0, MOST_MONTHS).flatMap((match) => {
    const month = Number(match[2]);
    // In the first months of a year, October to December are mostly those of the last one.
    const isThisYear = month >= 1 && (match[1] ? month <= 12 : month < LATE);
    if (!isThisYear || !isSaidOfThisYear(text, match.index, match[0].length)) return [];
    const place = { at: match.index, length: match[0].length };
    const from = String(month).padStart(2, '0');
    return [years.map((year) => ({ from: `${year}-${from}`, to: `${year}-12`, ...place }))];
  });
}

function isSaidOfThisYear(text: string, at: number, length: number): boolean {
  const sentence = sentenceAt(text, at, length);
  return !/(?:19|20)\d{2}|去年|前年|明年|将|当年|那年|往年|每年|曾|(?:19|20)\*\*/u.test(sentence);
}

const ANIMALS = '鼠牛虎兔龙蛇马羊猴鸡狗猪';
/** A year of the rat; the animals follow it in their order. */
const RAT = 2020;
/** 马年吉祥: the new year is wished by its animal. */
const ZODIAC = /([鼠牛虎兔龙蛇马羊猴鸡狗猪])年(?:吉祥|大吉|行大运|快乐|好运|新春|万事如意|的钟声)/u;

function zodiacClues(text: string, years: readonly number[]): Window[][] {
  const match = ZODIAC.exec(text);
  if (!match) return [];
  const animal = ANIMALS.indexOf(match[1] ?? '');
  const place = { at: match.index, length: match[0].length };
  return [
    years
      .filter((year) => (((year - RAT) % 12) + 12) % 12 === animal)
      .map((year) => ({ from: `${year - 1}-12`, to: `${year}-03`, ...place })),
  ];
}
