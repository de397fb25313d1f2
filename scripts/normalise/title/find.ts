import { isByline, isPageHeader } from '../lines/byline.ts';
import { opensWithDate } from '../lines/date-line.ts';
import { markerOf } from '../lines/heading.ts';
import { isProse } from '../lines/prose.ts';
import { isSalutation } from '../lines/salutation.ts';
import { isPlainTitle, looksLikeTitle, SUBTITLE } from '../lines/title.ts';
import { isAnnounced } from './announced.ts';
import {
  bareTitle,
  couldOpenTitle,
  isCall,
  isSaidIn,
  NAMED_WITHIN,
  names,
  SITE,
  type Worded,
} from './looks.ts';
import { type TitleLines, titleFrom } from './title-lines.ts';

/** A title without a word for its kind is no shorter. */
const SHORTEST = 3;
/** A title stands on this many lines at most. */
const MOST_LINES = 4;
/** A site's own line for a text stands at most so many lines above its title. */
const MOST_ABOVE = 12;
/** A salutation stands at most this many lines below the first that may be the title. */
const DEEPEST = 8;

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
    candidates.slice(Math.max(0, i - MOST_ABOVE), i).some((above) => isSaidIn(text, above.text)),
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
