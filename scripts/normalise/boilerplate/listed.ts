import { isByline } from '../lines/byline.ts';
import { isDateLine } from '../lines/date-line.ts';
import { markerOf } from '../lines/heading.ts';
import type { Line } from '../lines/lines.ts';
import { endsSentence, isProse } from '../lines/prose.ts';
import { isSalutation } from '../lines/salutation.ts';
import { looksLikeTitle } from '../lines/title.ts';

/** 推荐文章, 本栏目最新文章：: what stands above a list, whatever rule took it out. */
const LIST_HEAD =
  /(?:推荐|相关|最新|热门|精选|更多|同类|延伸|猜你|[你您]可能|换一批|往期|还[看在]|标签)[^。，]{0,8}(?:阅读|文章|范文|内容|推荐|讲话|稿件?|链接|专题|喜欢|看)?[^。，]{0,4}$/u;

/** What an entry of a list begins with. */
const ENTRY = /^(?:[·•●○■□◆▪*-]|\d+[.、．]|《)/u;
const NUMBERED = /^\d+[.、．]/u;

/** The titles that a site lists under 相关推荐 or 目录 go with the line above them. */
export function takeListed(
  lines: readonly Line[],
  removals: Map<number, string>,
  isMark: (line: Line) => boolean,
): void {
  const lastProse = lines.findLastIndex((line) => isProse(line.text));
  let listing = false;
  let isNumbered = false;
  for (const [i, line] of lines.entries()) {
    const rule = removals.get(line.number);
    if (rule) {
      listing ||= rule === 'contents' || (rule !== 'breadcrumb' && LIST_HEAD.test(line.text));
      isNumbered = NUMBERED.test(line.text);
      continue;
    }
    listing &&= line.text.length <= 60 && !isProse(line.text) && !isSalutation(line.text);
    // Under numbered entries one without a number is none of them.
    listing &&= !isNumbered || NUMBERED.test(line.text) || i > lastProse;
    listing &&= !isMark(line) && (countsOn(lines, i) || !opensBelow(lines, i, removals));
    const entry = looksLikeTitle(line.text) || ENTRY.test(line.text);
    if (listing && (entry || (i > lastProse && !endsSentence(line.text)))) {
      removals.set(line.number, 'listed-neighbour');
      isNumbered = NUMBERED.test(line.text);
    } else listing = false;
  }
}

/** 2. …发言稿 right below 1. …讲话稿: a list counts on, unless someone is spoken to below. */
function countsOn(lines: readonly Line[], at: number): boolean {
  const [above, own] = [lines[at - 1], lines[at]].map((line) => markerOf(line?.text ?? ''));
  const isNext = own?.kind === 'arabic' && above?.kind === 'arabic';
  if (isSalutation(lines[at + 1]?.text ?? '')) return false;
  return isNext && own.ordinal === above.ordinal + 1 && looksLikeTitle(lines[at]?.text ?? '');
}

/** Whether a speech opens right below a line, whoever is named and whatever a site has put between. */
function opensBelow(
  lines: readonly Line[],
  at: number,
  removals: ReadonlyMap<number, string>,
): boolean {
  const below = lines.slice(at + 1, at + 1 + NEAR).filter(({ number }) => !removals.has(number));
  const next = below.find(({ text }) => !isByline(text) && !isDateLine(text) && !isNote(text));
  return next !== undefined && (isSalutation(next.text) || isProse(next.text));
}

/** （根据录音整理）: in brackets from end to end. */
const isNote = (text: string): boolean => /^[（(].*[)）]$/u.test(text);

/** A site puts at most so many lines between a title and its speech. */
const NEAR = 5;
