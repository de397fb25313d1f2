import {
  endsSentence,
  isDateLine,
  isInterjection,
  isPlainTitle,
  isProse,
  isSalutation,
  looksLikeTitle,
} from '../lines/prose.ts';
import { findTitle } from '../lines/title-lines.ts';

/**
 * Where a line stands in its speech. `above`: above a line that names the speech; `head`: above
 * the title, or where one may be; `title`: the line that is, or may
 * be, the title; `opening`: between title and salutation; `body`; `end`: below the last prose;
 * `tail`: below that and a line of a site;
 * `after`: below the words with which a speaker ends, or below signature and date, where a
 * line there says what sites say. Without such a line the speaker may have gone on.
 */
export type Zone = 'above' | 'head' | 'title' | 'opening' | 'body' | 'end' | 'tail' | 'after';

/** The last words of a speaker: what stands below them is not the speech any more. */
const CLOSING =
  /^(?:最后|再次)?[，,]?(?:谢谢|感谢)[^。]{0,12}[。！!]$|^(?:散会|(?:我讲|讲话)?完了)(?:[，,]?(?:谢谢|多谢)[^。]{0,8})?[。！!]?$|(?:讲到这里|讲这些|说这么多|说到这里|讲这么多|说这些|话完了|(?:讲话|发言|汇报|致辞)(?:完毕|结束|完了))[^。！]{0,16}[。！!]?$|(?:话|发言|讲话|汇报)完了[，,。！]?(?:谢谢)?[^。]{0,6}[。！!]?$|拜个?[早晚]?年[了啦]?[！!。]$|(?:^|[，。！])(?:最后[，,]?)?(?:预?祝|祝愿|恭祝)[^。]{2,40}[！!。]$|(?:^|，)(?:现在，?)?我?宣布[^。]{2,24}(?:开始|开幕|闭幕|开工|成立|启动|开业|结束)[！!]$|(?:谢谢|感谢|奋斗|加油|前进|万事如意|身体健康|阖家幸福|新春快乐|圆满成功)(?:大家|各位)?[！!]$/u;
/** An office and a name stand under a speech on this many lines at most. */
const MOST_SIGNATURE_LINES = 3;
const LONGEST_SIGNATURE = 24;

const isSignature = (text: string) =>
  text.length <= LONGEST_SIGNATURE &&
  /^(?:\p{Script=Han}{0,12}(?:人|长|书记|主席|主任|经理)[:：])?[\p{Script=Han}\s·（）()《》]+(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?\p{Script=Han}{0,2})?$/u.test(
    text,
  ) &&
  !endsSentence(text) &&
  !looksLikeTitle(text);

/** A line of one file as the zones see it. */
export interface Placed {
  text: string;
  /** What its words say: see judge.ts. */
  odds: number;
  /** Its words alone make it the site's. */
  isSite: boolean;
  /** The number or the running title of a page, which stands in the midst of a text. */
  isPage: boolean;
  /** It holds words that only a speaker says. */
  isVoiced: boolean;
  /** It opens a part of a collection. */
  isMark: boolean;
}

/**
 * @param lines of one file that have text, in order
 * @returns the zone of each line
 */
export function zonesOf(lines: readonly Placed[]): Zone[] {
  const zones: Zone[] = [];
  const take = (speech: readonly Placed[]) => {
    for (const zone of speechZones(speech)) zones.push(zone);
  };
  let hasProse = false;
  for (const [i, line] of lines.entries()) {
    if (hasProse && (line.isMark || opensSpeech(lines, i))) {
      take(lines.slice(zones.length, i));
      hasProse = false;
    }
    hasProse ||= isSpokenProse(line);
  }
  take(lines.slice(zones.length));
  return zones;
}

/** Nothing much makes a line with these odds a site's. */
const SPOKEN = 0.3;
/** A line with a speaker's own words may hold some of a site's. */
const VOICED = 0.8;
/** A signature ends no sentence, which weighs by itself. */
const SIGNED = 1;

const isSpokenProse = ({ text, odds, isSite, isVoiced }: Placed) =>
  odds < (isVoiced ? VOICED : SPOKEN) && !isSite && (isProse(text) || isPiece(text));

/** A line of a narrow page: long enough, with a mark inside. */
const isPiece = (text: string) => text.length >= 14 && /[，。；]./u.test(text);

const isOwn =
  (test: (text: string) => boolean) =>
  ({ text, isSite }: Placed) =>
    !isSite && test(text);

/** Where readers begin to speak: the floors of a forum, the head of a page's comments. */
const FLOOR =
  /^(?:沙发|板凳|地板|地下室)[\s　：:！!，,]|^(?:[#＃]\s?\d{1,4}|\d{1,4}\s?[#＃楼])(?:[\s　：:]|$)|^(?:精选|网友|最新|全部|热门|精彩|读者|文章|写|用户)(?:评论|留言|点评)|^评论\s?[（(：:]|^本帖最近评分/u;

/** A title, and a salutation under it before any prose. */
function opensSpeech(lines: readonly Placed[], at: number): boolean {
  const line = lines[at];
  if (!line || !isOwn(looksLikeTitle)(line)) return false;
  const below = lines.slice(at + 1, at + 1 + NEAR);
  const first = below.find(isOwn(isProse));
  return first !== undefined && isSalutation(first.text);
}

/** A salutation stands at most this many lines under its title. */
const NEAR = 4;

function speechZones(lines: readonly Placed[]): Zone[] {
  const salutation = lines.findIndex(isOwn(isSalutation));
  const firstProse = lines.findIndex(isSpokenProse);
  const first = salutation >= 0 && salutation <= firstProse + MOST_INTRO ? salutation : firstProse;
  if (first < 0) return lines.map(() => 'body');
  const floor = lines.findIndex((line, i) => i > firstProse && FLOOR.test(line.text));
  const own = floor < 0 ? lines : lines.slice(0, floor);
  const closing = closingAmong(own);
  const lastSpoken = lastOwn(
    own,
    own.flatMap((line, i) =>
      isSpokenProse(line) && (i <= closing || closing < 0 || line.isVoiced) ? [i] : [],
    ),
  );
  const { last, isClosed } = withSignature(lines, Math.max(lastSpoken, closing, first));
  const title = titleAmong(lines, first);
  const lowest = Math.max(-1, ...title);
  const isNamed = [...title].some((i) => looksLikeTitle(lines[i]?.text ?? ''));
  const firstSite = lines.findIndex((line, i) => i > last && tellsOfSite(line));
  const hasSite = firstSite >= 0;
  return lines.map((_, i) => {
    if (i > last) {
      const isAfter = (floor >= 0 && i >= floor) || (isClosed && hasSite && !signsDate(lines, i));
      if (isAfter) return 'after';
      return firstSite >= 0 && i >= firstSite ? 'tail' : 'end';
    }
    if (i >= first) return 'body';
    if (title.has(i)) return 'title';
    if (lowest >= 0 && i > lowest) return 'opening';
    return isNamed ? 'above' : 'head';
  });
}

/** Below a site's line a sentence with higher odds may be the site's, too. */
const SURELY_SPOKEN = -3;

/** The last of some lines of prose that no line of a site parts from the others, or that is surely spoken. */
function lastOwn(lines: readonly Placed[], spoken: readonly number[]): number {
  const at = spoken.findLastIndex((i, nth) => {
    const above = spoken[nth - 1];
    const isParted = above !== undefined && lines.slice(above + 1, i).some(tellsOfSite);
    return !isParted || (lines[i] as Placed).odds < SURELY_SPOKEN;
  });
  return spoken[at] ?? -1;
}

/** The lines above the first words of the speech that are its title: their numbers. */
function titleAmong(lines: readonly Placed[], first: number): Set<number> {
  const open = lines.slice(0, first + 1).filter((line, i) => {
    const hasSubtitle = [line, lines[i + 1]].some((one) => SUBTITLE.test(one?.text ?? ''));
    const most = hasSubtitle ? UNTITLED.withSubtitle : UNTITLED.alone;
    return (
      line.odds < most || isOwnTitle(line) || line.text === REST || breaksInto(line, lines[i + 1])
    );
  });
  const title = findTitle(open);
  return new Set(title?.passages.map((line) => lines.indexOf(line)));
}

/** Whether a title breaks off in a line and goes on in the next. */
const breaksInto = (line: Placed, next: Placed | undefined): boolean =>
  next !== undefined && /^(?:在|关于)/u.test(line.text) && looksLikeTitle(line.text + next.text);

/** Whatever its words say for a site, a line that names a speech may be its title. */
const isOwnTitle = isOwn((text) => isPlainTitle(text));
/** A line with these odds is no title unless it names a speech. */
const UNTITLED = { alone: 0.8, withSubtitle: 2.5 };
/** What a title may leave on a line of its own. */
const REST = '稿';
/** ——在某某会上的讲话 */
const SUBTITLE = /^(?:——|--|—|－－|──)/u;

/** A line with these odds says what sites say. */
const TOLD = 0.8;

const tellsOfSite = ({ odds, isSite, isPage }: Placed): boolean =>
  !isPage && (isSite || odds >= TOLD);

/** What follows the last words of a speaker is at most this many lines of prose. */
const MOST_AFTER = 4;

/** The last words of the speaker; −1 where none are such, or where the speech goes on below. */
function closingAmong(lines: readonly Placed[]): number {
  const at = lines.findLastIndex(isOwn(isClosing));
  const prose = lines.flatMap((line, i) => (isSpokenProse(line) ? [i] : []));
  const below = prose.filter((i) => i > at).length;
  return below <= Math.min(MOST_AFTER, prose.length / 3) ? at : -1;
}

/** The last line of a speech, signature and date included, and whether it surely ends there. */
function withSignature(lines: readonly Placed[], end: number) {
  let last = end;
  let isClosed = isClosing(lines[end]?.text ?? '');
  for (let i = end + 1; i < lines.length && i <= end + MOST_SIGNATURE_LINES; i++) {
    const { text, odds, isSite } = lines[i] as Placed;
    if (isSite) continue;
    const signs = odds < SIGNED && isSignature(text);
    if (!isDateLine(text) && !isInterjection(text) && !signs) break;
    isClosed ||= isDateLine(text);
    last = i;
  }
  return { last, isClosed };
}

/** An office and a name with the date under them, whatever a site has put above. */
function signsDate(lines: readonly Placed[], at: number): boolean {
  const below = lines.slice(at, at + MOST_SIGNATURE_LINES + 1);
  const date = below.findIndex(({ text }) => isDateLine(text));
  return (
    date > 0 && below.slice(0, date).every(({ text, odds }) => odds < TOLD && isSignature(text))
  );
}

/** A site's words before a speech fill at most this many lines of prose. */
const MOST_INTRO = 4;

const isClosing = (text: string): boolean => text.length <= 60 && CLOSING.test(text);
