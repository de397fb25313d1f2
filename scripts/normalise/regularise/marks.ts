import type { Candidate, IsCjkAt } from './candidate.ts';
import { isFigure, isLatin, isSpace, isWide } from './characters.ts';

/** Which of the marks , ; : ? ! are Chinese. */

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};
const MARK = /[,;:?!]/g;
const IS_MARK = /^[,;:?!]/;

/** URLs, addresses, entities and tags, where marks are not Chinese. */
const SHIELDED =
  /(?:https?:\/\/|www\.)[\w\-./?=&#%:;,!@+~]{1,2000}(?<![.,:;!?])|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|&#?\w{1,10};|<\/?[A-Za-z][^<>]{0,200}>/giu;
const MAY_SHIELD = /:\/\/|www\.|[@&<]/i;

/** A figure or a word with no space in it is no longer than this. */
const LONGEST_WORD = 40;

/** @returns whether an offset lies in an address, an entity or a tag */
export function shieldedPlaces(text: string): (at: number) => boolean {
  const shielded = new Uint8Array(MAY_SHIELD.test(text) ? text.length : 0);
  if (shielded.length > 0) {
    for (const { 0: found, index } of text.matchAll(SHIELDED)) {
      shielded.fill(1, index, index + found.length);
    }
  }
  return (at) => shielded[at] === 1;
}

/** The marks of a text that may be Chinese, with what decides it. */
export function markCandidates(text: string): Candidate[] {
  const places = [...text.matchAll(MARK)].map(({ index }) => index);
  const isShielded = shieldedPlaces(text);
  const neighbours = solidNeighbours(text, places);
  return places.flatMap((at, i): Candidate[] => {
    if (isShielded(at) || (isLatin(text, at - 1) && isLatin(text, at + 1))) return [];
    const { before, after } = neighbours[i] as Neighbours;
    const edits = [{ at, text: FULL_WIDTH[text.charAt(at)] as string }];
    return [
      {
        edits,
        rule: 'punctuation',
        isChinese: (isCjkAt) => isChinese(text, at, before, after, isCjkAt),
      },
    ];
  });
}

function isChinese(
  text: string,
  at: number,
  before: number,
  after: number,
  isCjkAt: IsCjkAt,
): boolean {
  if (isCjkAt(before) || isCjkAt(after)) return true;
  if (isWide(text, at - 1) && isWide(text, at + 1)) return true;
  if (before !== at - 1) return false;
  const isLast = after === text.length;
  const hangs = (from: number, step: 1 | -1, mayBeWord: boolean) =>
    hangsOnCjk(text, from, step, mayBeWord, isCjkAt);
  return hangs(before, -1, isLast) && (isLast || hangs(after, 1, false));
}

/**
 * Whether Chinese text goes over into what stands at an offset without a space: 不低于25%,
 * 图1, and at the end of a text a Latin word as well.
 */
function hangsOnCjk(
  text: string,
  from: number,
  step: 1 | -1,
  mayBeWord: boolean,
  isCjkAt: IsCjkAt,
): boolean {
  for (let n = 0, i = from; n < LONGEST_WORD; n++, i += step) {
    if (isCjkAt(i)) return true;
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
  const isSolid = (i: number) => !IS_MARK.test(text.charAt(i)) && !isSpace(text, i);
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
