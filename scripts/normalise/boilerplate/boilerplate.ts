import { copiedLines } from '../../../src/i18n/warnings.zh-CN.ts';
import type { Edit, Warning } from '../../../src/speech/record.ts';
import { findMarks, looksLikeMark } from '../divide/marks.ts';
import type { Draft } from '../draft.ts';
import { likely } from '../knowledge/likely.ts';
import type { BoilerplateRule, DivisionRule, Rules } from '../knowledge/rules.ts';
import type { Line } from '../lines/lines.ts';
import { endsSentence } from '../lines/prose.ts';
import { isSalutation } from '../lines/salutation.ts';
import { isPlainTitle, looksLikeTitle } from '../lines/title.ts';
import { findCut, isFull } from '../mend/cut.ts';
import { rowsOf } from '../mend/rows.ts';
import { recalled } from '../recalled.ts';
import { type Copy, findCopies } from './copies.ts';
import { type Evidence, evidenceOf, isSure, ownOdds, SENTENCE_OF_BODY } from './evidence.ts';
import { judge } from './judge.ts';
import { takeListed } from './listed.ts';
import { pageNumbers } from './page-numbers.ts';
import { runningTitles } from './running-titles.ts';
import { matchRule } from './templates.ts';
import { type Zone, zonesOf } from './zones.ts';

/** How much of a doubtful line a person is shown. */
const SHOWN = 24;

/** Line number → rule that takes the line out. */
type Removals = Map<number, string>;

/**
 * Decides which lines are the site's and not the speech's: by rules for whole lines, by what
 * stands more than once, and by the weight of all that speaks for or against a line: its words,
 * its place, its neighbours. A sentence of the body that speaks of downloads or of a 公众号
 * stays. A line that comes near to being taken out is told, for a person to look at.
 */
export function removeBoilerplate(draft: Draft, { rules }: { rules: Rules }): Draft {
  const lines = draft.lines.filter((line) => line.text !== '');
  const removals: Removals = new Map();
  const look = recalled(
    (text): Looks => ({
      template: matchRule(text, rules.boilerplate),
      isMark: isPartMark(text, rules.division),
    }),
  );
  const looks = lines.map(({ text }) => look(text));
  for (const [i, { template }] of looks.entries()) {
    if (template?.where === 'any') removals.set((lines[i] as Line).number, template.id);
  }
  const isMark = (line: Line) => look(line.text).isMark;
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
    marksAmong(lines, rules.division),
  );
  for (const line of copies.flatMap((copy) => copy.lines)) {
    removals.set(line.number, 'repeated-copy');
  }
  const doubtful = takeSiteLines(lines, looks, removals, rules, draft);
  takeListed(lines, removals, isMark);
  const edits = lines.flatMap((line): Edit[] => {
    const rule = removals.get(line.number);
    return rule ? [{ start: line.start, end: line.next, text: '', rule }] : [];
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

/** What the words of a line tell by themselves. */
interface Looks {
  template: BoilerplateRule | undefined;
  /** It opens a part. */
  isMark: boolean;
  /** Looked up only where its place does not tell enough. */
  evidence?: Evidence;
}

/**
 * Judges every line by its evidence, and again where a neighbour goes.
 * @returns the lines that stay although something speaks for their going
 */
function takeSiteLines(
  lines: readonly Line[],
  looks: readonly Looks[],
  removals: Removals,
  rules: Rules,
  draft: Draft,
): Line[] {
  const isNear = nearBorders(lines, looks);
  const { scale } = rules;
  const mayHold = likely(rules.clues, ({ pattern }) => [pattern]);
  const evidence = lines.map(({ number, text }, i) => {
    const look = looks[i] as Looks;
    const isPlain = !isNear[i] && !look.template && endsSentence(text);
    // A bare number of a page weighs nothing: it goes, and no line is weighed by it.
    const isPage = !look.template && removals.get(number) === 'page-number';
    if (isPlain || isPage) return SENTENCE_OF_BODY;
    look.evidence ??= evidenceOf(text, look.template, { clues: [...mayHold(text)], scale });
    return look.evidence;
  });
  const zones = zonesOf(
    lines.map((line, i) => {
      const { number, text } = line;
      const own = evidence[i] as Evidence;
      const odds = ownOdds(own);
      const isSite = removals.has(number) || (isSure(odds) && !isPlainTitle(text));
      const isPage = OF_PAGES.has(removals.get(number) ?? '');
      return {
        text,
        odds,
        isSite,
        isPage,
        isVoiced: own.isVoiced,
        isMark: looks[i]?.isMark === true,
      };
    }),
  );
  const pieces = piecesAmong(lines, draft);
  const inTable = tableRows(lines);
  const times = timesOf(lines);
  const isGone = (i: number) => {
    const line = lines[i];
    return line === undefined || removals.has(line.number);
  };
  const verdictAt = (i: number) => {
    const beside = (isGone(i - 1) ? 1 : 0) + (isGone(i + 1) ? 1 : 0);
    const { text } = lines[i] as Line;
    const zone = zones[i] as Zone;
    return judge(text, evidence[i] as Evidence, {
      zone,
      beside,
      isPiece: pieces[i] === true || inTable[i] === true,
      isRepeated: text.length >= SHORTEST_REPEATED && (times.get(text) ?? 0) > 1,
    });
  };
  const isDoubtful = new Uint8Array(lines.length);
  const takes = (i: number): boolean => {
    const line = lines[i];
    if (!line || looks[i]?.isMark || removals.has(line.number)) return false;
    const verdict = verdictAt(i);
    isDoubtful[i] = verdict.isDoubtful ? 1 : 0;
    if (verdict.isSite) removals.set(line.number, verdict.rule);
    return verdict.isSite;
  };
  // Where a line goes the one above is judged again; the one below comes next.
  for (let i = 0; i < lines.length; i++) for (let at = i; takes(at); ) at--;
  return lines.filter((line, i) => isDoubtful[i] === 1 && !removals.has(line.number));
}

/** As many lines from where a speech may begin or end are looked at one by one. */
const NEAR = 40;

/** Which lines stand near an end of the file, a part mark, a title or a salutation. */
function nearBorders(lines: readonly Line[], looks: readonly Looks[]): boolean[] {
  const near = lines.map((_, i) => i < NEAR || i >= lines.length - NEAR);
  for (const [i, line] of lines.entries()) {
    if (isSalutation(line.text) || looksLikeTitle(line.text) || looks[i]?.isMark) {
      near.fill(true, Math.max(0, i - NEAR), i + NEAR);
    }
  }
  return near;
}

/** Which lines are pieces of paragraphs, in a file that was cut at one width. */
function piecesAmong(lines: readonly Line[], draft: Draft): boolean[] {
  const rows = rowsOf(draft, lines);
  const cut = findCut(rows);
  if (!cut) return lines.map(() => false);
  const full = rows.map((row, i) => {
    const next = rows[i + 1];
    return next !== undefined && isFull(cut, row, next);
  });
  return rows.map((_, i) => full[i] || (full[i - 1] === true && !rows[i - 1]?.ended));
}

/** The rules for what stands on pages in the midst of a text. */
const OF_PAGES: ReadonlySet<string> = new Set(['page-number', 'running-title']);

/** A shorter line comes again by chance. */
const SHORTEST_REPEATED = 6;

/** How often each text stands in the file. */
function timesOf(lines: readonly Line[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}

/** Rows of a table: two lines or more in a row that tabs cut into as many cells. */
function tableRows(lines: readonly Line[]): boolean[] {
  const cells = lines.map(({ text }) => text.split('\t').length);
  return cells.map((count, i) => count > 1 && (cells[i - 1] === count || cells[i + 1] === count));
}

/** Whether a line opens a part; looked up only where something stands twice. */
function marksAmong(lines: readonly Line[], division: readonly DivisionRule[]) {
  let marks: Set<Line> | undefined;
  return (line: Line): boolean => {
    marks ??= new Set(findMarks(lines, division).map((mark) => mark.line));
    return marks.has(line);
  };
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

/** A part mark with a title is no longer. */
const LONGEST_MARK = 90;

const isPartMark = (text: string, division: readonly DivisionRule[]): boolean =>
  text.length <= LONGEST_MARK &&
  (looksLikeMark(text, division) || looksLikeTitle(NUMBERED_TITLE.exec(text)?.[1] ?? ''));

/** 家长会上的讲话 篇2: the title of a collection with a number opens a part of it. */
const NUMBERED_TITLE = /^(\S.{3,40}?)[\s　]*(?:篇|范文)[一二三四五六七八九十\d]{1,2}$/u;
