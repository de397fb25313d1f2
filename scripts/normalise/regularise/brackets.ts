import type { Edit } from '../../../src/speech/record.ts';
import { isCjk } from './characters.ts';
import type { Pass } from './pass.ts';

/** Full-width brackets, both of a pair where one of them touches Chinese text. */

/** A number that opens a line and has a closing bracket alone: 1) or a). */
const NUMBERED = /^\s{0,20}[A-Za-z0-9]{1,3}\)/;

export const brackets: Pass = (text) => {
  const touches = (at: number) => isCjk(text, at - 1) || isCjk(text, at + 1);
  const found: number[] = [];
  const open: number[] = [];
  const numbered = (NUMBERED.exec(text)?.[0].length ?? 0) - 1;
  for (const { index } of text.matchAll(/[()]/g)) {
    if (text[index] === '(') open.push(index);
    else if (index !== numbered) {
      const from = open.pop();
      const pair = from === undefined ? [index] : [from, index];
      if (pair.some(touches)) found.push(...pair);
    }
  }
  return [...found, ...open.filter(touches)].map(
    (at): Edit => ({
      start: at,
      end: at + 1,
      text: text[at] === '(' ? '（' : '）',
      rule: 'punctuation',
    }),
  );
};
