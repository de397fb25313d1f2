import type { Line } from '../lines/lines.ts';
import { looksLikeCollection, looksLikeTitle } from '../lines/title.ts';
import { isSaidIn } from '../title/looks.ts';
import type { Zone } from './zones.ts';

/** A title stands at most so many lines from what a page prints beside it. */
const NEAR = 12;
/** A shorter title comes again by chance. */
const LEAST = 6;

/**
 * @param zones of the lines
 * @returns whether a line is the title that a page prints again: above the title what holds it,
 * under it what names a speech with its words, in the body the title itself. What a speaker says
 * again is none: it comes more than once, ends the speech, or is called out.
 */
export function titleAgain(
  lines: readonly Line[],
  zones: readonly Zone[],
): (at: number) => boolean {
  const titles = new Set(lines.flatMap(({ text }, i) => (zones[i] === 'title' ? [text] : [])));
  const isBeside = (text: string, at: number): boolean => {
    for (let i = Math.max(0, at - NEAR); i <= at + NEAR; i++) {
      if (zones[i] === 'title' && isSaidIn(lines[i]?.text ?? '', text)) return true;
    }
    return false;
  };
  const said = new Map<string, number[]>();
  for (const [i, { text }] of lines.entries()) {
    if (zones[i] !== 'body' || text.length < LEAST || !titles.has(text)) continue;
    const places = said.get(text);
    if (places) places.push(i);
    else said.set(text, [i]);
  }
  const isPrinted = (text: string, at: number): boolean => {
    const places = said.get(text);
    if (!places) return false;
    if (looksLikeTitle(text)) return true;
    const isCalled = /[！!]$/u.test(text) || /[：:]$/u.test(lines[at - 1]?.text ?? '');
    return places.length === 1 && zones[at + 1] === 'body' && !isCalled;
  };
  return (at) => {
    const text = lines[at]?.text ?? '';
    const zone = zones[at];
    if (zone === 'body') return isPrinted(text, at);
    if ((zone !== 'above' && zone !== 'opening') || !isBeside(text, at)) return false;
    const names = titles.has(text) || looksLikeTitle(text) || looksLikeCollection(text);
    return zone === 'above' || names;
  };
}
