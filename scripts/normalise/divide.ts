import type { Edit } from '../../src/speech/record.ts';
import type { Draft, SpeechDraft } from './draft.ts';
import { ordinalOf } from './heading.ts';
import { keptLines } from './kept.ts';
import type { Line } from './lines.ts';
import { endsSentence, isProse, isSalutation, looksLikeTitle } from './prose.ts';
import type { DivisionRule, Rules } from './rules.ts';

/** Less prose than this, in hanzi, is no speech. */
const LEAST_PROSE = 40;
/** A line of this length is prose even without a full stop. */
const LONG_LINE = 60;
/** A lead text of the site before the first part mark has at most this many lines of prose. */
const LEAD_LINES = 2;

interface Mark {
  line: Line;
  ordinal: number;
  title: string;
}

interface Section {
  mark?: Mark;
  lines: Line[];
}

/**
 * Decides how many speeches a file holds and where each begins and ends: at its part marks
 * (【第一篇】, 篇二：…), or where a title followed by a salutation comes again. What holds no
 * prose is no speech and is taken out.
 */
export function divide(draft: Draft, { rules }: { rules: Rules }): Draft {
  const lines = keptLines(draft);
  const marks = lines.flatMap((line) => markAt(line, rules.division) ?? []);
  const parted = sections(lines, (line) => marks.find((mark) => mark.line === line));
  const real = parted.filter((section) => section.mark && hasProse(section.lines));
  return real.length >= 2
    ? divideCollection(draft, parted)
    : divideAtTitles(draft, lines, rules.division);
}

function markAt(line: Line, division: readonly DivisionRule[]): Mark | undefined {
  for (const { pattern } of division) {
    const groups = pattern.exec(line.text)?.groups;
    if (!groups) continue;
    const digits = groups.part ?? groups.part2 ?? groups.part3 ?? '';
    return { line, ordinal: ordinalOf(digits), title: (groups.title ?? '').trim() };
  }
  return undefined;
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

const hanzi = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** Judged over all lines, because one line of a narrow page holds no whole sentence. */
const hasProse = (lines: readonly Line[]) =>
  lines.some(({ text }) => /[。！？!?]/u.test(text) || text.length >= LONG_LINE) &&
  lines.reduce((sum, line) => sum + hanzi(line.text), 0) >= LEAST_PROSE;

const remove = (line: Line, rule: string, to?: string): Edit => ({
  start: line.start,
  end: line.next,
  text: '',
  rule,
  ...(to ? { to } : {}),
});

function divideCollection(draft: Draft, parts: readonly Section[]): Draft {
  const [head, ...rest] = parts as [Section, ...Section[]];
  const edits: Edit[] = [];
  const speeches: SpeechDraft[] = [];
  const titleLine = head.lines.find((line) => !isProse(line.text));
  const isLead = head.lines.filter((line) => isProse(line.text)).length <= LEAD_LINES;
  const leads = isLead ? head.lines : head.lines.filter((line) => line === titleLine);
  for (const line of leads) {
    if (line === titleLine) edits.push(remove(line, 'collection-title', 'collection.title'));
    else edits.push(remove(line, 'lead-in'));
  }
  if (!isLead) speeches.push(speechOf(head.lines.filter((line) => line !== titleLine)));
  for (const { mark, lines } of rest) {
    if (!mark) continue;
    if (!hasProse(lines)) {
      edits.push(...lines.map((line) => remove(line, 'listed-neighbour')));
      continue;
    }
    edits.push({ ...remove(mark.line, 'part-mark', 'title'), end: mark.line.end });
    speeches.push({
      ...speechOf(lines),
      part: mark.ordinal,
      ...(mark.title ? { title: partTitle(mark, rest) } : {}),
    });
  }
  const title = titleLine?.text ?? speeches.find((speech) => speech.title)?.title?.text;
  return {
    ...draft,
    edits: [...draft.edits, ...edits],
    speeches,
    ...(title ? { collection: { title } } : {}),
  };
}

/** Where all parts bear one title it is the collection's, and tells little of each. */
function partTitle(mark: Mark, parts: readonly Section[]): NonNullable<SpeechDraft['title']> {
  const shared = parts.filter((part) => part.mark?.title === mark.title).length > 1;
  const basis = shared ? 'collection' : 'explicit';
  return { text: mark.title, basis, source: mark.line.text };
}

const speechOf = (lines: readonly Line[]): SpeechDraft => ({
  start: (lines[0] as Line).start,
  end: (lines.at(-1) as Line).end,
  blocks: [],
});

function divideAtTitles(
  draft: Draft,
  lines: readonly Line[],
  division: readonly DivisionRule[],
): Draft {
  const opens = (line: Line, i: number) => {
    const before = lines[i - 1];
    const after = lines.slice(i + 1, i + 4);
    return (
      looksLikeTitle(line.text) &&
      (!before || endsSentence(before.text) || !isProse(before.text)) &&
      after.some((next) => isSalutation(next.text)) &&
      !markAt(line, division)
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
