import { copiedLines } from '../../../src/i18n/warnings.zh-CN.ts';
import type { Edit, Warning } from '../../../src/speech/record.ts';
import { findMarks, looksLikeMark } from '../divide/marks.ts';
import type { Draft } from '../draft.ts';
import type { DivisionRule, Rules } from '../knowledge/rules.ts';
import type { Line } from '../lines/lines.ts';
import { isSalutation } from '../lines/salutation.ts';
import { isPlainTitle, looksLikeCollection, looksLikeTitle } from '../lines/title.ts';
import { recalled } from '../recalled.ts';
import { contentsLines } from './contents.ts';
import { type Copy, findCopies } from './copies.ts';
import { excerptLines } from './excerpts.ts';
import { frontMatterLines } from './front-matter.ts';
import { takeListed } from './listed.ts';
import { pageNumbers } from './page-numbers.ts';
import { runningTitles } from './running-titles.ts';
import { type Looks, type Removals, takeSiteLines } from './site-lines.ts';
import { withoutTails } from './tails.ts';
import { matchRule } from './templates.ts';

/** How much of a doubtful line a person is shown. */
const SHOWN = 24;

/**
 * Decides which lines are the site's and not the speech's: by rules for whole lines, by what
 * stands more than once, and by the weight of all that speaks for or against a line: its words,
 * its place, its neighbours. A sentence of the body that speaks of downloads or of a 公众号
 * stays. A line that comes near to being taken out is told, for a person to look at.
 */
export function removeBoilerplate(draft: Draft, { rules }: { rules: Rules }): Draft {
  const { lines: worded, tails } = withoutTails(
    draft.lines.filter((line) => line.text !== ''),
    draft.source.text,
    rules,
  );
  const frontMatter = frontMatterLines(worded, draft.source.text);
  const lines = worded.filter((line) => line !== frontMatter.title);
  const removals: Removals = new Map();
  const look = recalled(
    (text): Looks => ({
      template: matchRule(text, rules.boilerplate),
      isMark: isPartMark(text, rules.division),
    }),
  );
  const marks = markLines(lines, rules.division);
  const looks = lines.map((line) =>
    marks.has(line) ? { ...look(line.text), isMark: true } : look(line.text),
  );
  const head = headEnd(lines);
  for (const [i, { template }] of looks.entries()) {
    const isPlaced = template?.where === 'any' || (template?.where === 'head' && i < head);
    if (template && isPlaced) removals.set((lines[i] as Line).number, template.id);
  }
  for (const { number } of frontMatter.taken) {
    removals.set(number, 'front-matter');
  }
  const open = lines.filter(({ number }) => !removals.has(number));
  for (const { number } of contentsLines(open)) removals.set(number, 'contents');
  for (const { number } of excerptLines(open)) removals.set(number, 'repeated-copy');
  const isMark = (line: Line) => look(line.text).isMark || marks.has(line);
  const isPage = ({ number }: Line) => removals.get(number) === 'page-number';
  const left = lines.filter(
    (line, i) => !looks[i]?.isMark && (isPage(line) || !removals.has(line.number)),
  );
  for (const { number } of pageNumbers(left)) removals.set(number, 'page-number');
  const pages = new Set(left.filter(isPage).map(({ number }) => number));
  for (const [number, rule] of runningTitles(left, draft.source.text, pages)) {
    if (!removals.has(number)) removals.set(number, rule);
  }
  const copies = findCopies(
    lines.filter((line) => !removals.has(line.number)),
    (line) => marks.has(line),
  );
  for (const line of copies.flatMap((copy) => copy.lines)) {
    removals.set(line.number, 'repeated-copy');
  }
  const doubtful = takeSiteLines(lines, looks, removals, rules, draft);
  takeListed(lines, removals, isMark);
  const aboveMarks = lines.slice(0, Math.max(0, lines.findIndex(isMark)));
  const collection = aboveMarks.findLast(({ text }) => looksLikeCollection(text));
  if (collection) removals.delete(collection.number);
  const edits = lines.flatMap((line): Edit[] => {
    const rule = removals.get(line.number);
    if (rule) return [{ start: line.start, end: line.next, text: '', rule }];
    return tails.get(line.number)?.toReversed() ?? [];
  });
  const warnings = doubtful
    .filter(({ number }) => !removals.has(number))
    .map(({ start, end, text }) => ({
      code: 'kept-doubtful',
      start,
      end,
      message: text.slice(0, SHOWN),
    }));
  return {
    ...draft,
    edits: [...draft.edits, ...edits],
    warnings: [...draft.warnings, ...copies.map(copyWarning), ...warnings],
  };
}

/** The lines that open parts; not those of a list that stands above a title. */
function markLines(lines: readonly Line[], division: readonly DivisionRule[]): Set<Line> {
  const marks = new Set(findMarks(lines, division).map(({ line }) => line));
  const isListed = (line: Line, i: number) =>
    marks.has(line) && isPlainTitle(lines[i + 1]?.text ?? '') && !marks.has(lines[i + 1] as Line);
  for (const line of lines.filter(isListed)) marks.delete(line);
  return marks;
}

const copyWarning = ({ lines, of }: Copy): Warning => {
  const [first, last] = [lines[0], lines.at(-1)] as [Line, Line];
  return {
    code: 'repeated-copy',
    start: first.start,
    end: last.end,
    message: copiedLines(first.number, last.number, of.number),
  };
};

/** A file's head is at most so many lines. */
const MOST_HEAD = 12;

/** How many lines stand above who is spoken to, at the head of a file. */
function headEnd(lines: readonly Line[]): number {
  const greeting = lines.slice(0, MOST_HEAD).findIndex(({ text }) => isSalutation(text));
  return greeting < 0 ? MOST_HEAD : greeting;
}

/** A part mark with a title is no longer. */
const LONGEST_MARK = 90;

const isPartMark = (text: string, division: readonly DivisionRule[]): boolean =>
  text.length <= LONGEST_MARK &&
  (looksLikeMark(text, division) || looksLikeTitle(NUMBERED_TITLE.exec(text)?.[1] ?? ''));

/** 家长会上的讲话 篇2: the title of a collection with a number opens a part of it. */
const NUMBERED_TITLE = /^(\S.{3,40}?)[\s　]*(?:篇|范文)[一二三四五六七八九十\d]{1,2}$/u;
