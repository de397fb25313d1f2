import type { Edit } from '../../../src/speech/record.ts';
import { isCjk, isFigure, isLatin, isSpace, isWide } from './characters.ts';
import type { Pass } from './pass.ts';

/** Full-width marks between hanzi. */

const FULL_WIDTH: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};
const MARK = /[,;:?!]/g;

/** URLs, addresses, entities and tags, where marks are not Chinese. */
const SHIELDED =
  /(?:https?:\/\/|www\.)[\w\-./?=&#%:;,!@+~]{1,2000}(?<![.,:;!?])|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|&#?\w{1,10};|<\/?[A-Za-z][^<>]{0,200}>/giu;
const MAY_SHIELD = /:\/\/|www\.|[@&<]/i;

/** A figure or a word with no space in it is no longer than this. */
const LONGEST_WORD = 40;

export const marks: Pass = (text) => {
  const places = [...text.matchAll(MARK)].map(({ index }) => index);
  if (places.length === 0) return [];
  const shields = MAY_SHIELD.test(text) ? [...text.matchAll(SHIELDED)] : [];
  const isShielded = (at: number) =>
    shields.some(({ 0: found, index }) => at >= index && at < index + found.length);
  const neighbours = solidNeighbours(text, places);
  return places.flatMap((at, i): Edit[] => {
    const { before, after } = neighbours[i] as Neighbours;
    if (!isChinese(text, at, before, after) || isShielded(at)) return [];
    const mark = FULL_WIDTH[text[at] as string] as string;
    return [{ start: at, end: at + 1, text: mark, rule: 'punctuation' }];
  });
};

function isChinese(text: string, at: number, before: number, after: number): boolean {
  if (isLatin(text, at - 1) && isLatin(text, at + 1)) return false;
  if (isCjk(text, before) || isCjk(text, after)) return true;
  if (isWide(text, at - 1) && isWide(text, at + 1)) return true;
  const isLast = after === text.length;
  return (
    before === at - 1 &&
    hangsOnCjk(text, before, -1, isLast) &&
    (isLast || hangsOnCjk(text, after, 1, false))
  );
}

/**
 * Whether Chinese text goes over into what stands at an offset without a space: 不低于25%,
 * 图1, and at the end of a text a Latin word as well.
 */
function hangsOnCjk(text: string, from: number, step: 1 | -1, mayBeWord: boolean): boolean {
  for (let n = 0, i = from; n < LONGEST_WORD; n++, i += step) {
    if (isCjk(text, i)) return true;
    if (!isFigure(text, i) && !(mayBeWord && isLatin(text, i))) return false;
  }
  return false;
}

interface Neighbours {
  before: number;
  after: number;
}

/**
 * For each mark the nearest place on either side that is neither space nor mark, so that a whole
 * run of marks (?!) is of one kind; −1 and the length of the text where there is none.
 */
function solidNeighbours(text: string, places: readonly number[]): Neighbours[] {
  const isSolid = (i: number) => !FULL_WIDTH[text[i] as string] && !isSpace(text, i);
  const found: Neighbours[] = [];
  let last = { before: -1, after: -1 };
  for (const at of places) {
    // A mark before the last one's neighbour stands in the same run.
    if (at > last.after) {
      let [before, after] = [at - 1, at + 1];
      while (before >= 0 && !isSolid(before)) before--;
      while (after < text.length && !isSolid(after)) after++;
      last = { before, after };
    }
    found.push(last);
  }
  return found;
}
