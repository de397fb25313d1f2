import type { Line } from '../lines/lines.ts';
import { isProse } from '../lines/prose.ts';
import { looksLikeTitle } from '../lines/title.ts';

/** A run of lines that repeats an earlier one line for line. */
export interface Copy {
  lines: Line[];
  /** The first line of what it repeats. */
  of: Line;
}

/** As many equal paragraphs in a row as prove that the body stands twice. */
const LEAST_RUN = 3;
/** A title stands at most this many lines above its speech. */
const NEAR = 3;

/**
 * Finds where a body stands in a file once more. A copy that has a title of its own, or a part
 * mark between it and its original, is another speech with the same words: it is none of these,
 * and the archivist decides what becomes of it.
 * @param lines those that have text, in order
 * @param isMark whether a line opens a part of a collection
 */
export function findCopies(lines: readonly Line[], isMark: (line: Line) => boolean): Copy[] {
  const seen = new Map<string, number>();
  const found: Copy[] = [];
  for (let i = 0; i < lines.length; ) {
    const { text } = lines[i] as Line;
    const first = seen.get(text);
    if (first === undefined) {
      seen.set(text, i++);
      continue;
    }
    const length = runLength(lines, first, i);
    const run = lines.slice(i, i + length);
    const isLong = run.filter((line) => isProse(line.text)).length >= LEAST_RUN;
    if (isLong && !isOwnSpeech(lines, first, i, isMark)) {
      found.push({ lines: run, of: lines[first] as Line });
    }
    i += length;
  }
  return found;
}

function isOwnSpeech(
  lines: readonly Line[],
  first: number,
  second: number,
  isMark: (line: Line) => boolean,
): boolean {
  if (lines.slice(first + 1, second + 1).some(isMark)) return true;
  const above = lines.slice(Math.max(first + 1, second - NEAR), second);
  const lastProse = above.findLastIndex(({ text }) => isProse(text));
  return above.slice(lastProse + 1).some(({ text }) => looksLikeTitle(text));
}

/** How many lines are equal from two places on; the first run ends where the second begins. */
function runLength(lines: readonly Line[], first: number, second: number): number {
  let run = 0;
  while (
    first + run < second &&
    second + run < lines.length &&
    lines[first + run]?.text === lines[second + run]?.text
  ) {
    run++;
  }
  return run;
}
