import type { Edit } from '../../src/speech/record.ts';
import { divideCollection } from './collection.ts';
import type { Draft, SpeechDraft } from './draft.ts';
import { keptLines } from './kept.ts';
import type { Line } from './lines.ts';
import { findMarks, type Mark } from './marks.ts';
import { endsSentence, isProse, isSalutation, looksLikeTitle } from './prose.ts';
import type { Rules } from './rules.ts';
import { hasProse, remove, type Section, speechOf } from './section.ts';

/**
 * Decides how many speeches a file holds and where each begins and ends: at its part marks
 * (【第一篇】, 篇二：…, 致辞3), or where a title followed by a salutation comes again, or by
 * words that stood above already: one speech under two titles. What holds no prose is no
 * speech and is taken out.
 */
export function divide(draft: Draft, { rules }: { rules: Rules }): Draft {
  const lines = keptLines(draft);
  const marks = new Map(findMarks(lines, rules.division).map((mark) => [mark.line, mark]));
  const parted = sections(lines, (line) => marks.get(line));
  const real = parted.filter((section) => section.mark && hasProse(section.lines));
  const [head] = parted;
  const isReport = head?.lines.some((line) => isSalutation(line.text));
  return real.length >= 2 && !isReport
    ? divideCollection(draft, parted)
    : divideAtTitles(draft, lines, marks);
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
): Draft {
  const firstPlace = new Map([...lines.entries()].toReversed().map(([i, { text }]) => [text, i]));
  const standsAbove = ({ text }: Line, i: number) =>
    isProse(text) && (firstPlace.get(text) as number) < i;
  const opens = (line: Line, i: number) => {
    const before = lines[i - 1];
    const after = lines.slice(i + 1, i + 4);
    return (
      looksLikeTitle(line.text) &&
      (!before || endsSentence(before.text) || !isProse(before.text)) &&
      after.some((next) => isSalutation(next.text) || standsAbove(next, i)) &&
      !marks.has(line)
    );
  };
  const starts = lines.filter(opens);
  const found: Section[] = [{ lines: [] }];
  for (const line of lines) {
    const last = found.at(-1) as Section;
    if (starts.includes(line) && hasProse(last.lines)) found.push({ lines: [line] });
    else last.lines.push(line);
  }
  const edits: Edit[] = [];
  const speeches: SpeechDraft[] = [];
  for (const { lines: own } of found) {
    if (own.length === 0) continue;
    if (hasProse(own)) speeches.push(speechOf(own));
    else edits.push(...own.map((line) => remove(line, 'not-a-speech')));
  }
  return { ...draft, edits: [...draft.edits, ...edits], speeches };
}
