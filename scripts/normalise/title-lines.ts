import { markerOf } from './heading.ts';
import { endsSentence, isDateLine, isProse, isSalutation, looksLikeTitle } from './prose.ts';
import type { Passage } from './structure.ts';

export interface TitleLines {
  passages: Passage[];
  /** The title on one line. */
  text: string;
  /** As the source has it, its lines joined by a line feed. */
  source: string;
}

const LONGEST = 70;
/** A title stands on this many lines at most. */
const MOST_LINES = 4;
/** A broken title leaves at most this much on its last line. */
const LONGEST_REST = 6;

const couldBeTitle = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= LONGEST &&
  !endsSentence(text) &&
  !isSalutation(text) &&
  !isDateLine(text) &&
  !markerOf(text) &&
  !/[：:，,]$|^[（([]/u.test(text);

/** What a site writes above a title, which is no part of it. */
const SITE =
  /专栏|频道|栏目|文库|范文|首页|---|[|｜=]|\d{1,2}[:：]\d{2}|\d字|本文|来源|作者|阅读|收藏|打印|点击|关注|(?:网|站|库)$|\p{Script=Han}[:：]/u;

/** The words break off: a title that opens with 在 or 关于 and has not come to its kind. */
const isUnfinished = (text: string): boolean =>
  !looksLikeTitle(text) &&
  (/^(?:在|关于|中共|中国)/u.test(text) || /(?:暨|和|与|及|、|的|上|讲|致|发|报)$/u.test(text));

/**
 * Finds the title among the blocks above the first prose: of all that could be one, the one
 * that names a kind of speech and stands lowest; where none does, the only line there is.
 * @returns nothing where the speech begins without a title
 */
export function findTitle(passages: readonly Passage[]): TitleLines | undefined {
  const firstProse = passages.findIndex(({ text }) => isProse(text) || markerOf(text));
  const head = passages.slice(0, Math.max(firstProse, 0));
  const named = head.flatMap((passage, i) => {
    if (!couldBeTitle(passage.text)) return [];
    const title = titleFrom(head.slice(i, i + MOST_LINES));
    const isNamed = looksLikeTitle(withoutSubtitle(title)) || looksLikeTitle(title.text);
    const isSite = SITE.test(passage.text) && !looksLikeTitle(passage.text);
    return isNamed && !isSite ? [title] : [];
  });
  const taken = new Set(named.flatMap((title) => title.passages.slice(1)));
  const whole = named.filter((title) => !taken.has(title.passages[0] as Passage));
  if (whole.length > 0) return whole.at(-1);
  const [only] = head.filter(({ text }) => couldBeTitle(text));
  const isAlone = only && head.length <= 2 && only.text.length >= 4 && !SITE.test(only.text);
  return isAlone ? titleFrom([only]) : undefined;
}

const withoutSubtitle = (title: TitleLines): string =>
  title.passages.map(({ text }) => text.replace(/^[—-].*/u, '')).join('');

/** The title that begins with the first of some blocks. */
function titleFrom([first, ...rest]: readonly Passage[]): TitleLines {
  const taken = [first as Passage];
  for (const next of rest) {
    if (!belongs(taken.map(({ text }) => text).join(''), next.text)) break;
    taken.push(next);
  }
  const texts = taken.map(({ text }) => text);
  const text = texts.reduce((soFar, next) => soFar + (isMotto(soFar, next) ? ' ' : '') + next);
  return { passages: taken, text, source: texts.join('\n') };
}

/** 青春无悔，扎根泥土 above 在……会上的发言: a motto and the title proper. */
const isMotto = (above: string, title: string): boolean =>
  above.length <= 30 &&
  /\p{Script=Han}[，,\s]\p{Script=Han}/u.test(above) &&
  !/\d/u.test(above) &&
  !SITE.test(above) &&
  /^在/u.test(title) &&
  looksLikeTitle(title);

/** Whether a line goes on with the title of the lines before it. */
function belongs(soFar: string, text: string): boolean {
  if (isSalutation(text) || isDateLine(text) || /^[（(]/u.test(text)) return false;
  if (/^(?:——|--|—)/u.test(text)) return !/——/u.test(soFar);
  if (/^稿$/u.test(text)) return looksLikeTitle(soFar);
  if (looksLikeTitle(soFar)) return false;
  if (isMotto(soFar, text)) return true;
  if (isUnfinished(soFar)) return looksLikeTitle(soFar + text) || isUnfinished(soFar + text);
  return text.length <= LONGEST_REST && looksLikeTitle(soFar + text);
}
