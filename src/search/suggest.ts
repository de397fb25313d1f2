import { isPrintable, printQuery } from './query/print.ts';

/** What was typed in Latin letters, answered with titles and the like whose pinyin it is. */

/** From the most telling to the least. */
export const suggestionKinds = ['theme', 'collection', 'formulation', 'title'] as const;

export type SuggestionKind = (typeof suggestionKinds)[number];

export interface Suggestion {
  /** Fit to be searched for as it stands. */
  text: string;
  kind: SuggestionKind;
}

/** A suggestion as it is compared. */
export interface Entry extends Suggestion {
  /** As it stands in the speeches. */
  text: string;
  /** How each of its characters is read, signs left out: `zuo`, `feng`; `2`. */
  syllables: string[];
}

export const MOST_SUGGESTIONS = 8;
/** One letter is the beginning of nearly everything. */
const FEWEST_LETTERS = 2;
const MOST_LETTERS = 64;

const LETTERS = /^[a-z0-9]*[a-z][a-z0-9]*$/;

/** @returns the letters of what was typed; undefined where it can be no pinyin */
export function lettersOf(typed: string): string | undefined {
  if (typed.length > 2 * MOST_LETTERS) return undefined;
  const letters = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[\s'’]/g, '');
  const isFit = letters.length >= FEWEST_LETTERS && letters.length <= MOST_LETTERS;
  return isFit && LETTERS.test(letters) ? letters : undefined;
}

/** `ü` is typed as `v` or, where it has no other meaning, as `u`. */
const isAlike = (typed: string | undefined, letter: string | undefined): boolean =>
  typed === letter || (typed === 'u' && letter === 'v');

/** How many letters from `at` on are the syllable's, one after another. */
function common(letters: string, at: number, syllable: string): number {
  let length = 0;
  while (length < syllable.length && isAlike(letters[at + length], syllable[length])) length++;
  return length;
}

/** Initials of two letters: `zh` is as good for 中 as `z`. */
const isDouble = (syllable: string): boolean => /^[zcs]h/.test(syllable);

/**
 * Whether the letters from `at` on are the syllables from `next` on: each in full or by its
 * initial, the last one as far as it is typed.
 *
 * @returns number of syllables that the letters take up; undefined where they are none
 */
function takeUp(letters: string, syllables: readonly string[], first: number): number | undefined {
  let reached = new Set([0]);
  for (let next = first; next < syllables.length; next++) {
    const syllable = syllables[next] as string;
    const further = new Set<number>();
    for (const at of reached) {
      const length = common(letters, at, syllable);
      if (length > 0 && at + length === letters.length) return next + 1 - first;
      if (length > 0) further.add(at + 1);
      if (length > 1 && isDouble(syllable)) further.add(at + 2);
      if (length === syllable.length) further.add(at + length);
    }
    if (further.size === 0) return undefined;
    reached = further;
  }
  return undefined;
}

/** How good an answer is: whole, at the beginning, anywhere. */
const WHOLE = 0;
const BEGINNING = 1;
const WITHIN = 2;

function fitOf(letters: string, { syllables }: Entry): number | undefined {
  for (let first = 0; first < syllables.length; first++) {
    if (!isAlike(letters[0], syllables[first]?.[0])) continue;
    const taken = takeUp(letters, syllables, first);
    if (taken === undefined) continue;
    if (first > 0) return WITHIN;
    return taken === syllables.length ? WHOLE : BEGINNING;
  }
  return undefined;
}

/** Signs of a text mean themselves. */
const asQuery = (text: string): string => printQuery({ clauses: [[{ text }]], without: [] });

/**
 * @param entries in the order of their worth
 * @param letters as `lettersOf` gives them
 * @returns the best first: all of it, its beginning, within it; the worthier first where they
 *   are alike
 */
export function matchSuggestions(entries: readonly Entry[], letters: string): Suggestion[] {
  const fits: Entry[][] = [[], [], []];
  for (const entry of entries) {
    const fit = fitOf(letters, entry);
    if (fit !== undefined) fits[fit]?.push(entry);
  }
  return fits
    .flat()
    .filter(({ text }) => isPrintable(text))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ text, kind }) => ({ text: asQuery(text), kind }));
}
