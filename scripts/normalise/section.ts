import type { Edit } from '../../src/speech/record.ts';
import type { SpeechDraft } from './draft.ts';
import type { Line } from './lines.ts';
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
export const hanzi = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** Judged over all lines, because one line of a narrow page holds no whole sentence. */
export const hasProse = (lines: readonly Line[]) =>
  lines.some(({ text }) => /[。！？!?]/u.test(text) || text.length >= LONG_LINE) &&
  lines.reduce((sum, line) => sum + hanzi(line.text), 0) >= LEAST_PROSE;

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
