import { isByline } from '../lines/byline.ts';
import { isDateLine } from '../lines/date-line.ts';
import { type MarkerKind, markerOf } from '../lines/heading.ts';
import { firstFrom, type Line } from '../lines/lines.ts';
import { endsSentence } from '../lines/prose.ts';
import { isSalutation } from '../lines/salutation.ts';
import { looksLikeTitle } from '../lines/title.ts';

/** What stands above a table of contents. */
const HEAD =
  /^[【[《]?(?:目\s*录|目\s*次|本文目录|文章目录|内容提要目录|目录[/／、]提纲|提纲)[】\]》]?\s*[:：]?[….]{0,6}$/u;
/** What parts an entry from its page. */
const PAGE = /(?:\s|[.．·…‥⋯_—-]{2,80})\s{0,40}[（(]?(?:P|第)?\d{1,4}页?[)）]?$/u;
/** Pages on lines of their own, as some programs take them out of a document. */
const PAGE_ALONE = /^[.．·…‥⋯\s]*\d{1,3}$/u;
/** Parts that have no heading. */
const UNHEADED = /^(?:引言|前言|导语|开场白|结束语|结语|附件|附录|[….]{1,6})$/u;
/** An entry is no longer. */
const LONGEST = 60;
/** A table of contents has so many lines at most. */
const MOST = 120;
const LEAST_ENTRIES = 2;
/** Fewer characters stand at the beginning of another line by chance. */
const LEAST = 4;

/**
 * The table of contents of a file: a line that names it, and below it lines that end in the number
 * of a page or come again as headings. The first that does neither, as the title of the speech,
 * ends it; so does a line that says an entry once more, or a title over its byline.
 * @param lines that have text, in order
 */
export function contentsLines(lines: readonly Line[]): Line[] {
  const head = lines.findIndex(({ text }) => HEAD.test(text));
  const first = lines[head + 1];
  if (head < 0 || !first) return [];
  const comesAgain = openingsBelow(lines.slice(firstFrom(lines, first.start)));
  const countsOn = counter();
  const isEntry = ({ text }: Line, i: number) => {
    const isNext = countsOn(text);
    if (text.length > LONGEST || endsSentence(text)) return false;
    return (
      isNext ||
      PAGE.test(text) ||
      PAGE_ALONE.test(text) ||
      UNHEADED.test(text) ||
      comesAgain(text, i)
    );
  };
  const below = lines.slice(head + 1, head + 1 + MOST);
  const seen = new Set<string>();
  const end = below.findIndex(
    (line, i) => !isEntry(line, i) || opensSpeech(line.text, below[i + 1]?.text, seen),
  );
  const entries = end < 0 ? below : below.slice(0, end);
  return entries.length >= LEAST_ENTRIES ? [lines[head] as Line, ...entries] : [];
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

/**
 * Whether a line that could be an entry is the title, or the first heading, of the speech below.
 * @param seen entries above, bare and without their pages; that of the line is added
 */
function opensSpeech(text: string, next: string | undefined, seen: Set<string>): boolean {
  if (PAGE_ALONE.test(text)) return false;
  const words = bare(text.replace(PAGE, ''));
  const isRepeated = seen.has(words);
  seen.add(words);
  return !PAGE.test(text) && (isRepeated || (looksLikeTitle(text) && standsUnderTitle(next)));
}

const standsUnderTitle = (text = ''): boolean =>
  isSalutation(text) || isDateLine(text) || (isByline(text) && !UNHEADED.test(text));

/** 三、 below 二、: an entry may name a part that a page does not show any more. */
function counter(): (text: string) => boolean {
  const last = new Map<MarkerKind, number>();
  return (text) => {
    const marker = markerOf(text);
    if (!marker) return false;
    const isNext = last.get(marker.kind) === marker.ordinal - 1;
    last.set(marker.kind, marker.ordinal);
    return isNext;
  };
}

/** Whether a line below another opens with its words. */
function openingsBelow(lines: readonly Line[]): (entry: string, at: number) => boolean {
  const texts = lines.map(({ text }) => bare(text.slice(0, LONGEST * 2)));
  return (entry, at) => {
    const words = bare(entry);
    return words.length >= LEAST && texts.some((text, i) => i > at && text.startsWith(words));
  };
}
