import { type Marker, markerOf, ordinalOf } from '../lines/heading.ts';
import type { Line } from '../lines/lines.ts';
import { isProse } from '../lines/prose.ts';
import { looksLikeTitle } from '../lines/title.ts';
import { type File, isUnderCollection, leastOf, type Mark, opensSpeech, placeOf } from './file.ts';
import { hasProse } from './section.ts';

/** Lines that are alike but for a number that counts from 1, each with a speech under it. */

const NUMERAL = /(?:第|篇|之)?\s?([一二三四五六七八九十]{1,3}|\d{1,2}|[①-⑩])\s?[篇则]?/gu;
/** Words that say that a line is a part of a collection and no heading of a speech. */
const PART_WORD =
  /篇|范文|讲话|讲稿|致[辞词]|发言|演讲|例文|模板|稿|[贺祝悼献][词辞]|[开闭]幕[词辞]|欢[迎送][词辞]|答谢[词辞]|主持[词辞]|祝酒[词辞]|part/iu;
/** Prose stands under a mark within this many lines. */
const FAR = 60;
const LONGEST = 60;
/** Parts that are called alike, and by so many characters, are parts whatever they are called. */
const SHORTEST_TITLE = 4;

/** The longest series of such lines. */
export function series(file: File): Mark[] {
  const candidates = file.lines.filter(({ text }) => text.length <= LONGEST && !isProse(text));
  const families = new Map<string, Mark[]>();
  const join = (key: string, mark: Mark) =>
    (families.get(key) ?? families.set(key, []).get(key))?.push(mark);
  for (const line of candidates) {
    const leading = markerOf(line.text);
    if (leading) join(leadingKey(line, leading), leadingMark(line, leading));
    for (const mark of numbersIn(line)) if (PART_WORD.test(mark.key)) join(mark.key, mark);
  }
  const found = [...families.values()].map((marks) => countedIn(marks, file));
  return found.reduce<Mark[]>((best, marks) => (marks.length > best.length ? marks : best), []);
}

const restOf = (line: Line, { length }: Marker) => line.text.slice(length).trim();

/** Lines numbered alike belong together where all name a speech, or where none needs to. */
const leadingKey = (line: Line, marker: Marker) =>
  `${marker.kind}${looksLikeTitle(restOf(line, marker)) ? '#' : ''}`;

const leadingMark = (line: Line, marker: Marker): Mark => ({
  line,
  ordinal: marker.ordinal,
  title: restOf(line, marker),
});

/**
 * The marks of one family that count from 1, each with prose under it and half of them, at
 * least, with a speech; none where they do not. A list of the parts above them has none. Marks
 * that name no kind of speech count only under the title of a collection.
 */
function countedIn(family: readonly Mark[], file: File): Mark[] {
  if (!family.some(({ ordinal }) => ordinal === 1)) return [];
  const spoken = family.filter((mark) => opensSpeech(mark, file));
  if (spoken.length === 0) return [];
  const real = family.filter((mark, i) => isFollowed(mark, family[i + 1], file));
  const whole = real.slice(real.findLastIndex(({ ordinal }) => ordinal === 1));
  return [whole, spoken].find((marks) => isSeries(marks, spoken, file)) ?? [];
}

function isSeries(marks: readonly Mark[], spoken: readonly Mark[], file: File): boolean {
  const [first] = marks;
  if (!first || marks.length < leastOf(marks, file)) return false;
  if (marks.some(({ ordinal }, i) => ordinal !== i + 1)) return false;
  const opening = marks.filter((mark) => spoken.includes(mark)).length;
  const isOne = first.title.length >= SHORTEST_TITLE && marks.every((m) => m.title === first.title);
  if (isOne || looksLikeTitle(first.title) || PART_WORD.test(first.line.text)) {
    return opening * 2 >= marks.length;
  }
  return opening === marks.length && isUnderCollection(first, file);
}

/** Prose stands between a mark and the next one. */
function isFollowed(mark: Mark, next: Mark | undefined, file: File): boolean {
  const at = placeOf(mark, file);
  const end = Math.min(next ? placeOf(next, file) : Infinity, at + FAR);
  return hasProse(file.lines.slice(at, end));
}

/**
 * Each number of a line that says that it is a part, as a mark, with the line's other words as
 * the family it belongs to.
 */
function numbersIn(line: Line): (Mark & { key: string })[] {
  if (!PART_WORD.test(line.text)) return [];
  return [...line.text.matchAll(NUMERAL)].map(({ 0: found, 1: digits, index }) => {
    const before = line.text.slice(0, index);
    const after = line.text.slice(index + found.length);
    const unit = /[篇则]/u.exec(found)?.[0] ?? '';
    // 发言之二 is part of what the speech is called.
    const words = found.startsWith('之') ? line.text : before + after;
    const title = words
      .replace(/[【[（(〔]\s*[】\]）)〕]|^[★☆◆■●※*\s·•.、．:：]+|[★☆：:\s]+$/gu, '')
      .trim();
    return { line, ordinal: ordinalOf(digits as string), title, key: `${before}#${unit}${after}` };
  });
}
