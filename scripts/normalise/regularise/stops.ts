import { charSet } from '../lines/char-set.ts';
import { markerOf } from '../lines/heading.ts';
import { HAN, isDigit, isHan, isLatin, isSpace } from './characters.ts';
import { shieldedPlaces } from './marks.ts';

/**
 * Texts that were typed with the marks of ASCII throughout end their sentences with a dot. Which
 * texts these are, and which of their dots are full stops.
 */

/** As many dots after a hanzi, and other ASCII marks beside one, make a text such a one. */
const LEAST = 2;
/** To one full-width mark there are so many in ASCII. */
const MANY = 20;
const DOTS = new RegExp(`(?<=[${HAN}”’）)"%％])\\.(?=[\\s${HAN}”’）)"“‘《]|$)`, 'gmu');
const ASCII = new RegExp(`(?<=[${HAN}”’》）)"%％\\d])[,;:?!](?=[\\s${HAN}“‘《（("\\d]|$)`, 'gmu');

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/** Whether the full stops and the other marks of a text are in half width, all but a few. */
export function hasAsciiStops(text: string): boolean {
  if (!text.includes('.')) return false;
  const dots = count(text, DOTS);
  if (dots < LEAST || count(text, /。/gu) * MANY > dots) return false;
  const ascii = count(text, ASCII);
  return ascii >= LEAST && count(text, /[，；：？！]/gu) * MANY <= ascii;
}

/** What opens a sentence inside a text. */
const BOUNDARY = charSet('。！？；，：.!?;,:\n“”‘’"（）()');
/** 一, 第一, 12, A: what numbers an item, and no sentence. */
const NUMBER = /^(?:[第其]?[一二三四五六七八九十]{1,3}|[甲乙丙丁戊]|\d{1,3}|[A-Za-z])$/u;
const NUMBER_IN_BRACKETS = /[（(](?:[一二三四五六七八九十]{1,3}|\d{1,3}|[A-Za-z])[)）]$/u;
/** 图1, 附件2: a shorter run of words with a figure at its end names something. */
const SHORTEST_SENTENCE = 6;
/** No name, and hardly a place, has more hanzi; hardly a sentence fewer. */
const LONGEST_NAME = 4;
/** A figure or a word with no space in it is no longer than this. */
const LONGEST_WORD = 40;
/** Characters with which foreign names are written (马丁.路德.金). */
const FOREIGN = charSet(
  '阿埃艾奥丁翰肯逊杰斐顿茨丘热合图巴贝彼波伯勃布查戴丹德迪蒂恩尔菲费弗福富戈格葛哈赫亨霍吉卡凯柯科克库拉莱兰劳勒雷里利林琳卢鲁路伦罗洛马玛迈曼梅米莫穆娜纳内尼涅诺帕佩皮普齐乔切瑞萨塞桑沙莎史斯苏索塔泰汤唐特托瓦韦维沃乌西希夏谢雅亚伊因尤约泽扎詹朱兹金',
);

/** Offsets of the dots of a text that are full stops, where its stops are dots. */
export function stopPlaces(text: string): number[] {
  const dots = [...text.matchAll(/(?<!\.)\.(?!\.)/g)].map(({ index }) => index);
  if (dots.length === 0) return [];
  const isShielded = shieldedPlaces(text);
  return dots.filter((at) => !isShielded(at) && mayFollow(text, at) && endsSentence(text, at));
}

/** The same text with its full stops as such; no offset moves. */
export function withStops(text: string): string {
  let at = 0;
  const pieces = stopPlaces(text).map((stop) => {
    const piece = text.slice(at, stop);
    at = stop + 1;
    return piece;
  });
  return [...pieces, text.slice(at)].join('。');
}

/** Whether what stands behind a dot may open a sentence, or nothing does. */
function mayFollow(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && isSpace(text, next)) next++;
  if (next === text.length || isHan(text, next)) return true;
  if (/[“‘《〈（("”’》〉）)—【]/u.test(text.charAt(next))) return true;
  return isHan(text, at - 1) && /[\dA-Z]/.test(text.charAt(next));
}

/** Whether what stands before a dot may end a sentence. */
function endsSentence(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && !BOUNDARY.at(text, from - 1)) from--;
  const words = text.slice(from, at).trim();
  if (NUMBER.test(words) || (markerOf(`${words}.`)?.length ?? 0) > words.length) return false;
  if (NUMBER_IN_BRACKETS.test(text.slice(Math.max(0, at - 6), at))) return false;
  if (isHan(text, at - 1)) return !isForeign(text, at) && !isListed(text, at, from);
  if (/[”’》〉）)"%％‰℃°]/u.test(text.charAt(at - 1))) return true;
  if (!hangsOnHan(text, at)) return false;
  if (isAtLineEnd(text, at)) return true;
  return isDigit(text, at - 1) && words.length >= SHORTEST_SENTENCE;
}

const isAtLineEnd = (text: string, at: number): boolean =>
  /^\s*(?:\n|$)/u.test(text.slice(at + 1, at + 40));

/**
 * 北京.上海.广州, 约翰.肯尼迪: whether a dot beside which no sentence stands parts names. `from`
 * is where the words before it begin.
 */
function isListed(text: string, at: number, from: number): boolean {
  if (!isHan(text, at + 1)) return false;
  let end = at + 1;
  while (end - at <= LONGEST_NAME + 1 && isHan(text, end)) end++;
  const isShortBehind = end - at <= LONGEST_NAME + 1;
  const isInFigure = text[from - 1] === '.' && isDigit(text, from - 2);
  const isShortBefore = at - from <= LONGEST_NAME && !isInFigure;
  const isOpen = from === 0 || text[from - 1] === '.' || text[from - 1] === '\n';
  if (isShortBefore && (isOpen || isShortBehind)) return true;
  return isShortBehind && text[end] === '.' && isHan(text, end + 1);
}

const isForeign = (text: string, at: number): boolean =>
  [at - 2, at - 1, at + 1].every((place) => FOREIGN.at(text, place));

/** 3600, S7: a figure or a word that goes on from a hanzi without a space. */
function hangsOnHan(text: string, at: number): boolean {
  const least = Math.max(0, at - LONGEST_WORD);
  let from = at - 1;
  while (from > least && (isDigit(text, from) || isLatin(text, from))) from--;
  return from < at - 1 && isHan(text, from);
}
