import type { Edit, Warning } from '../../../src/speech/record.ts';
import type { Draft, SpeechDraft } from '../draft.ts';
import type { Rules } from '../knowledge/rules.ts';
import type { Line } from '../lines/lines.ts';
import { isSalutation } from '../lines/salutation.ts';
import { looksLikeCollection } from '../lines/title.ts';
import { divideCollection } from './collection.ts';
import type { Mark } from './file.ts';
import { isSpeech } from './genre.ts';
import { keptLines } from './kept.ts';
import { findMarks } from './marks.ts';
import {
  hasProse,
  isEnough,
  NO_PROSE,
  remove,
  type Section,
  speechOf,
  withLine,
} from './section.ts';
import { findStarts } from './starts.ts';

/**
 * Decides how many speeches a file holds and where each begins and ends: at its part marks
 * (【第一篇】, 篇二：…, 致辞3), or where a title followed by a salutation comes again, or by
 * words that stood above already: one speech under two titles. What holds no prose, and what
 * is a notice or a news report, is no speech and is taken out.
 */
export function divide(draft: Draft, { rules }: { rules: Rules }): Draft {
  const lines = keptLines(draft);
  const marks = new Map(findMarks(lines, rules.division).map((mark) => [mark.line, mark]));
  const parted = sections(lines, (line) => marks.get(line));
  const [head, ...parts] = parted;
  const real = parts.filter((section) => hasProse(section.lines));
  const isReport = head?.lines.some((line) => isSalutation(line.text));
  const isSecond = parts[0]?.mark?.ordinal === 2;
  return real.length >= 1 && (!isReport || isSecond)
    ? divideCollection(draft, parted)
    : divideAtTitles(draft, lines, marks, rules);
}

function sections(lines: readonly Line[], markOf: (line: Line) => Mark | undefined): Section[] {
  const found: Section[] = [{ lines: [] }];
  for (const line of lines) {
    const mark = markOf(line);
    if (mark) found.push({ mark, lines: [line] });
    else found.at(-1)?.lines.push(line);
  }
  return found;
}

function divideAtTitles(
  draft: Draft,
  lines: readonly Line[],
  marks: ReadonlyMap<Line, Mark>,
  rules: Rules,
): Draft {
  const starts = findStarts(lines, draft.lines, (line) => marks.has(line));
  const first = lines.findIndex((line) => starts.has(line));
  const isCollection =
    starts.size >= 2 && lines.slice(0, first).some(({ text }) => looksLikeCollection(text));
  const found: Section[] = [{ lines: [] }];
  let prose = NO_PROSE;
  for (const [i, line] of lines.entries()) {
    if (starts.has(line) && (isEnough(prose) || (isCollection && i === first))) {
      found.push({ lines: [] });
      prose = NO_PROSE;
    }
    found.at(-1)?.lines.push(line);
    if (!isEnough(prose)) prose = withLine(prose, line);
  }
  if (isCollection && found.length > 2) return divideCollection(draft, found);
  const edits: Edit[] = [];
  const speeches: SpeechDraft[] = [];
  const warnings: Warning[] = [];
  let above: Line | undefined;
  for (const [i, { lines: own }] of found.entries()) {
    if (own.length === 0) continue;
    const removed = removedBeside(draft, above, own, found[i + 1]?.lines[0]);
    above = own.at(-1);
    if (hasProse(own) && isSpeech(own, removed, rules.genres)) speeches.push(speechOf(own));
    else {
      for (const line of own) edits.push(remove(line, 'not-a-speech'));
      if (hasProse(own)) warnings.push(leftOutWarning(own));
    }
  }
  return {
    ...draft,
    edits: [...draft.edits, ...edits],
    warnings: [...draft.warnings, ...warnings],
    speeches,
  };
}

/** The lines with words between what was kept above some lines and what begins below them. */
function removedBeside(
  { lines: all }: Draft,
  above: Line | undefined,
  own: readonly Line[],
  below: Line | undefined,
): Line[] {
  const stays = new Set(own);
  const open = all.slice(above?.number ?? 0, below ? below.number - 1 : undefined);
  return open.filter((line) => line.text !== '' && !stays.has(line));
}

/** How much of the first line of what is left out a person is shown. */
const SHOWN = 24;

/** Whole paragraphs that are left out are told: a person can put them back. */
const leftOutWarning = (lines: readonly Line[]): Warning => {
  const [first, last] = [lines[0], lines.at(-1)] as [Line, Line];
  return {
    code: 'not-a-speech',
    start: first.start,
    end: last.end,
    message: first.text.slice(0, SHOWN),
  };
};
