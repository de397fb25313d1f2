import { isHouse, isSpeakerLine } from '../lines/byline.ts';
import { isDateLine } from '../lines/date-line.ts';
import { endsSentence, isInterjection } from '../lines/prose.ts';
import { looksLikeTitle } from '../lines/title.ts';
import { isOwn, isSpokenProse, type Placed, TOLD, tellsOfSite } from './placed.ts';

/** The last words of a speaker: what stands below them is not the speech any more. */
const CLOSING =
  /^(?:最后|再次)?[，,]?(?:[谢謝][谢謝]|感[谢謝]|多[谢謝])[^。]{0,12}[。！!]$|^(?:散会|(?:我讲|讲话)?完了)(?:[，,]?(?:谢谢|多谢)[^。]{0,8})?[。！!]?$|(?:讲到这里|讲这些|说这么多|说到这里|讲这么多|说这些|话完了|(?:讲话|发言|汇报|致辞)(?:完毕|结束|完了))[^。！]{0,16}[。！!]?$|(?:话|发言|讲话|汇报)完了[，,。！]?(?:谢谢)?[^。]{0,6}[。！!]?$|拜个?[早晚]?年[了啦]?[！!。]$|(?:^|[，。！])(?:最后[，,]?)?(?:预?祝|祝愿|恭祝)[^。]{2,40}[！!。]$|(?:^|，)(?:现在，?)?我?宣布[^。]{2,24}(?:开始|开幕|闭幕|开工|成立|启动|开业|结束)[！!]$|(?:谢谢|感谢|奋斗|加油|前进|万事如意|身体健康|阖家幸福|新春快乐|圆满成功)(?:大家|各位)?[！!]$/u;
const isClosing = (text: string): boolean => text.length <= 60 && CLOSING.test(text);

/** An office and a name stand under a speech on this many lines at most; bare names on more. */
const MOST_SIGNATURE_LINES = 3;
const LONGEST_SIGNATURE = 24;

const isSignature = (text: string) =>
  text.length <= LONGEST_SIGNATURE &&
  /^(?:\p{Script=Han}{0,12}(?:人|长|书记|主席|主任|经理)[:：])?[\p{Script=Han}\s·（）()《》]+(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?\p{Script=Han}{0,2})?$/u.test(
    text,
  ) &&
  !endsSentence(text) &&
  !/^[（(].*[)）]$/u.test(text) &&
  !looksLikeTitle(text);

/** A short call of the speaker, or two, may stand between the last prose and what is below. */
const MOST_CALLS = 2;

/**
 * Where, under a speech, words stand in a row above a line of the site: its labels for the text.
 * Names, houses and what a speaker counts up are none.
 * @returns −1 for none
 */
export function labelsAmong(lines: readonly Placed[], end: number): number {
  for (let at = end + 1; at <= end + 1 + MOST_CALLS; at++) {
    const isWord = ({ text }: Placed) =>
      !isDateLine(text) && !isHouse(text) && !text.endsWith('：') && isSignature(text);
    const after = lines.findIndex((line, i) => i >= at && !isWord(line));
    const row = lines.slice(at, after);
    const names = row.filter(({ text }) => isSpeakerLine(text)).length;
    const isMarked = after >= 0 && tellsOfSite(lines[after] as Placed);
    const isCounted = /[：:]$/u.test(lines[at - 1]?.text ?? '');
    if (row.length > MOST_SIGNATURE_LINES && names < 2 && isMarked && !isCounted) return at;
  }
  return -1;
}

/** With this a page ends what it prints: a date below is the page's. */
const THE_END = /^[（(【—-]{0,3}\s?(?:全文|本文)?(?:完|END)\s?[)）】—-]{0,3}$/u;

/** A signature ends no sentence, which weighs by itself. */
const SIGNED = 1;

/** What follows the last words of a speaker is at most this many lines of prose. */
const MOST_AFTER = 4;

/** The last words of the speaker; −1 where none are such, or where the speech goes on below. */
export function closingAmong(lines: readonly Placed[]): number {
  const at = lines.findLastIndex((line) => isOwn(isClosing)(line) && line.odds < TOLD);
  const prose = lines.flatMap((line, i) => (isSpokenProse(line) ? [i] : []));
  const below = prose.filter((i) => i > at).length;
  return below <= Math.min(MOST_AFTER, prose.length / 3) ? at : -1;
}

/**
 * The last line of a speech, signature and date included, and whether it surely ends there. Below
 * a line of the site only a date makes a signature.
 */
export function withSignature(lines: readonly Placed[], end: number) {
  let last = end;
  let isClosed = isClosing(lines[end]?.text ?? '');
  let isParted = false;
  if (labelsAmong(lines, end) === end + 1) return { last, isClosed };
  for (let i = end + 1; i < lines.length; i++) {
    const { text, odds, isSite, isPage } = lines[i] as Placed;
    if (i > end + MOST_SIGNATURE_LINES && !isSpeakerLine(text)) break;
    if (isSite) {
      if (THE_END.test(text)) break;
      isParted ||= !isPage;
      continue;
    }
    const signs = odds < SIGNED && isSignature(text) && (!isParted || signsDate(lines, i));
    if (!isDateLine(text) && !isInterjection(text) && !signs) break;
    isClosed ||= isDateLine(text);
    last = i;
  }
  return { last, isClosed };
}

/** An office and a name with the date under them, whatever a site has put above. */
export function signsDate(lines: readonly Placed[], at: number): boolean {
  const below = lines.slice(at, at + MOST_SIGNATURE_LINES + 1);
  const date = below.findIndex(({ text }) => isDateLine(text));
  return (
    date > 0 && below.slice(0, date).every(({ text, odds }) => odds < TOLD && isSignature(text))
  );
}

/** Below a site's line a sentence with higher odds may be the site's, too. */
const SURELY_SPOKEN = -3;

/**
 * The last of some lines of prose that no line of a site parts from the others, or that is surely
 * spoken.
 */
export function lastOwn(lines: readonly Placed[], spoken: readonly number[]): number {
  const at = spoken.findLastIndex((i, nth) => {
    const above = spoken[nth - 1];
    const isParted = above !== undefined && lines.slice(above + 1, i).some(tellsOfSite);
    return !isParted || (lines[i] as Placed).odds < SURELY_SPOKEN;
  });
  return spoken[at] ?? -1;
}
