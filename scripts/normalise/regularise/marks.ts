import type { Edit } from '../../../src/speech/record.ts';
import { isCjk, isLatin } from './characters.ts';
import { each, type Pass } from './pass.ts';

/** Full-width marks and brackets between hanzi. */

const FULL_WIDTH: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/** URLs, addresses, entities and tags, where marks are not Chinese. */
const SHIELDED =
  /(?:https?:\/\/|www\.)[\w\-./?=&#%:;,!@+~]{1,2000}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|&#?\w{1,10};|<\/?[A-Za-z][^<>]{0,200}>/giu;

export const marks: Pass = (text) => {
  const shielded = new Uint8Array(text.length);
  for (const { 0: found, index } of text.matchAll(SHIELDED)) {
    shielded.fill(1, index, index + found.length);
  }
  const { before, after } = solidNeighbours(text);
  return each(text, /[,;:?!]/gu, 'punctuation', (mark) => FULL_WIDTH[mark] as string).filter(
    ({ start }) =>
      !shielded[start] &&
      !(isLatin(text[start - 1]) && isLatin(text[start + 1])) &&
      (isCjk(text[before[start] as number]) || isCjk(text[after[start] as number])),
  );
};

/**
 * For each place the nearest character on either side that is neither space nor mark, so that
 * a whole run of marks (?!) is of one kind.
 */
function solidNeighbours(text: string): { before: Int32Array; after: Int32Array } {
  const isSolid = (char: string) => !FULL_WIDTH[char] && !/\s/u.test(char);
  const before = new Int32Array(text.length).fill(-1);
  const after = new Int32Array(text.length).fill(-1);
  for (let i = 1; i < text.length; i++) {
    before[i] = isSolid(text[i - 1] as string) ? i - 1 : (before[i - 1] as number);
  }
  for (let i = text.length - 2; i >= 0; i--) {
    after[i] = isSolid(text[i + 1] as string) ? i + 1 : (after[i + 1] as number);
  }
  return { before, after };
}

export const brackets: Pass = (text) => {
  const changes: Edit[] = [];
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') open.push(i);
    else if (text[i] === ')') {
      const from = open.pop();
      const ends = from === undefined ? [i] : [from, i];
      const touching = ends.flatMap((at) => [text[at - 1], text[at + 1]]);
      if (!touching.some(isCjk)) continue;
      for (const at of ends) changes.push(bracket(text, at));
    }
  }
  const unclosed = open.filter((at) => isCjk(text[at - 1]) || isCjk(text[at + 1]));
  return [...changes, ...unclosed.map((at) => bracket(text, at))];
};

const bracket = (text: string, at: number): Edit => ({
  start: at,
  end: at + 1,
  text: text[at] === '(' ? '（' : '）',
  rule: 'punctuation',
});
