import { isAnnounced } from './announced.ts';
import { isByline, isHouse, isPageHeader } from './byline.ts';
import { isDateLine, opensWithDate } from './date-line.ts';
import { markerOf } from './heading.ts';
import { endsSentence, isProse } from './prose.ts';
import { isSalutation } from './salutation.ts';
import { isFieldLine, isPlainTitle, looksLikeTitle, SUBTITLE, withoutPage } from './title.ts';

/** A line of a text, or a block of it. */
interface Worded {
  text: string;
}

export interface TitleLines<Block extends Worded = Worded> {
  passages: Block[];
  /** The title on one line. */
  text: string;
  /** As the source has it, its lines joined by a line feed. */
  source: string;
}

const LONGEST = 70;
/** A title without a word for its kind is no shorter. */
const SHORTEST = 3;
/** A shorter one stands in another by chance. */
const SHORTEST_AGAIN = 5;
/** A title stands on this many lines at most. */
const MOST_LINES = 4;
/** A broken title leaves at most this much on its last line. */
const LONGEST_REST = 6;
/** The first line of a broken title is no shorter, unless it opens with 在 or 关于. */
const SHORTEST_BROKEN = 6;
/** A salutation stands at most this many lines below the first that may be the title. */
const DEEPEST = 8;
/** 出发，向着明天！: a title that calls. */
const LONGEST_CALL = 30;

/** What a site writes above a title, which is no part of it. */
const SITE =
  /专栏|频道|栏目|文库|范文|首页|---|[|｜=>»→]|\d[:：]\d{2}|\d字|本文|关注我们|(?:来源|作者|阅读|收藏|打印|点击|关注|浏览|人气)(?:[\s：:（(\d量数次]|$)|(?:网|站|库|主办|主管)$|\d月\d{1,2}日$|第\d页/u;
/** 在……上的分享：……: what names a speech wherever it stands in the line. */
const NAMED_WITHIN =
  /在.{2,40}[上时中]的?(?:讲话|发言|致[辞词]|演讲|分享|报告|汇报|即席讲话|寄语|答谢[词辞]|[贺祝悼献][词辞])|关于.{2,40}的(?:情况)?(?:报告|汇报|说明)/u;

/** 文章标题：, 【题名】: the name of the field that holds the title. */
const LABEL =
  /^(?:【(?:标题|题目|题名|篇名)】|(?:文章|讲话|文件|稿件|文稿)?(?:标\s?题|题\s?目|题\s?名|篇\s?名|[Tt]itle|TITLE)\s?[：:]|title = )\s{0,4}(?=.)/u;
/** "治水", 《治水》: the value of a field as a program writes it, or a title in its marks. */
const QUOTED = /^(?:"([^"]{1,200})"|'([^']{1,200})'|《([^《》]{2,60})》)$/u;
/** What a line says without the name of its field and without the page. */
export const bareTitle = (text: string): string =>
  withoutPage(text.replace(LABEL, '').replace(QUOTED, '$1$2$3'));

const names = (text: string): boolean => looksLikeTitle(text) || NAMED_WITHIN.test(text);

const couldBeTitle = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= LONGEST &&
  (!endsSentence(text) || isCall(text)) &&
  !isSalutation(text) &&
  !isDateLine(text) &&
  !isFieldLine(text) &&
  !markerOf(text) &&
  /\p{Script=Han}.*\p{Script=Han}/u.test(text) &&
  !GREETING.test(text) &&
  !/[：:，,]$|^[（([【]/u.test(text);

/** 大家下午好！ */
const GREETING = /(?:大家|你们|您|各位)[^，]{0,4}[好安][！!。]?$/u;
/** 关注我，一起看懂乡村: what a page calls its readers to do. */
const CALL_TO_READERS =
  /^(?:点击|订阅|扫码|扫一扫|长按|搜索|欢迎(?:关注|订阅|光临|来到)|(?:请|快来|赶快)?(?:关注|添加|置顶|星标)(?:我|本|这|“|「|【|公众号|微信))/u;

/** The first line of a title; a house above a title is the head of the page. */
const couldOpenTitle = (text: string): boolean =>
  couldBeTitle(text) &&
  !SUBTITLE.test(text) &&
  !CALL_TO_READERS.test(text) &&
  (names(text) || !isHouse(text));

const isCall = (text: string): boolean =>
  text.length <= LONGEST_CALL && /[！!？?][”’]?$/u.test(text);

/** The words break off: a title that opens with 在 or 关于 and has not come to its kind. */
const isUnfinished = (text: string): boolean =>
  !looksLikeTitle(text) &&
  (/^(?:在|关于|中共|中国)/u.test(text) ||
    (text.length >= SHORTEST_BROKEN && /(?:暨|和|与|及|、|的|上|讲|致|发|报)$/u.test(text)));

/**
 * Finds the title among the blocks above the first prose: of all that could be one, the one
 * that names a kind of speech and stands lowest; where none does, the one that looks most like
 * a title and least like a byline or the name of a page.
 * @param isTitled the mark of a part gives it a title already: only a line that names a kind of
 * speech is a better one
 * @param announced what the speaker calls the speech: a line that says it is its title, unless it
 * stands right under one that names its kind
 * @returns nothing where the speech begins without a title
 */
export function findTitle<Block extends Worded>(
  passages: readonly Block[],
  { isTitled = false, announced }: { isTitled?: boolean; announced?: string | undefined } = {},
): TitleLines<Block> | undefined {
  const head = headOf(passages);
  const candidates = head.flatMap(({ text }, i) =>
    couldOpenTitle(bareTitle(text)) ? [titleFrom(head.slice(i, i + MOST_LINES))] : [],
  );
  const named = candidates.filter((title) => isNamed(title) && !isSite(title));
  const taken = new Set(named.flatMap((title) => title.passages.slice(1)));
  const whole = named.filter((title) => !taken.has(title.passages[0] as Block));
  const own = head.findLastIndex(({ text }) => isAnnounced(text, announced));
  const above = own < 0 ? undefined : head[own - 1];
  const isUnder = above && named.some(({ passages: taken }) => taken.includes(above));
  if (own >= 0 && !isUnder) return titleFrom(head.slice(own, own + MOST_LINES));
  if (whole.length > 0 || isTitled) return surest(whole);
  const again = candidates.findLast(({ text }, i) =>
    candidates.slice(0, i).some((above) => isSaidIn(text, above.text)),
  );
  if (again && weigh(again, head) > 0) return again;
  const alone = head.findLast(({ text }) => SUBTITLE.test(text) && looksLikeTitle(text));
  const [best] = candidates
    .map((title) => ({ title, weight: weigh(title, head) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  if (best || !alone) return best?.title;
  return { passages: [alone], text: alone.text.replace(SUBTITLE, ''), source: alone.text };
}

/** A site's own line names the text before the text does: 某某：治水记 above 治水记. */
export const isSaidIn = (title: string, above: string): boolean =>
  title.length >= SHORTEST_AGAIN && above.includes(title);

/** 党课, 领导讲话: a bare kind is as well the name of what a site files the text under. */
const LONGEST_KIND = 6;

/**
 * Of titles that name their kind the lowest; one that holds a site's signs, or says no more than
 * a kind, only where no other says on what occasion it was spoken.
 */
function surest<Block extends Worded>(named: readonly TitleLines<Block>[]) {
  const isSure = ({ text, passages: [first] }: TitleLines<Block>) =>
    NAMED_WITHIN.test(text) && isPlainTitle(bareTitle(first?.text ?? ''));
  const isVague = ({ text, passages }: TitleLines<Block>) =>
    passages.length === 1 && (text.length <= LONGEST_KIND || !isPlainTitle(text));
  return (named.some(isSure) ? named.filter((title) => !isVague(title)) : named).at(-1);
}

/**
 * The blocks above the salutation, where a title or nothing but short lines stand above it; above
 * the first prose where no salutation is near.
 */
function headOf<Block extends Worded>(passages: readonly Block[]): readonly Block[] {
  const salutation = passages.findIndex(({ text }) => isSalutation(text));
  if (salutation >= 0 && salutation <= DEEPEST) {
    const above = passages.slice(0, salutation);
    const lead = above.findIndex(({ text }) => isProse(text) && !isCall(text));
    const isNamed = above.slice(lead + 1).some(({ text }) => names(text) && !markerOf(text));
    if (lead < 0 || isNamed) return above;
  }
  const prose = passages.findIndex(({ text }) => isProse(text) || markerOf(text));
  return passages.slice(0, Math.max(prose, 0));
}

/** A title names its kind in its first line, its subtitle, or both read on one line. */
function isNamed(title: TitleLines): boolean {
  const texts = title.passages.map(({ text }) => bareTitle(text));
  const main = texts.filter((text) => !SUBTITLE.test(text)).join('');
  const subtitle = texts.find((text) => SUBTITLE.test(text))?.replace(SUBTITLE, '') ?? '';
  return [main, subtitle, title.text].some(names);
}

const isSite = ({ passages: [first], text }: TitleLines): boolean =>
  SITE.test(first?.text ?? '') && !names(first?.text ?? '') && !names(text);

/** 9月10日，……本报记者 某某 摄: what stands under a picture. */
const CAPTION =
  /^\d{1,2}月\d{1,2}日[，,上下]|(?:记者|通讯员)\s?\p{Script=Han}{2,4}|(?:摄|供图)[）)]?$/u;

/** How much a line without a word for its kind looks like a title; nothing above 0 is none. */
function weigh({ passages, text }: TitleLines, head: readonly Worded[]): number {
  const first = passages[0] as Worded;
  if (text.length < SHORTEST || SITE.test(first.text) || isPageHeader(first.text)) return 0;
  if (isByline(first.text) || opensWithDate(first.text) || CAPTION.test(first.text)) return 0;
  const hasSubtitle = passages.length > 1 ? 3 : 0;
  const hasMarks = /[“《：:，,！!？?]/u.test(first.text) ? 1 : 0;
  const isFirst = first === head[0] ? 1 : 0;
  const isLowest = passages.at(-1) === head.at(-1) ? 1.5 : 0;
  return 1 + hasSubtitle + hasMarks + isFirst + isLowest;
}

/** The title that begins with the first of some blocks. */
function titleFrom<Block extends Worded>([first, ...rest]: readonly Block[]): TitleLines<Block> {
  const taken = [first as Block];
  const texts = () => taken.map(({ text }) => bareTitle(text));
  const end = rest.findIndex(({ text }) => isOutside(text));
  const open = end < 0 ? rest : rest.slice(0, end);
  taken.push(...open.slice(0, continuation(texts().join(''), open)));
  const main = texts().join('');
  const below = rest.slice(taken.length - 1);
  const mottos = mottosBefore(main, below);
  if (mottos > 0 && !names(main)) taken.push(...below.slice(0, mottos));
  const sub = rest[taken.length - 1];
  if (sub && isSubtitle(main, sub.text)) {
    taken.push(sub);
    const after = rest.slice(taken.length - 1).filter(({ text }) => !isOutside(text));
    const own = sub.text.replace(SUBTITLE, '');
    taken.push(...after.slice(0, continuation(own, after)));
  }
  const text = texts().reduce(
    (soFar, next) => soFar + (isMotto(soFar, next) || isPairOfGroups(soFar) ? ' ' : '') + next,
  );
  return { passages: taken, text, source: taken.map((line) => line.text).join('\n') };
}

/** Ends a title whatever its words: who is spoken to, a date, a note in brackets. */
const isOutside = (text: string): boolean =>
  isSalutation(text) || isDateLine(text) || /^[（([【]/u.test(text) || SUBTITLE.test(text);

/** How many of the next lines a broken title goes on through until it names its kind. */
function continuation(start: string, next: readonly Worded[]): number {
  if (looksLikeTitle(start)) return next[0]?.text === '稿' ? 1 : 0;
  let soFar = start;
  for (const [i, { text }] of next.entries()) {
    if (i === 0 && isMotto(start, text)) return 1;
    const isRest = text.length <= LONGEST_REST && !looksLikeTitle(text);
    if (isByline(text) || !(isUnfinished(soFar) || isRest)) return 0;
    soFar += text;
    if (looksLikeTitle(soFar)) return i + 1;
  }
  return 0;
}

/** A second line of a motto above the subtitle, about as long as the first. */
function mottosBefore(first: string, next: readonly Worded[]): number {
  const [middle, sub] = next;
  if (!middle || !sub || !SUBTITLE.test(sub.text) || first.length <= SHORTEST_MOTTO) return 0;
  if (isSaidIn(first, middle.text)) return 0;
  if (Math.abs(middle.text.length - first.length) > MOST_UNEVEN && !isParallel(first)) return 0;
  const isPlain = couldBeTitle(middle.text) && !isOutside(middle.text) && !isByline(middle.text);
  return isPlain && !names(middle.text) && names(sub.text.replace(SUBTITLE, '')) ? 1 : 0;
}

const isSubtitle = (main: string, text: string): boolean =>
  SUBTITLE.test(text) ||
  (!names(main) && /^（.{4,50}）$/u.test(text) && looksLikeTitle(text.slice(1, -1)));

/** 青春无悔，扎根泥土 above 在……会上的发言: a motto and the title proper. */
const isMotto = (above: string, title: string): boolean =>
  !isSaidIn(above, title) &&
  above.length <= 30 &&
  isParallel(above) &&
  !(endsSentence(above) && /，.*，/u.test(above)) &&
  !/[\d（(：:]|。$/u.test(above) &&
  !SITE.test(above) &&
  !isPageHeader(above) &&
  !isByline(above) &&
  /^在/u.test(title) &&
  looksLikeTitle(title);

/** Two lines of a motto differ by at most this many characters. */
const MOST_UNEVEN = 2;
const SHORTEST_MOTTO = 4;

/** Words with a comma between them, or two groups of nearly one length: 守正笃实　久久为功. */
function isParallel(text: string): boolean {
  return /\p{Script=Han}[，,]\p{Script=Han}/u.test(text) || isPairOfGroups(text);
}

function isPairOfGroups(text: string): boolean {
  const [first = '', second = '', ...more] = text.split(/\s+/u);
  const isEven = Math.abs(first.length - second.length) <= 1;
  return more.length === 0 && isEven && second.length >= SHORTEST_MOTTO;
}
