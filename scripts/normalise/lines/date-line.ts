import { charSet } from './char-set.ts';

/** What a line looks like that says when. */

/** What stands for a nought among hanzi: 〇, 零, and circles and letters that look like it. */
export const NOUGHTS = '〇零○◯OＯ0０';
const YEAR = `(?:中华)?民国[${NOUGHTS}一二三四五六七八九十百\\d]{1,6}|[12][0-9*ＸX×〇○零一二三四五六七八九]{3}|二[${NOUGHTS}一二三四五六七八九]{3}|一九[${NOUGHTS}一二三四五六七八九]{2}|20\\*\\*|XXXX`;
const DATE_LINE = new RegExp(
  `^[（(〔【]?(?:${YEAR})\\s*[年.\\-/]\\s*(?:[0-9*X一二三四五六七八九十]{1,3}\\s*[月.\\-/]\\s*)?(?:[0-9*X一二三四五六七八九十]{1,3}\\s*日?)?(?:[于在]\\p{Script=Han}{1,10})?(?:[上下]午|晚上?)?(?:元旦|春节|五一|国庆|印发|定稿)?[)）〕】]?$`,
  'u',
);

const LONGEST_DATE = 40;
/** What a line begins with that is a date; white space is passed over. */
const DATE_START = charSet('（(〔【中民12一二X', /\s/);

/** `2021年3月5日`, `（2019年4月18日）`, `二〇一一年一月`, `2019年4月2日于河口镇` */
export const isDateLine = (text: string): boolean =>
  text.length <= LONGEST_DATE && DATE_START.opens(text) && DATE_LINE.test(text.replace(/\s/g, ''));

/** 2019-04-18, 2019年04月08日: a date as a program writes it, and hardly a person. */
export const isStampedDate = (text: string): boolean =>
  /^\d{4}([-/])\d{1,2}\1\d{1,2}$|^\d{4}年(?:0\d月\d{2}|\d{2}月0\d)日$/u.test(text);

/** `2019年3月5日 …`: what a line under a title says of when and where. */
export const opensWithDate = (text: string): boolean =>
  /^[（(]?(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})年\s?[\d一二三四五六七八九十]{1,3}月/u.test(
    text,
  );

const YEAR_IN_WORDS = `(?:(?:19|20)\\d{2}|[一二][${NOUGHTS}一二三四五六七八九]{3})\\s?年`;
const COUNT = '\\s?[\\d一二三四五六七八九十]{1,3}\\s?';
/** At the beginning, whatever follows a day; a month only before a sign. */
const OPENING_DATE = new RegExp(
  `^[（(〔【]?(?:(?:会议|讲话)?(?:时间|日期)\\s?[：:])?\\s?${YEAR_IN_WORDS}${COUNT}月(?:${COUNT}日|(?=[\\s，,、）)〕】]|$))`,
  'u',
);
/** Further on, between signs. */
const DATE_SET_OFF = new RegExp(
  `(?<=[\\s，,、；;（(〔])${YEAR_IN_WORDS}${COUNT}月(?:${COUNT}日)?(?=[\\s，,、；;）)〕】]|$)`,
  'u',
);
/** 1958年8月，生于河口镇: what is told of somebody. */
const TOLD = /出生|生于|毕业|参加工作|入党|至今|以来/u;
/** Beside these a date says when a text was printed or put on a site. */
const PUBLISHED = /来源|编辑|发[布表]|上传|更新|录入|[日晚]报|刊|记者|通讯员|整理/u;

/** Splits what a line beside a title says of when from its other words. */
export function partDate(text: string): { date: string; rest: string } | undefined {
  if (PUBLISHED.test(text) || TOLD.test(text)) return undefined;
  const found = OPENING_DATE.exec(text) ?? DATE_SET_OFF.exec(text);
  if (!found) return undefined;
  const [date] = found;
  return { date, rest: text.slice(0, found.index) + text.slice(found.index + date.length) };
}
