import type { Edit } from '../../../src/speech/record.ts';
import type { SpeechDraft } from '../draft.ts';
import { hanzi } from '../lines/hanzi.ts';
import type { Line } from '../lines/lines.ts';
import { endsSentence } from '../lines/prose.ts';
import type { Mark } from './file.ts';

/** A run of lines between two marks, before it is known whether it is a speech. */
export interface Section {
  mark?: Mark;
  lines: Line[];
}

/** Less prose than this, in hanzi, is no speech. */
const LEAST_PROSE = 40;
/** A line of this length is prose even without a full stop. */
const LONG_LINE = 60;
/** What is said in verses may have no full stop: with this it ends. */
const THANKS = /^(?:谢谢|感谢|多谢)(?:大家|各位|你们)$/u;
/** How much prose some lines hold. */
export interface Prose {
  hanzi: number;
  hasSentence: boolean;
}

export const NO_PROSE: Prose = { hanzi: 0, hasSentence: false };

/** Grows line by line, so that no line is read twice. */
export const withLine = ({ hanzi: sum, hasSentence }: Prose, { text }: Line): Prose => ({
  hanzi: sum + hanzi(text),
  hasSentence:
    hasSentence ||
    text.length >= LONG_LINE ||
    /[。！？!?]/u.test(text) ||
    endsSentence(text) ||
    THANKS.test(text),
});

export const isEnough = ({ hanzi: sum, hasSentence }: Prose): boolean =>
  hasSentence && sum >= LEAST_PROSE;

/** Judged over all lines, because one line of a narrow page holds no whole sentence. */
export function hasProse(lines: readonly Line[]): boolean {
  let prose = NO_PROSE;
  return lines.some((line) => {
    prose = withLine(prose, line);
    return isEnough(prose);
  });
}

export const remove = (line: Line, rule: string, to?: string): Edit => ({
  start: line.start,
  end: line.next,
  text: '',
  rule,
  ...(to ? { to } : {}),
});

export const speechOf = (lines: readonly Line[]): SpeechDraft => ({
  start: (lines[0] as Line).start,
  end: (lines.at(-1) as Line).end,
  blocks: [],
});
