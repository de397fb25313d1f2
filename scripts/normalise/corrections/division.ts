import type { Correction } from '../../../src/speech/record.ts';
import { keptLines } from '../divide/kept.ts';
import { speechOf } from '../divide/section.ts';
import type { Draft, SpeechDraft } from '../draft.ts';
import { labelOf, type Rules } from '../knowledge/rules.ts';
import type { Line } from '../lines/lines.ts';
import { type Fault, refuse } from './fault.ts';
import { HELD, linesIn, spanOf } from './lines.ts';
import type { Corrections } from './schema.ts';
import { CORRECTIONS as SAY } from './strings.zh-CN.ts';

/** Edits that give a line to a title: where speeches are joined, the line is theirs again. */
const MARKS = new Set(['part-mark', 'collection-title']);

/**
 * Right after `divide`: lines that were put back go to the speech they stand in, or after;
 * speeches that are one are joined, and a speech that is two is parted.
 * @throws CorrectionError where lines that are told of are in no speech
 */
export function correctDivision(draft: Draft, { rules }: { rules: Rules }): Draft {
  const { corrections } = draft;
  if (!corrections) return draft;
  const faults: Fault[] = [];
  let found = release(draft, corrections);
  for (const entry of corrections.merge) found = join(found, entry, faults);
  for (const entry of corrections.split) found = part(found, entry, faults, rules);
  refuse(draft.source.id, corrections.path, faults);
  return { ...found, corrected: [...(found.corrected ?? []), ...accountOf(draft, corrections)] };
}

function accountOf(draft: Draft, { merge, split }: Corrections): Correction[] {
  return [
    ...merge.map((entry): Correction => {
      return { kind: 'merge', ...spanOf(draft, entry), reason: entry.reason };
    }),
    ...split.map(({ before, reason }): Correction => {
      const { start, end } = draft.lines[before - 1] as Line;
      return { kind: 'split', start, end, reason };
    }),
  ];
}

/** Gives the lines that were held back to the speeches. */
function release(draft: Draft, { restore }: Corrections): Draft {
  const edits = draft.edits.filter(({ rule }) => rule !== HELD);
  const lines = linesIn(draft, restore);
  if (draft.speeches.length === 0 && lines.length > 0) {
    return { ...draft, edits, speeches: [speechOf(lines)] };
  }
  return { ...draft, edits, speeches: lines.reduce(reaching, draft.speeches) };
}

/** A line that stands in no speech goes on with the one before it, or opens the first one. */
function reaching(speeches: readonly SpeechDraft[], { start, end }: Line): SpeechDraft[] {
  const before = speeches.findLastIndex((speech) => speech.start <= start);
  return speeches.map((speech, i) => {
    if (before < 0 && i === 0) return { ...speech, start };
    return i === before && speech.end < end ? { ...speech, end } : speech;
  });
}

function join(draft: Draft, entry: Corrections['merge'][number], faults: Fault[]): Draft {
  const { from, to } = entry.lines;
  const { start, end } = spanOf(draft, entry);
  const touched = draft.speeches.filter((speech) => speech.start < end && speech.end > start);
  const [first, ...others] = touched;
  const last = others.at(-1);
  if (!first) faults.push({ at: entry.at, sentence: SAY.noSpeech(from, to) });
  if (!first || !last) return draft;
  const isAll = touched.length === draft.speeches.length;
  const opens = isAll ? openingOf(draft, first) : first.start;
  const kept = isAll ? opens : first.end;
  const { collection, ...rest } = draft;
  const joined: SpeechDraft = isAll
    ? { start: opens, end: last.end, blocks: [] }
    : { ...first, end: last.end };
  return {
    ...rest,
    ...(collection && !isAll ? { collection } : {}),
    // A mark inside the joined speech parts nothing any more: its words are the speech's.
    edits: draft.edits.filter(
      ({ rule, start: at }) => !MARKS.has(rule) || at < kept || at >= last.end,
    ),
    speeches: draft.speeches.flatMap((speech) => {
      if (speech === first) return [joined];
      return others.includes(speech) ? [] : [speech];
    }),
  };
}

/** Where the joined speech begins: with the line that was the collection's title, if one was. */
function openingOf({ edits }: Draft, first: SpeechDraft): number {
  const title = edits.find(({ rule }) => rule === 'collection-title');
  return Math.min(first.start, title?.start ?? first.start);
}

function part(
  draft: Draft,
  entry: Corrections['split'][number],
  faults: Fault[],
  rules: Rules,
): Draft {
  const line = draft.lines[entry.before - 1] as Line;
  const { start } = line;
  const removal = draft.edits.find((edit) => edit.start <= start && edit.end >= line.end);
  const whole = draft.speeches.find((speech) => speech.start <= start && line.end <= speech.end);
  if (!whole || (removal && removal.to === undefined)) {
    const { number } = line;
    faults.push({
      at: entry.at,
      sentence: removal ? SAY.takenOut(number, labelOf(removal.rule, rules)) : SAY.outside(number),
    });
    return draft;
  }
  const end = keptLines(draft, whole.start, start).at(-1)?.end;
  if (end === undefined) return draft;
  const halves: SpeechDraft[] = [
    { ...whole, end },
    { start, end: whole.end, blocks: [] },
  ];
  return {
    ...draft,
    speeches: draft.speeches.flatMap((speech) => (speech === whole ? halves : [speech])),
  };
}
