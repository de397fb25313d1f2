import { CJK, HAN } from './characters.ts';
import { each, type Pass } from './pass.ts';

const SPACE = '[ \\u00a0]';
/** A hanzi with none beside it: letters that were set apart (全 街 道). */
const LONE = `(?<![${HAN}])[${HAN}]`;
const MARK = `(?![${HAN}])${CJK}`;
const STRAY = [
  `(?<=[\\d%％]|${MARK})${SPACE}(?=[${HAN}]|${MARK})`,
  `(?<=[${HAN}])${SPACE}(?=\\d|${MARK})`,
  `(?<=${LONE})${SPACE}(?=[${HAN}])`,
  `(?<=[${HAN}])${SPACE}(?=[${HAN}](?![${HAN}]))`,
].map((pattern) => new RegExp(pattern, 'gu'));
const URL_BEFORE = /(?:https?:\/\/|www\.)\S{1,2000}$/iu;

/**
 * A single space between a number or a mark and a hanzi, or around a hanzi set apart. Where
 * words of two hanzi and more are parted, where the space is wide or double, and beside Latin
 * letters or an address, it means something and stays.
 */
export const spaces: Pass = (text, { keepSpaces }) =>
  keepSpaces
    ? []
    : STRAY.flatMap((pattern) => each(text, pattern, 'space', () => '')).filter(
        ({ start }) => !URL_BEFORE.test(text.slice(Math.max(0, start - 2000), start)),
      );
