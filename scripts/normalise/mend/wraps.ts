import { isSpeakerLine } from '../lines/byline.ts';
import { isDateLine } from '../lines/date-line.ts';
import { continues } from '../lines/prose.ts';
import { looksLikeTitle, SUBTITLE } from '../lines/title.ts';
import * as is from './neighbours.ts';
import { oddsOfEnd } from './odds.ts';

/** What stands at the end of a line: the end of a block, or a wrap inside one. */
export type LineBreak = 'block' | 'wrap' | 'page-wrap' | 'unsure-block' | 'unsure-wrap';

type Neighbours = is.Neighbours;
type Rule = readonly [is.Test, (at: Neighbours) => LineBreak];

/** Odds at which a decision is sure, as a natural logarithm: 30 to 1. */
const SURE = 3.4;
/** An open quotation mark: a paragraph seldom ends inside a quotation. */
const OPEN_QUOTATION = 3;

/**
 * Decides whether a block ends with a line. The first line of the table whose test holds
 * tells; line width alone proves nothing except in a text that was cut at one width.
 */
export function breakAfter(at: Neighbours): LineBreak {
  const table = at.page.setting.cut ? IN_CUT : IN_UNCUT;
  return table.find(([test]) => test(at))?.[1](at) ?? 'block';
}

/** A line that names the speech, or its subtitle, and who speaks under it. */
const isNamedAbove = (above: string, below: string): boolean =>
  (looksLikeTitle(above) || SUBTITLE.test(above)) && isSpeakerLine(below);

const wrap = ({ row }: Neighbours): LineBreak => (row.removed ? 'page-wrap' : 'wrap');
const block = (): LineBreak => 'block';
const unsureBlock = (): LineBreak => 'unsure-block';
const unsureWrap = (): LineBreak => 'unsure-wrap';

/** What weighs for the end of a paragraph at a full line that ends a sentence. */
function weigh(at: Neighbours): LineBreak {
  const { tally } = at.page;
  if (!tally) return 'unsure-wrap';
  const { row, next } = at;
  const odds =
    oddsOfEnd(tally, row.line.text, next.line.text) - (is.isOpen(at) ? OPEN_QUOTATION : 0);
  if (odds > 0) return odds > SURE ? 'block' : 'unsure-block';
  return odds < -SURE ? wrap(at) : 'unsure-wrap';
}

const IN_ANY: readonly Rule[] = [
  [is.isRow, block],
  [is.hasBracketed, block],
  [is.isAlone, block],
  [({ next }) => isDateLine(next.line.text), block],
  [is.opensSalutation, block],
  [is.blankBetween, block],
  [({ row, isHead }) => isHead && row.removed, block],
  [({ row, next, isHead }) => isHead && isNamedAbove(row.line.text, next.line.text), block],
  [({ row, next }) => row.ended && /^…+$/u.test(next.line.text), block],
  [({ next }) => continues(next.line.text), wrap],
  [is.nextIndented, block],
];

/** A text that was cut at one width. */
const IN_CUT: readonly Rule[] = [
  ...IN_ANY,
  [(at) => is.fills(at) && is.lacksSign(at), wrap],
  [(at) => is.fills(at) && is.isFullHeading(at), unsureBlock],
  [(at) => is.fills(at) && !is.endsClause(at), wrap],
  [is.fills, weigh],
  [is.endsClause, block],
  [is.opensPart, block],
  [is.isVerse, block],
  [(at) => is.isOpen(at) || is.endsInComma(at), wrap],
  [is.isWholeHeading, block],
  [({ page, row }) => page.setting.cut?.slack === 0 && !row.removed, block],
  [is.couldGoOn, unsureWrap],
];

/** Any other text. */
const IN_UNCUT: readonly Rule[] = [
  ...IN_ANY,
  [(at) => is.lacksSign(at) && is.fillsLocally(at), wrap],
  [({ row }) => row.removed && row.ended, block],
  [is.isNote, block],
  [is.opensPart, block],
  [is.isVerse, block],
  [(at) => is.isOpen(at) && !is.isEnded(at), wrap],
  [(at) => is.endsClause(at) && is.fillsLocally(at), unsureWrap],
  [is.fillsLocally, wrap],
  [is.endsClause, block],
  [(at) => is.isRest(at) && is.isWholeHeading(at), unsureWrap],
  [is.isWholeHeading, block],
  [(at) => is.couldGoOn(at) || is.isSplitWord(at), wrap],
];
