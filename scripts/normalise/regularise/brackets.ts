import { type Candidate, touchesCjk } from './candidate.ts';

/** A number that opens a line and has a closing bracket alone: 1) or a). */
const NUMBERED = /^\s{0,20}[A-Za-z0-9]{1,3}\)/;

/** The brackets of a text, in their pairs: Chinese where one of a pair touches Chinese text. */
export function bracketCandidates(text: string): Candidate[] {
  const found: number[][] = [];
  const open: number[] = [];
  const numbered = (NUMBERED.exec(text)?.[0].length ?? 0) - 1;
  for (const { index } of text.matchAll(/[()]/g)) {
    if (text[index] === '(') open.push(index);
    else if (index !== numbered) {
      const from = open.pop();
      found.push(from === undefined ? [index] : [from, index]);
    }
  }
  return [...found, ...open.map((at) => [at])].map((places) => {
    const edits = places.map((at) => ({ at, text: text[at] === '(' ? '（' : '）' }));
    return { edits, rule: 'punctuation', isChinese: touchesCjk(edits) };
  });
}
