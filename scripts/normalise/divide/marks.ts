import { likely } from '../knowledge/likely.ts';
import type { DivisionRule } from '../knowledge/rules.ts';
import { ordinalOf } from '../lines/heading.ts';
import type { Line } from '../lines/lines.ts';
import { looksLikeTitle } from '../lines/title.ts';
import { leastOf, lookAt, type Mark, opensSpeech } from './file.ts';
import { series } from './series.ts';

/** A mark that a rule knows is no longer. */
const LONGEST = 120;

/**
 * Finds the marks that divide a file: by the rules of `content/rules/division.yaml`, or else
 * as a series of lines that are alike but for a number that counts from 1, each with a speech
 * under it. One mark is enough where the title above says that there are more: a preview
 * shows the first part alone.
 */
export function findMarks(lines: readonly Line[], division: readonly DivisionRule[]): Mark[] {
  const ruled = lines.flatMap((line) => markByRule(line, division) ?? []);
  const file = lookAt(lines);
  const spoken = ruled.filter((mark) => opensSpeech(mark, file));
  const isNamed = ruled.some(({ line, title }) => isBracketed(line) || looksLikeTitle(title));
  const least = leastOf(ruled, file);
  if (ruled.length >= least && (spoken.length > 0 || (isNamed && least > 1))) return ruled;
  return series(file);
}

const isBracketed = (line: Line) =>
  /[【[（(〔]\s*(?:第.{1,3}篇|篇.{1,3})\s*[】\]）)〕]/u.test(line.text);

const patternsOf = ({ pattern }: DivisionRule) => [pattern];

/** Whether a line is what a rule says opens a part. */
export const looksLikeMark = (text: string, division: readonly DivisionRule[]): boolean =>
  likely(division, patternsOf)(text).some(({ pattern }) => pattern.test(text));

function markByRule(line: Line, division: readonly DivisionRule[]): Mark | undefined {
  if (line.text.length > LONGEST) return undefined;
  for (const { pattern } of likely(division, patternsOf)(line.text)) {
    const groups = pattern.exec(line.text)?.groups;
    if (!groups) continue;
    const digits = Object.entries(groups).find(([name, part]) => part && name !== 'title')?.[1];
    const ordinal = digits ? ordinalOf(digits) : 0;
    if (ordinal > 0) return { line, ordinal, title: (groups['title'] ?? '').trim() };
  }
  return undefined;
}
