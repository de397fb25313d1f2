import type { DatedThing } from '../../../../src/speech/period-vocabulary.ts';
import { type Bounds, endOf, monthsLater, wholeYear, yearOf } from './clue.ts';

/** 去年10月召开的…, 今年党的…: the year of a dated thing, seen from now. */
const YEAR_SEEN =
  /(今年|去年|前年)(?:年?[初底末春夏秋冬]|[\d一二三四五六七八九十]{1,2}月(?:[初底末]|[上中下]旬|份|\d{1,2}日)?)?(?:召开|举行|闭幕|胜利召开|胜利闭幕|发生|颁布|印发|出台)?的?(?:中共|中国共产党|党的|我们党的)?(?:第)?$/u;
const YEARS_AGO: Record<string, number> = { 今年: 0, 去年: 1, 前年: 2 };
/** 最近、前段时间…: it happened not long ago. */
const RECENT =
  /(?:最近|近日|日前|近期|前段时间|前不久|不久前|前几天|前些天|刚刚)[^。；！？\n]{0,40}$/u;
const FAR = 48;
/** What is called recent is of the same year, or lies so many months back at most. */
const RECENT_MONTHS = 6;

/**
 * The bounds that the words before a dated thing's name give.
 * @param at where the name begins
 */
export function saidBefore(text: string, at: number, { from }: DatedThing): Bounds | undefined {
  const before = text.slice(Math.max(0, at - FAR), at);
  const seen = YEAR_SEEN.exec(before)?.[1];
  if (seen !== undefined) {
    const year = yearOf(from) + (YEARS_AGO[seen] as number);
    return seen === '今年' ? { from, to: String(year) } : wholeYear(year);
  }
  if (!RECENT.test(before)) return undefined;
  const [soon, later] = [String(yearOf(from)), monthsLater(from, RECENT_MONTHS)];
  return { from, to: endOf(soon) > endOf(later) ? soon : later };
}
