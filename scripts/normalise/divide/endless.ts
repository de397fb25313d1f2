import type { Draft } from '../draft.ts';
import { hasProse, remove } from './section.ts';

/** No list of contents is longer, nor a table that came without its speech. */
const MOST_LINES = 10_000;

/**
 * Takes everything out of a file of very many lines without one sentence. No speech is found there,
 * whatever is said of each line, and saying it of a hundred thousand takes long.
 * @returns nothing for any other file, and where a curator says something of it
 */
export function withoutEndlessList(draft: Draft): Draft | undefined {
  if (draft.lines.length <= MOST_LINES || draft.corrections) return undefined;
  const lines = draft.lines.filter((line) => line.text !== '');
  if (lines.length <= MOST_LINES || hasProse(lines)) return undefined;
  return { ...draft, edits: lines.map((line) => remove(line, 'not-a-speech')) };
}
