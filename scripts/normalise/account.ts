import type { Edit } from '../../src/speech/record.ts';
import type { Draft } from './draft.ts';
import { settle, uncovered } from './edits.ts';
import { trim } from './lines/lines.ts';

/**
 * Covers what lies outside every speech. The other stages have taken out all that has text
 * there, so only white space is left.
 * @throws where text is left over: a stage has lost track of it
 */
export function account(draft: Draft): Draft {
  const { text: source } = draft.source;
  const edits = settle(draft.edits, source.length);
  const borders = [0, ...draft.speeches.flatMap(({ start, end }) => [start, end]), source.length];
  const blanks: Edit[] = [];
  for (let i = 0; i < borders.length; i += 2) {
    for (const gap of uncovered(edits, borders[i] as number, borders[i + 1] as number)) {
      const text = source.slice(gap.start, gap.end);
      if (trim(text) !== '')
        throw new Error(`text outside every speech is unaccounted for: ${text}`);
      blanks.push({ ...gap, text: '', rule: 'blank' });
    }
  }
  return { ...draft, edits: settle([...edits, ...blanks], source.length) };
}
