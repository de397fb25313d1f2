import type { Line } from '../lines/lines.ts';
import { isProse } from '../lines/prose.ts';
import { isSalutation } from '../lines/salutation.ts';
import { looksLikeTitle } from '../lines/title.ts';

/** A run of lines that repeats an earlier one line for line. */
export interface Copy {
  lines: Line[];
  /** The first line of what it repeats. */
  of: Line;
}

/** As many equal paragraphs in a row as prove that the body stands twice. */
const LEAST_RUN = 3;
/** In code units: an oath that is read twice, or a refrain, is shorter. */
const LEAST_LENGTH = 120;
/** A copy is at least this much of what stands from its original to itself. */
const LEAST_SHARE = 1 / 5;
/** A title stands at most this many lines above its speech. */
const NEAR = 3;

/**
 * Finds where a body stands in a file once more: a run that is much of what stands above it, or
 * that begins where a speech begins, not what a speaker says again. A copy that has a title of
 * its own, or a part mark between it and its original, is another speech with the same words: it
 * is none of these, and the archivist decides what becomes of it.
 * @param lines those that have text, in order
 * @param isMark whether a line opens a part of a collection
 */
export function findCopies(lines: readonly Line[], isMark: (line: Line) => boolean): Copy[] {
  const seen = new Map<string, number>();
  const lengthAbove = sumsOf(lines, ({ text }) => text.length);
  /** Counted only where something stands twice. */
  let marksAbove: number[] | undefined;
  const isParted = (first: number, second: number) => {
    marksAbove ??= sumsOf(lines, (line) => (isMark(line) ? 1 : 0));
    return sumBetween(marksAbove, first + 1, second + 1) > 0;
  };
  const isBody = (first: number, second: number, end: number) => {
    const length = sumBetween(lengthAbove, second, end);
    const share = length / sumBetween(lengthAbove, first, second);
    return length >= LEAST_LENGTH && (share >= LEAST_SHARE || opensSpeech(lines, first));
  };
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
    const isCopy = isLong && isBody(first, i, i + length);
    if (isCopy && !isParted(first, i) && !hasOwnTitle(lines, first, i)) {
      found.push({ lines: run, of: lines[first] as Line });
    }
    i += length;
  }
  return found;
}

/** Sums of a number of each line: at each place, of all lines above it. */
function sumsOf(lines: readonly Line[], of: (line: Line) => number): number[] {
  let sum = 0;
  return [0, ...lines.map((line) => (sum += of(line)))];
}

const sumBetween = (sums: readonly number[], from: number, to: number): number =>
  (sums[to] as number) - (sums[from] as number);

/** Whether a speech begins with a line: it greets, or a title stands above it. */
function opensSpeech(lines: readonly Line[], at: number): boolean {
  const text = (i: number) => lines[i]?.text ?? '';
  return isSalutation(text(at)) || looksLikeTitle(text(at)) || looksLikeTitle(text(at - 1));
}

function hasOwnTitle(lines: readonly Line[], first: number, second: number): boolean {
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
