import type { Block } from '../../../src/speech/body.ts';
import { charSet } from '../lines/char-set.ts';
import { characters } from '../lines/columns.ts';

/** The parts of a speech's reading text that weigh differently when it is described. */
export interface Zones {
  title: string;
  /** The first paragraphs after the salutation, where a speaker says what the meeting is. */
  opening: string;
  headings: string[];
  /** Every paragraph, headings left out. */
  paragraphs: string[];
  /** Characters of the whole reading text. */
  characters: number;
}

const OPENING = 600;

export function zonesOf(title: string, blocks: readonly Block[]): Zones {
  const paragraphs: string[] = [];
  const headings: string[] = [];
  let opening = '';
  for (const block of blocks) {
    if (block.kind === 'heading') headings.push(block.text);
    else paragraphs.push(block.text);
    if (block.kind === 'paragraph') {
      if (block.runIn > 0) headings.push(block.text.slice(0, block.runIn));
      const isBody = block.role === undefined || block.role === 'byline';
      if (isBody && opening.length < OPENING) opening += `${block.text.slice(0, OPENING)}\n`;
    }
  }
  const characters = blocks.reduce((sum, { text }) => sum + countCharacters(text), 0);
  return { title, opening: opening.slice(0, OPENING), headings, paragraphs, characters };
}

/** Characters (code points) of a text, white space not counted. */
function countCharacters(text: string): number {
  let sum = characters(text);
  for (let i = 0; i < text.length; i++) if (SPACE.at(text, i)) sum--;
  return sum;
}
const SPACE = charSet('', /\s/);

const LONGEST_QUOTE = 60;
/** How far a clause is looked for on either side. */
const FAR = 200;

/**
 * The clause in which a match stands, as evidence to be quoted.
 * @param at index of the match in `text`
 */
export function clauseAt(text: string, at: number, length: number): string {
  const [before = ''] = /[^。！？；，：\n]*$/u.exec(text.slice(Math.max(0, at - FAR), at)) ?? [];
  const [after = ''] =
    /^[^。！？；，：\n]*/u.exec(text.slice(at + length, at + length + FAR)) ?? [];
  const found = text.slice(at, at + length);
  const clause = (before + found + after).trim();
  if (clause.length <= LONGEST_QUOTE) return clause;
  return (before.slice(-20) + found + after.slice(0, 30)).trim();
}
