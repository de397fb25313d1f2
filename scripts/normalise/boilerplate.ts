import { copiedLines } from '../../src/i18n/warnings.zh-CN.ts';
import type { Edit, Warning } from '../../src/speech/record.ts';
import { type Copy, findCopies } from './copies.ts';
import type { Draft } from './draft.ts';
import { markerOf } from './heading.ts';
import type { Line } from './lines.ts';
import { findMarks } from './marks.ts';
import { isBodyLike, isProse, isSalutation, looksLikeTitle } from './prose.ts';
import type { BoilerplateRule, DivisionRule, Rules } from './rules.ts';
import { runningTitles } from './running-titles.ts';
import { matchRule } from './site-line.ts';

/** How much of a doubtful line a person is shown. */
const SHOWN = 24;

/** Line number → rule that takes the line out. */
type Removals = Map<number, string>;

/**
 * Decides which lines are the site's and not the speech's. A rule of kind `any` takes its
 * line wherever it stands; a rule of kind `edge` only where other site lines, a part mark or
 * an end of the file are beside it, so that a sentence of the body that speaks of downloads
 * or of a 公众号 stays. A line that such a rule matches and that stays is told, for a person to
 * look at.
 */
export function removeBoilerplate(draft: Draft, { rules }: { rules: Rules }): Draft {
  const lines = draft.lines.filter((line) => line.text !== '');
  const matched = new Map(
    lines.map((line) => [line.number, matchRule(line.text, rules.boilerplate)]),
  );
  const removals: Removals = new Map();
  for (const line of lines) {
    const rule = matched.get(line.number);
    if (rule?.where === 'any') removals.set(line.number, rule.id);
  }
  const left = lines.filter(
    (line) => !removals.has(line.number) && !isPartMark(line.text, rules.division),
  );
  for (const [number, rule] of runningTitles(left, draft.source.text)) removals.set(number, rule);
  const copies = findCopies(
    lines.filter((line) => !removals.has(line.number)),
    marksAmong(lines, rules.division),
  );
  for (const line of copies.flatMap((copy) => copy.lines)) {
    removals.set(line.number, 'repeated-copy');
  }
  takeEdges(lines, matched, removals, rules.division);
  takeListed(lines, removals, rules.division);
  const edits = lines.flatMap((line): Edit[] => {
    const rule = removals.get(line.number);
    return rule ? [{ start: line.start, end: line.next, text: '', rule }] : [];
  });
  const doubtful = lines.flatMap(({ number, start, end, text }): Warning[] => {
    const isKept = matched.get(number) !== undefined && !removals.has(number);
    return isKept ? [{ code: 'kept-doubtful', start, end, message: text.slice(0, SHOWN) }] : [];
  });
  return {
    ...draft,
    edits: [...draft.edits, ...edits],
    warnings: [...draft.warnings, ...copies.map(copyWarning), ...doubtful],
  };
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

/** A line of the speech, past which no end of the file reaches; a numbered title is none. */
function isSpeech(text: string): boolean {
  const marker = markerOf(text);
  const isListed = marker && looksLikeTitle(text.slice(marker.length).trim());
  return isBodyLike(text) || CLOSING.test(text) || (marker !== undefined && !isListed);
}

/** The last words of a speaker: what stands above them is the speech. */
const CLOSING = /^(?:谢谢|感谢)[^，。]{0,8}[。！!]$/u;

export const isPartMark = (text: string, division: readonly DivisionRule[]): boolean =>
  division.some((rule) => rule.pattern.test(text));

/**
 * Walks inwards from both ends of the file, and both ways from each part mark and from each
 * line already taken, for as long as a rule of kind `edge` matches; lines that are neither
 * site lines nor prose (a title, a signature) are passed over at the ends of the file.
 */
function takeEdges(
  lines: readonly Line[],
  matched: ReadonlyMap<number, BoilerplateRule | undefined>,
  removals: Removals,
  division: readonly DivisionRule[],
): void {
  const walk = (from: number, step: 1 | -1, passOver: boolean) => {
    for (let i = from; i >= 0 && i < lines.length; i += step) {
      const line = lines[i] as Line;
      if (removals.has(line.number)) {
        // Beside the ends of the file it is passed over; elsewhere its own walk goes on from it.
        if (passOver) continue;
        return;
      }
      const rule = matched.get(line.number);
      if (rule) removals.set(line.number, rule.id);
      else if (!passOver || isSpeech(line.text)) return;
    }
  };
  walk(0, 1, true);
  walk(lines.length - 1, -1, true);
  lines.forEach((line, i) => {
    if (!removals.has(line.number) && !isPartMark(line.text, division)) return;
    walk(i + 1, 1, false);
    walk(i - 1, -1, false);
  });
}

const LIST_HEADS = new Set(['related', 'contents', 'neighbour']);

/** The titles that a site lists under 相关推荐 or 目录 go with the line above them. */
function takeListed(
  lines: readonly Line[],
  removals: Removals,
  division: readonly DivisionRule[],
): void {
  const lastProse = lines.findLastIndex((line) => isProse(line.text));
  let listing = false;
  for (const [i, line] of lines.entries()) {
    const rule = removals.get(line.number);
    if (rule) {
      listing = rule !== 'neighbour' || listing ? LIST_HEADS.has(rule) : false;
      continue;
    }
    listing &&= line.text.length <= 60 && !isProse(line.text) && !isSalutation(line.text);
    listing &&= !isPartMark(line.text, division) && !isProse(lines[i + 1]?.text ?? '');
    const entry = looksLikeTitle(line.text) || /^(?:[·•●○■□◆▪*-]|\d+[.、．]|《)/u.test(line.text);
    if (listing && (entry || i > lastProse)) {
      removals.set(line.number, 'listed-neighbour');
    } else listing = false;
  }
}
