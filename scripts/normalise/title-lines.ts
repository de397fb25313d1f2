import { markerOf } from './heading.ts';
import { endsSentence, isDateLine, isProse, isSalutation, looksLikeTitle } from './prose.ts';
import type { Passage } from './structure.ts';

export interface TitleLines {
  passages: Passage[];
  /** The title on one line. */
  text: string;
  /** As the source has it, its lines joined by a line feed. */
  source: string;
}

const LONGEST = 70;
/** A title stands among this many blocks at the top. */
const TOP = 4;
/** A broken title leaves at most this much on its next line. */
const LONGEST_REST = 4;

const couldBeTitle = (text: string): boolean =>
  text.length >= 4 &&
  text.length <= LONGEST &&
  !endsSentence(text) &&
  !isSalutation(text) &&
  !isDateLine(text) &&
  !markerOf(text) &&
  !/[：:，,]$|^[（(]/u.test(text);

/**
 * Finds the title among the first blocks of a speech, on one line or broken over several,
 * with a subtitle that a dash opens.
 * @returns nothing where the speech begins without a title
 */
export function findTitle(passages: readonly Passage[]): TitleLines | undefined {
  const firstProse = passages.findIndex(({ text }) => isProse(text) || markerOf(text));
  const top = passages.slice(0, Math.min(TOP, Math.max(firstProse, 0)));
  const [first, ...rest] = top;
  if (!first || !couldBeTitle(first.text)) return undefined;
  const taken = [first];
  for (const next of rest) {
    const soFar = taken.map(({ text }) => text).join('');
    if (!belongs(soFar, next.text)) break;
    taken.push(next);
  }
  const text = taken.map((passage) => passage.text).join('');
  const isNamed = looksLikeTitle(taken.map((p) => p.text.replace(/^[—-].*/u, '')).join(''));
  const after = passages[taken.length]?.text ?? '';
  if (!isNamed && !isSalutation(after) && taken.length === top.length && !isProse(after)) {
    return undefined;
  }
  return { passages: taken, text, source: taken.map((passage) => passage.text).join('\n') };
}

/** Whether a line goes on with the title of the lines before it. */
function belongs(soFar: string, text: string): boolean {
  if (isSalutation(text) || isDateLine(text) || /^[（(]/u.test(text)) return false;
  if (/^(?:——|--|—)/u.test(text)) return true;
  if (
    text.length <= LONGEST_REST &&
    /^(?:的?(?:讲|发|致|报)?[话言辞告稿词]稿?|上的讲话)$/u.test(text)
  )
    return true;
  return !looksLikeTitle(soFar) && looksLikeTitle(soFar + text);
}
