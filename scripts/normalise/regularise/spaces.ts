import type { Edit } from '../../../src/speech/record.ts';
import { isCjk, isDigit, isHan, isSpace } from './characters.ts';
import type { Pass } from './pass.ts';

const URL = /https?:\/\/\S|www\.\S/iu;
/** The number of a part, that a space parts from its words. */
const LABEL = /^\s{0,20}第[一二三四五六七八九十百千零〇\d]{1,6}[编章节条款项篇讲部]分?$/u;

/** 一 关于分工: a heading whose number only a space sets off. */
const NUMBERED = /^[一二三四五六七八九十]{1,3} \p{Script=Han}{4,24}$/u;
const LONGEST_NUMERAL = 3;

const isMark = (text: string, at: number) => isCjk(text, at) && !isHan(text, at);
const isPercent = (text: string, at: number) => /[%％]/.test(text.charAt(at));

/** A hanzi with none beside it and no figure that it counts: letters set apart (全 街 道). */
const isLone = (text: string, at: number, step: 1 | -1) => {
  const isPair = /[\ud840-\udfff]/.test(text.charAt(at));
  const next = at + step * (isPair ? 2 : 1);
  return isHan(text, at) && !isHan(text, next) && !isDigit(text, next);
};

function isStray(text: string, at: number): boolean {
  const [before, after] = [at - 1, at + 1];
  if (isMark(text, before) || isDigit(text, before) || isPercent(text, before)) {
    return isHan(text, after) || isMark(text, after);
  }
  if (!isHan(text, before)) return false;
  if (isDigit(text, after) || isMark(text, after)) return true;
  return isHan(text, after) && (isLone(text, before, -1) || isLone(text, after, 1));
}

const wordBefore = (text: string, at: number) => {
  let from = at;
  while (from > 0 && !isSpace(text, from - 1)) from--;
  return text.slice(from, at);
};

/**
 * A single space between a number or a mark and a hanzi, or around a hanzi set apart. Where
 * words of two hanzi and more are parted, where the space is wide or double, after the number
 * of a part, and beside Latin letters or an address, it means something and stays.
 */
export const spaces: Pass = (text, { keepSpaces }) =>
  keepSpaces
    ? []
    : [...text.matchAll(/[ \u00a0]/g)].flatMap(({ index }): Edit[] => {
        if (!isStray(text, index) || LABEL.test(text.slice(0, index))) return [];
        if (NUMBERED.test(text) && isSpace(text, index) && index <= LONGEST_NUMERAL) return [];
        if (URL.test(wordBefore(text, index))) return [];
        return [{ start: index, end: index + 1, text: '', rule: 'space' }];
      });
