import { markerOf, ordinalOf } from './heading.ts';
import type { Line } from './lines.ts';
import { isProse, isSalutation, looksLikeTitle } from './prose.ts';
import type { DivisionRule } from './rules.ts';

/** A line that opens a part of a collection. */
export interface Mark {
  line: Line;
  ordinal: number;
  /** The words of the line besides the mark; empty where it has none. */
  title: string;
}

const NUMERAL = /(?:第|篇)?\s?([一二三四五六七八九十]{1,3}|\d{1,2}|[①-⑩])\s?篇?/gu;
/** Words that say that a line is a part of a collection and no heading of a speech. */
const PART_WORD = /篇|范文|讲话|讲稿|致辞|致词|发言|演讲|例文|模板|稿|part/iu;
/** A speech begins at most this many lines below its mark. */
const NEAR = 3;
const LONGEST = 60;

/**
 * Finds the marks that divide a file: by the rules of `content/rules/division.yaml`, or else
 * as a series of lines that are alike but for a number that counts from 1, each with a speech
 * under it.
 */
export function findMarks(lines: readonly Line[], division: readonly DivisionRule[]): Mark[] {
  const ruled = lines.flatMap((line) => markByRule(line, division) ?? []);
  const opens = speechOpener(lines);
  const spoken = ruled.filter(({ line }) => opens(line));
  const isNamed = ruled.some(({ line, title }) => isBracketed(line) || looksLikeTitle(title));
  if (ruled.length >= 2 && (spoken.length > 0 || isNamed)) return ruled;
  return series(lines, opens);
}

const isBracketed = (line: Line) =>
  /[【[（(〔]\s*(?:第.{1,3}篇|篇.{1,3})\s*[】\]）)〕]/u.test(line.text);

function markByRule(line: Line, division: readonly DivisionRule[]): Mark | undefined {
  for (const { pattern } of division) {
    const groups = pattern.exec(line.text)?.groups;
    const digits = groups?.['part'] ?? groups?.['part2'] ?? groups?.['part3'];
    const ordinal = digits ? ordinalOf(digits) : 0;
    if (groups && ordinal > 0) return { line, ordinal, title: (groups['title'] ?? '').trim() };
  }
  return undefined;
}

/** Tells whether a salutation, or a title and then prose, stands just below a line. */
function speechOpener(lines: readonly Line[]): (line: Line) => boolean {
  const places = new Map(lines.map((line, i) => [line, i]));
  return (line) => {
    const at = places.get(line) as number;
    const below = lines.slice(at + 1, at + 1 + NEAR);
    return (
      below.some(({ text }) => isSalutation(text)) ||
      (below.some(({ text }) => looksLikeTitle(text)) && below.some(({ text }) => isProse(text)))
    );
  };
}

function series(lines: readonly Line[], opens: (line: Line) => boolean): Mark[] {
  const candidates = lines.filter(({ text }) => text.length <= LONGEST && !isProse(text));
  const families = new Map<string, Mark[]>();
  const join = (key: string, mark: Mark) =>
    (families.get(key) ?? families.set(key, []).get(key))?.push(mark);
  for (const line of candidates) {
    for (const mark of numbersIn(line)) join(mark.key, mark);
    const leading = markerOf(line.text);
    const rest = leading && line.text.slice(leading.length).trim();
    if (rest && looksLikeTitle(rest))
      join(`${leading.kind}#`, { line, ordinal: leading.ordinal, title: rest });
  }
  const found = [...families].flatMap(([key, marks]) => {
    const spoken = marks.filter(({ line }) => opens(line));
    const counts = spoken.length >= 2 && spoken.every(({ ordinal }, i) => ordinal === i + 1);
    return counts && (PART_WORD.test(key) || key.endsWith('#')) ? [spoken] : [];
  });
  return found.reduce<Mark[]>((best, marks) => (marks.length > best.length ? marks : best), []);
}

/** Each number of a line as a mark, with the line's other words as the family it belongs to. */
function numbersIn(line: Line): (Mark & { key: string })[] {
  return [...line.text.matchAll(NUMERAL)].map(({ 0: found, 1: digits, index }) => {
    const without = line.text.slice(0, index) + line.text.slice(index + found.length);
    const key = `${line.text.slice(0, index)}#${line.text.slice(index + found.length)}`;
    const title = without.replace(/[【[（(〔]\s*[】\]）)〕]|^[★☆*\s·•]+|[：:\s]+$/gu, '').trim();
    return { line, ordinal: ordinalOf(digits as string), title, key };
  });
}
