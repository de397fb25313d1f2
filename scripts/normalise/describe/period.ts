import type { FrontMatter, Period } from '../../../src/speech/frontmatter.ts';
import type { PeriodMarker } from '../../../src/speech/vocabulary.ts';
import { clauseAt } from './passages.ts';

/** A bound of the period with the words that it rests on. */
interface Bound {
  date: string;
  evidence: string;
}

interface Clue {
  from?: string;
  to?: string;
  evidence: string;
}

/** Years that anniversaries count from. */
const EVENTS: [RegExp, number][] = [
  [/(?:新中国|中华人民共和国|建国)(?:成立)?(\d{2})周年/u, 1949],
  [/(?:中国共产党|建党)(?:成立)?(\d{2,3})周年/u, 1921],
  [/改革开放(\d{2})周年/u, 1978],
];

/** What says that a year is now. */
const NOW = /(?:今年是|今年，也就是|现在是|当前是)((?:19|20)\d{2})年/gu;
/** Work that is planned for a year: late in the year before at the earliest. */
const PLANNED = /((?:19|20)\d{2})年的?工作(?:思路|要点|安排|任务)/gu;
/** Years that lie behind the speaker: the speech is not earlier than they are. */
const PAST = /(?:自|从)?((?:19|20)\d{2})年(?:\d{1,2}月)?(?:底|初)?(?:以来|至今)/gu;
/** The year after the one that has just gone by. */
const JUST_GONE = /刚刚过去的((?:19|20)\d{2})年/gu;
/** A clause that speaks of what is to come, or of what was, gives no upper bound. */
const NOT_NOW = /明年|后年|将|即将|谋划|为.{0,24}(?:打|奠定)|去年|当时|那年|曾经/u;

/**
 * The period in which a speech was given: lower bounds from all that it names, upper bounds
 * only from words said of now. Bounds that contradict each other are shown as a conflict and
 * no side is taken.
 * @param date the date that the text states, if it does
 */
export function findPeriod(
  texts: readonly string[],
  markers: readonly PeriodMarker[],
  date: FrontMatter['date'],
): Period | undefined {
  if (date) {
    const { value, evidence } = date;
    return { value, from: value, to: value, evidence };
  }
  const text = texts.join('\n');
  const clues = [...markerClues(text, markers), ...yearClues(text)];
  const lower = clues.flatMap(({ from, evidence }) => (from ? [{ date: from, evidence }] : []));
  const upper = clues.flatMap(({ to, evidence }) => (to ? [{ date: to, evidence }] : []));
  const from = lower.reduce<Bound | undefined>(
    (a, b) => (!a || b.date > a.date ? b : a),
    undefined,
  );
  const to = upper.reduce<Bound | undefined>(
    (a, b) => (!a || end(b.date) < end(a.date) ? b : a),
    undefined,
  );
  if (!from && !to) return undefined;
  const evidence = [...new Set([from, to].flatMap((bound) => (bound ? [bound.evidence] : [])))];
  if (from && to && from.date > end(to.date)) {
    return { value: '../..', evidence, conflict: evidence };
  }
  return {
    value: interval(from?.date, to?.date),
    ...(from ? { from: from.date } : {}),
    ...(to ? { to: to.date } : {}),
    evidence,
  };
}

/** EDTF (ISO 8601-2): an open bound is two dots. */
export function interval(from?: string, to?: string): string {
  return from !== undefined && from === to ? from : `${from ?? '..'}/${to ?? '..'}`;
}

/** The last day of a date that may be a year or a month, for comparison. */
export const end = (date: string) =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;

function markerClues(text: string, markers: readonly PeriodMarker[]): Clue[] {
  return markers.flatMap(({ pattern, from, to }) => {
    const match = new RegExp(pattern, 'u').exec(text);
    if (!match) return [];
    const evidence = clauseAt(text, match.index, match[0].length);
    if (to && NOT_NOW.test(evidence)) return [];
    return [{ ...(from ? { from } : {}), ...(to ? { to } : {}), evidence }];
  });
}

function yearClues(text: string): Clue[] {
  const found = (pattern: RegExp, clue: (year: number) => Omit<Clue, 'evidence'>): Clue[] =>
    [...text.matchAll(pattern)].map((match) => ({
      ...clue(Number(match[1])),
      evidence: clauseAt(text, match.index, match[0].length),
    }));
  const anniversaries = EVENTS.flatMap(([pattern, start]) =>
    found(
      new RegExp(`(?:今年是|今年适逢|正值|恰逢|迎来)[^。]{0,12}${pattern.source}`, 'gu'),
      (years) => bounded(start + years),
    ),
  );
  return [
    ...found(NOW, bounded),
    ...found(JUST_GONE, (year) => bounded(year + 1)),
    ...found(PLANNED, (year) => ({ from: `${year - 1}-10` })),
    ...found(PAST, (year) => ({ from: String(year) })),
    ...anniversaries,
  ].filter((clue) => clue.to === undefined || !NOT_NOW.test(clue.evidence));
}

const bounded = (year: number) => ({ from: String(year), to: String(year) });
