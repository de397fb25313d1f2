import { isDateLine, opensWithDate } from '../lines/date-line.ts';
import { markerOf } from '../lines/heading.ts';
import type { OpenPairs } from '../lines/pairs.ts';
import { opensArticle } from '../lines/prose.ts';
import { isSalutation } from '../lines/salutation.ts';
import { looksLikeTitle } from '../lines/title.ts';
import { type Cut, isFull } from './cut.ts';
import type { Tally } from './odds.ts';
import type { Row } from './rows.ts';
import { hasBlank, hasIndent, type Setting } from './setting.ts';

/** What a line and the next one look like: the questions that the tables of `wraps.ts` ask. */

const LONGEST_HEADING = 60;
const LONGEST_VERSE = 20;
const LEAST_PIECE = 24;
const LONGEST_PLAIN_HEADING = 20;
const LONGEST_REST = 8;

/** What is known of a speech before its breaks are decided one by one. */
export interface Page {
  setting: Setting;
  /** What its paragraphs begin and end with; only where it was cut at one width. */
  tally?: Tally;
  /** Kinds of marks whose lines are headings. */
  headingKinds: ReadonlySet<string>;
}

export interface Neighbours {
  page: Page;
  row: Row;
  next: Row;
  /** The line is the first of its block. */
  opens: boolean;
  /** No sentence has ended before. */
  isHead: boolean;
  /** The marks that are open where the line ends. */
  open: OpenPairs;
  /** The width of the lines around, in columns, where they were cut alike. */
  local?: number;
}

export type Test = (at: Neighbours) => boolean;

export const fills: Test = ({ page: { setting }, row, next }) =>
  setting.cut !== undefined && isFull(setting.cut, row, next);
/** The lines around have one width, and this one too. */
export const fillsLocally: Test = ({ local, row, next }) =>
  local !== undefined && isFull({ ...LOCAL, width: local }, row, next);
const LOCAL: Cut = { width: 0, unit: 'columns', countsIndent: true, hard: false, slack: 2 };

export const nextIndented: Test = ({ page, next }) => hasIndent(page.setting, next);
export const blankBetween: Test = ({ page, row }) => hasBlank(page.setting, row);
/** What opens every paragraph of this text does not stand before the next line. */
export const lacksSign: Test = ({ page: { setting }, row }) =>
  setting.sign === 'indent' || (setting.sign === 'blank' && !row.removed);
/** Cells, a bar of links, a row of labels: nothing that a sentence could run through. */
export const isRow: Test = ({ row, next }) =>
  [row, next].some(
    ({ line: { text } }) =>
      /[\t|｜]/u.test(text) ||
      (/[：:]/u.test(text) && (text.match(/[\p{Script=Han}] ?[：:]/gu)?.length ?? 0) >= 3),
  );
/** A note in brackets on a line of its own. */
const isBracketed = ({ line }: Row) => /^[（(【[〔［][^（(【[〔［]*[）)】\]〕］]$/u.test(line.text);
export const hasBracketed: Test = ({ row, next }) => isBracketed(row) || isBracketed(next);
/** Lines of one length, one under the other. */
export const isVerse: Test = ({ row, next }) =>
  row.length <= LONGEST_VERSE &&
  Math.abs(row.length - next.length) <= 1 &&
  /[，,！!；;]$/u.test(row.line.text);
export const isSplitWord: Test = ({ row, next }) =>
  /[A-Za-z]$/u.test(row.line.text) && /^[A-Za-z]/u.test(next.line.text);
/** Long enough, or with enough inside, to be a piece of a sentence. */
export const couldGoOn: Test = ({ row: { line } }) =>
  line.text.length >= LEAST_PIECE || /[，,、；;：:。]/u.test(line.text);
export const isOpen: Test = ({ open }) => open.some((depth) => depth > 0);
export const isEnded: Test = ({ row }) => row.ended;
/** A sentence ends with the line, or what announces the next one. */
export const endsClause: Test = ({ row }) => row.ended || /[：:]$/u.test(row.line.text);
export const endsInComma: Test = ({ row }) => /[，,、]$/u.test(row.line.text);
const isPart = (text: string) => markerOf(text) !== undefined || opensArticle(text);
export const opensPart: Test = (at) => isPart(at.next.line.text) && (at.row.ended || !isOpen(at));
/** What is left of a sentence or an item of a list, too short or too unlike a paragraph to be one. */
export const isRest: Test = ({ row, next }) =>
  row.length >= LEAST_PIECE &&
  !row.ended &&
  next.ended &&
  (next.length <= LONGEST_REST || (/[；;]$/u.test(next.line.text) && !isPart(next.line.text)));
/** A salutation or a date that stands alone. */
export const isAlone: Test = (at) =>
  at.opens &&
  !(fills(at) && endsInComma(at)) &&
  (isSalutation(at.row.line.text) || isDateLine(at.row.line.text));
const SALUTE = /^(?:尊敬|敬爱|亲爱|各位|全体|诸位|[同女先老朋乡战队]\p{Script=Han}{1,3}们)/u;
/** The next line is a whole salutation, not the second half of one. */
export const opensSalutation: Test = (at) =>
  isSalutation(at.next.line.text) &&
  !isOpen(at) &&
  !endsInComma(at) &&
  !(fills(at) && (SALUTE.test(at.row.line.text) || !SALUTE.test(at.next.line.text)));

/** The line is a whole heading or title, so the next one begins something new. */
export const isWholeHeading: Test = ({ row: { line }, opens }) => {
  const { text } = line;
  if (!opens || /[，,、；“《（(]$/u.test(text)) return false;
  if (markerOf(text)) return text.length <= LONGEST_HEADING && !/[。！？]/u.test(text);
  return (text.length <= LONGEST_PLAIN_HEADING && isBalanced(text)) || looksLikeTitle(text);
};

/** No comma, or two halves of one length: 稳住基本盘，跑出加速度. */
function isBalanced(text: string): boolean {
  const halves = text.split(/[，,]/u);
  return halves.length === 1 || (halves.length === 2 && Math.abs(difference(halves)) <= 2);
}

const difference = ([a = '', b = '']: string[]): number => a.length - b.length;

/** Dates that stand one under the other, or under the title: when the words were said or passed. */
export const isNote: Test = ({ isHead, row, next }) => {
  const dates = [row, next].filter(({ line }) => opensWithDate(line.text)).length;
  return dates === 2 || (dates === 1 && isHead && !/[，；。]/u.test(row.line.text));
};

/** A heading that fills its line by chance: others with such a mark are headings too. */
export const isFullHeading: Test = ({ page, opens, row, next }) => {
  const kind = markerOf(row.line.text)?.kind;
  const isKind = kind !== undefined && page.headingKinds.has(kind);
  if (!isKind || !opens || /[。！？；“《（(，,、]$|[。！？；]/u.test(row.line.text)) return false;
  return next.ended || next.length >= row.length;
};
