import type { Block, Paragraph } from '../speech/body.ts';

/** How the body of a speech is set. */

export interface Run {
  text: string;
  /** Absent in plain text. */
  as?: 'run-in' | 'interjection';
}

/** What an audience does, as stenographers note it: （掌声）, （热烈鼓掌）, （全场大笑）. */
const INTERJECTION = /（[^（）]{0,8}(?:掌声|鼓掌|笑声|大笑|笑|欢呼|起立)[^（）]{0,8}）/g;

/** @returns the paragraph's text cut into run-in heading, interjections and the rest */
export function runs({ text, runIn }: Paragraph): Run[] {
  const found: Run[] = runIn > 0 ? [{ text: text.slice(0, runIn), as: 'run-in' }] : [];
  let place = runIn;
  for (const { 0: interjection, index } of text.matchAll(INTERJECTION)) {
    if (index < place) continue;
    if (index > place) found.push({ text: text.slice(place, index) });
    found.push({ text: interjection, as: 'interjection' });
    place = index + interjection.length;
  }
  if (place < text.length) found.push({ text: text.slice(place) });
  return found;
}

/** A date or byline before the speech proper stands under the title, one at its end to the right. */
const isHeadMatter = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && (block.role === 'byline' || block.role === 'date');

/** @returns how many blocks at the beginning are date and byline */
export function headMatter(blocks: Block[]): number {
  const first = blocks.findIndex((block) => !isHeadMatter(block));
  return first === -1 ? 0 : first;
}

/** @returns the anchor of the first block that a quotation stands in */
export function anchorOf(quotation: string, blocks: Block[]): string | undefined {
  return blocks.find(({ text }) => text.includes(quotation))?.anchor;
}

/** @returns minutes of silent reading, at 400 characters a minute, at least 1 */
export const readingMinutes = (characters: number): number =>
  Math.max(1, Math.round(characters / 400));
