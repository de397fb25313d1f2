import type { Edit } from '../../../src/speech/record.ts';
import type { SpeechDraft } from '../draft.ts';
import { charSet } from '../lines/char-set.ts';
import type { Line } from '../lines/lines.ts';
import { endsSentence } from '../lines/prose.ts';
import type { Mark } from './marks.ts';

/** A run of lines between two marks, before it is known whether it is a speech. */
export interface Section {
  mark?: Mark;
  lines: Line[];
}

/** Less prose than this, in hanzi, is no speech. */
const LEAST_PROSE = 40;
/** A line of this length is prose even without a full stop. */
const LONG_LINE = 60;
const HAN = charSet('', /\p{Script=Han}/u);
/** Beyond the first plane. */
const RARE_HAN = /(?![\0-\uffff])\p{Script=Han}/gu;
const HAS_RARE = /[\ud800-\udbff][\udc00-\udfff]/;

export function hanzi(text: string): number {
  let sum = HAS_RARE.test(text) ? (text.match(RARE_HAN)?.length ?? 0) : 0;
  for (let i = 0; i < text.length; i++) if (HAN.at(text, i)) sum++;
  return sum;
}

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
    hasSentence || text.length >= LONG_LINE || /[。！？!?]/u.test(text) || endsSentence(text),
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
