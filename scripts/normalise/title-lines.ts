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
/** A title stands among this many blocks at the top. */
const TOP = 4;
/** A broken title leaves at most this much on its next line. */
const LONGEST_REST = 4;

const couldBeTitle = (text: string): boolean =>
  text.length >= 4 &&
  text.length <= LONGEST &&
  !endsSentence(text) &&
  !isSalutation(text) &&
  !isDateLine(text) &&
  !markerOf(text) &&
  !/[：:，,]$|^[（(]/u.test(text);

/** Words of a site's header, which is no part of a title. */
const SITE = /网|专栏|频道|栏目|文库|范文|首页|---|[:：=]/u;

/**
 * Finds the title among the first blocks of a speech, on one line or broken over several,
 * with a subtitle that a dash opens.
 * @returns nothing where the speech begins without a title
 */
export function findTitle(passages: readonly Passage[]): TitleLines | undefined {
  const firstProse = passages.findIndex(({ text }) => isProse(text) || markerOf(text));
  const head = passages.slice(0, Math.max(firstProse, 0));
  for (const [i, { text }] of head.entries()) {
    if (!couldBeTitle(text) || (SITE.test(text) && !looksLikeTitle(text))) continue;
    const title = titleFrom(head.slice(i, i + TOP));
    if (looksLikeTitle(withoutSubtitle(title)) || looksLikeTitle(title.text)) return title;
  }
  const [first] = head;
  if (!first || head.length > TOP || !couldBeTitle(first.text) || SITE.test(first.text)) {
    return undefined;
  }
  return titleFrom([first]);
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
  return { passages: taken, text: texts.join(''), source: texts.join('\n') };
}

/** Whether a line goes on with the title of the lines before it. */
function belongs(soFar: string, text: string): boolean {
  if (isSalutation(text) || isDateLine(text) || /^[（(]/u.test(text)) return false;
  if (/^(?:——|--|—)/u.test(text)) return true;
  if (
    text.length <= LONGEST_REST &&
    /^(?:的?(?:讲|发|致|报)?[话言辞告稿词]稿?|上的讲话)$/u.test(text)
  )
    return true;
  return !looksLikeTitle(soFar) && looksLikeTitle(soFar + text);
}
