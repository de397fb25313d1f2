/** Counts what came back of a line whose marks had been made ASCII. */

/** Marks in full width and the ASCII ones that stood for them. */
export type Marks = Readonly<Record<string, string>>;

/** The marks that nothing but their place tells from ASCII ones that belong there. */
export const PLAIN_MARKS: Marks = {
  '，': ',',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
};

export interface Counts {
  /** Marks that had been made ASCII. */
  marks: number;
  restored: number;
  /** Lines in which spaces came or went. */
  moved: number;
  /** Lines in which anything besides spaces and marks changed. */
  harmed: number;
}

export const addUp = (a: Counts, b: Counts): Counts => ({
  marks: a.marks + b.marks,
  restored: a.restored + b.restored,
  moved: a.moved + b.moved,
  harmed: a.harmed + b.harmed,
});

export const toAscii = (text: string, marks: Marks): string =>
  text.replace(/[^\x20-\x7e]/gu, (char) => marks[char] ?? char);

/** White space, and characters that have no width. */
const SPACE = /[\s\u200b-\u200f\u2060\ufeff]/gu;

/**
 * @param original as it was before its marks were made ASCII
 * @param result what a program made of it
 */
export function compare(original: string, result: string, marks: Marks): Counts {
  const isMade = (char: string) => Object.hasOwn(marks, char);
  const before = original.replace(SPACE, '');
  const after = result.replace(SPACE, '');
  const isSame = toAscii(after, marks) === toAscii(before, marks);
  // Where characters changed, marks are matched in their order: the same mark next in the result.
  let at = 0;
  let [made, restored] = [0, 0];
  for (let i = 0; i < before.length; i++) {
    const mark = before.charAt(i);
    if (!isMade(mark)) continue;
    made++;
    const place = isSame ? i : nextOf(after, mark, marks, at);
    if (after[place] === mark) restored++;
    at = place + 1;
  }
  const isMoved = original.match(SPACE)?.length !== result.match(SPACE)?.length;
  return { marks: made, restored, moved: Number(isMoved), harmed: Number(!isSame) };
}

/** Where the next mark stands that is the one looked for, in full width or ASCII. */
function nextOf(text: string, mark: string, marks: Marks, from: number): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === mark || text[i] === marks[mark]) return i;
  }
  return from - 1;
}
