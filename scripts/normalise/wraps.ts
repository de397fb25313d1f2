import { markerOf } from './heading.ts';
import type { Line } from './lines.ts';
import type { OpenPairs } from './pairs.ts';
import { continues, endsSentence, isDateLine, isSalutation, looksLikeTitle } from './prose.ts';
import { columns, hasIndent, rawOf, type Setting, SLACK } from './setting.ts';

/** What stands at the end of a line: the end of a block, or a wrap inside one. */
export type LineBreak = 'block' | 'wrap' | 'page-wrap' | 'unsure-wrap';

const LONGEST_HEADING = 60;
const LONGEST_VERSE = 20;
const LEAST_PIECE = 24;
const LONGEST_PLAIN_HEADING = 20;

export interface Neighbours {
  source: string;
  setting: Setting;
  /** The line is the first of its block. */
  opens: boolean;
  /** The marks that are open where the line ends. */
  open: OpenPairs;
  line: Line;
  next: Line;
  /** A blank line of the speech's own lies between. */
  blank: boolean;
  /** Lines that were taken out lie between. */
  removed: boolean;
}

/**
 * Decides whether a block ends with a line. The first line of the table whose test holds
 * tells; line width alone proves nothing except in a text that was cut at one width.
 */
export function breakAfter(at: Neighbours): LineBreak {
  return TABLE.find(([test]) => test(at))?.[1](at) ?? 'block';
}

const wrap = ({ removed }: Neighbours): LineBreak => (removed ? 'page-wrap' : 'wrap');
const block = (): LineBreak => 'block';
const unsure = (): LineBreak => 'unsure-wrap';

const isFull = ({ setting, source, line }: Neighbours) =>
  setting.width !== undefined && columns(rawOf(source, line)) > setting.width - SLACK;
const nextIndented = ({ setting, source, next }: Neighbours) =>
  setting.indented && hasIndent(source, next);
/** Cells, a bar of links, a row of labels: nothing that a sentence could run through. */
const isRow = ({ line, next }: Neighbours) =>
  [line, next].some(
    ({ text }) =>
      /[\t|｜]/u.test(text) || (text.match(/[\p{Script=Han}] ?[：:]/gu)?.length ?? 0) >= 3,
  );
/** A note in brackets on a line of its own. */
const isBracketed = (text: string) => /^[（(【[〔［][^（(【[〔［]*[）)】\]〕］]$/u.test(text);
/** Lines of one length, one under the other. */
const isVerse = ({ setting, line, next }: Neighbours) =>
  setting.width === undefined &&
  line.text.length <= LONGEST_VERSE &&
  Math.abs(line.text.length - next.text.length) <= 1 &&
  /[，,！!；;]$/u.test(line.text);
const isSplitWord = (line: Line, next: Line) =>
  /[A-Za-z]$/u.test(line.text) && /^[A-Za-z]/u.test(next.text);
/** Long enough, or with enough inside, to be a piece of a sentence. */
const couldGoOn = ({ text }: Line) => text.length >= LEAST_PIECE || /[，,、；;：:。]/u.test(text);
const isOpen = ({ open }: Neighbours) => open.some((depth) => depth > 0);
const isEnded = ({ line }: Neighbours) => endsSentence(line.text);
const endsInColon = ({ line }: Neighbours) => /[：:]$/u.test(line.text);

/** The line is a whole heading or title, so the next one begins something new. */
function isWholeHeading(at: Neighbours): boolean {
  const { text } = at.line;
  if (!at.opens || /[，,、；;“《（(]$/u.test(text)) return false;
  if (markerOf(text)) return text.length <= LONGEST_HEADING && !/[。！？]/u.test(text);
  return (text.length <= LONGEST_PLAIN_HEADING && isBalanced(text)) || looksLikeTitle(text);
}

/** No comma, or two halves of one length: 稳住基本盘，跑出加速度. */
function isBalanced(text: string): boolean {
  const halves = text.split(/[，,]/u);
  return halves.length === 1 || (halves.length === 2 && Math.abs(difference(halves)) <= 2);
}

const difference = ([a = '', b = '']: string[]): number => a.length - b.length;

const TABLE: [(at: Neighbours) => boolean, (at: Neighbours) => LineBreak][] = [
  [isRow, block],
  [({ line, next }) => isBracketed(line.text) || isBracketed(next.text), block],
  [
    ({ line, next }) => isSalutation(line.text) || isDateLine(line.text) || isDateLine(next.text),
    block,
  ],
  [({ blank, removed }) => blank && !removed, block],
  [({ next }) => continues(next.text), wrap],
  [nextIndented, block],
  [(at) => markerOf(at.next.text) !== undefined && (isEnded(at) || !isOpen(at)), block],
  [(at) => isSalutation(at.next.text) && !isOpen(at), block],
  [isVerse, block],
  [(at) => isOpen(at) && !isEnded(at), wrap],
  [(at) => isFull(at) && at.setting.indented, wrap],
  [(at) => isFull(at) && !isEnded(at) && !endsInColon(at), wrap],
  [isFull, unsure],
  [(at) => isEnded(at) || endsInColon(at), block],
  [isWholeHeading, block],
  [({ line, next }) => couldGoOn(line) || isSplitWord(line, next), wrap],
  [() => true, block],
];
