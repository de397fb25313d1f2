import type { Correction, Edit } from '../../../src/speech/record.ts';
import { remove } from '../divide/section.ts';
import type { Draft } from '../draft.ts';
import type { Line } from '../lines/lines.ts';
import type { Stretch } from './schema.ts';

/** The rule of lines that the curator took out. */
const REMOVED = 'curator-removed';
/**
 * Lines that the curator put back are kept from the stages that divide, so that none of them
 * takes such a line for a title, a mark or a site's line; then this edit is dropped.
 */
export const HELD = 'curator-held';

/** Warnings that a curator's word settles. */
const DOUBTS = new Set(['kept-doubtful', 'repeated-copy']);

interface Span {
  start: number;
  end: number;
}

/**
 * Right after the boilerplate stage: lines that the curator puts back are out of its hands, and
 * lines that the curator takes out are gone.
 */
export function correctLines(draft: Draft): Draft {
  if (!draft.corrections) return draft;
  const { restore, remove: taken } = draft.corrections;
  const told = [...restore, ...taken].map(({ lines: { from, to } }) => ({
    start: (draft.lines[from - 1] as Line).start,
    end: (draft.lines[to - 1] as Line).next,
  }));
  const doubts = (code: string, start = -1) =>
    DOUBTS.has(code) && told.some((span) => span.start <= start && start < span.end);
  return {
    ...draft,
    edits: [
      ...draft.edits.flatMap((edit) => without(edit, told)),
      ...linesIn(draft, restore).map((line) => remove(line, HELD)),
      ...linesIn(draft, taken).map((line) => remove(line, REMOVED)),
    ],
    warnings: draft.warnings.filter(({ code, start }) => !doubts(code, start)),
    corrected: [
      ...restore.map(
        (entry): Correction => ({
          kind: 'restore',
          ...spanOf(draft, entry),
          was: rulesOn(draft, entry),
          reason: entry.reason,
        }),
      ),
      ...taken.map(
        (entry): Correction => ({
          kind: 'remove',
          ...spanOf(draft, entry),
          reason: entry.reason,
        }),
      ),
    ],
  };
}

/** The lines with text of some stretches, each once however often it is told. */
export function linesIn({ lines }: Draft, stretches: readonly Stretch[]): Line[] {
  const numbers = new Set(
    stretches.flatMap(({ lines: { from, to } }) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i),
    ),
  );
  return lines.filter((line) => line.text !== '' && numbers.has(line.number));
}

/** From the first line of a stretch to the end of its last, line end excluded. */
export function spanOf({ lines }: Draft, { lines: { from, to } }: Stretch): Span {
  return { start: (lines[from - 1] as Line).start, end: (lines[to - 1] as Line).end };
}

const rulesOn = (draft: Draft, entry: Stretch): string[] => {
  const { start, end } = spanOf(draft, entry);
  const rules = draft.edits.flatMap((edit) =>
    edit.start < end && edit.end > start ? [edit.rule] : [],
  );
  return [...new Set(rules)];
};

/** What is left of an edit outside some spans; one that puts words in goes as a whole. */
function without(edit: Edit, spans: readonly Span[]): Edit[] {
  return spans.reduce<Edit[]>(
    (pieces, { start, end }) =>
      pieces.flatMap((piece) => {
        if (piece.end <= start || piece.start >= end) return [piece];
        if (piece.text !== '') return [];
        return [
          { ...piece, end: start },
          { ...piece, start: end },
        ].filter((rest) => rest.end > rest.start);
      }),
    [edit],
  );
}

/**
 * The blocks among which a title may be: the first run of them in which no line was put back,
 * since those are words of the speech.
 */
export function notYetBody<T extends { span: Span }>(draft: Draft, blocks: readonly T[]): T[] {
  const restored = (draft.corrections?.restore ?? []).map((entry) => spanOf(draft, entry));
  const isBody = ({ span }: T) =>
    restored.some(({ start, end }) => start < span.end && span.start < end);
  const first = blocks.findIndex((block) => !isBody(block));
  if (first < 0) return [];
  const run = blocks.slice(first);
  const end = run.findIndex(isBody);
  return end < 0 ? run : run.slice(0, end);
}
