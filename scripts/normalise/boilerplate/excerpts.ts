import type { Line } from '../lines/lines.ts';
import { endsSentence, isProse } from '../lines/prose.ts';
import { isSalutation } from '../lines/salutation.ts';

/** An excerpt stands among so many first lines of a file. */
const MOST_ABOVE = 12;
/** Shorter ones are refrains, or chance; in hanzi. */
const LEAST = 24;
/** With so many hanzi the first paragraph is looked for in a line above it. */
const KEY = 12;
/** So much of a text is looked at, in code units. */
const LOOKED_AT = 1200;

const bare = (text: string): string => text.replace(/\P{Script=Han}/gu, '');

/**
 * Lines above a speech that are its beginning, run together and broken off: what a page shows of
 * a text in a list or before it opens.
 * @param lines of one file that have text, in order
 */
export function excerptLines(lines: readonly Line[]): Line[] {
  return lines.slice(0, MOST_ABOVE).filter((line, i) => {
    const below = lines.slice(i + 1, i + 1 + MOST_ABOVE * 2);
    const greeting = below.findIndex(({ text }) => isSalutation(text));
    const opening = greeting >= 0 ? greeting + 1 : below.findIndex(({ text }) => isProse(text));
    const key = bare(textOf(below.slice(opening, opening + 1))).slice(0, KEY);
    const words = bare(textOf([line]));
    const from = key.length < KEY ? -1 : words.indexOf(key);
    if (line.text.length < LEAST || from < 0) return false;
    // A whole paragraph may come again; an excerpt breaks off, or begins with the title.
    if (from === 0 && endsSentence(line.text) && !/[….]$/u.test(line.text)) return false;
    const above = bare(textOf(below.slice(0, opening)));
    const excerpt = words.slice(from);
    const speech = bare(textOf(below.slice(opening)));
    const isShorter = excerpt.length >= LEAST && excerpt.length < speech.length;
    return isShorter && above.includes(words.slice(0, from)) && speech.startsWith(excerpt);
  });
}

/** The text of some lines, as far as it is looked at, and to the end of that line. */
function textOf(lines: readonly Line[]): string {
  let text = '';
  for (const line of lines) {
    if (text.length >= LOOKED_AT) break;
    text += line.text.slice(0, LOOKED_AT);
  }
  return text;
}
