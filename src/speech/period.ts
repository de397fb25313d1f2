import { strings } from '../i18n/index.ts';
import type { Period } from './frontmatter.ts';

/**
 * The time of a speech as readers see it: its label, its place in a list and the spans of
 * the five-year plans that it falls into. Pure functions over the front matter's `period`.
 */

export interface PeriodBucket {
  /** The name in addresses: `2011-2015`, `undated`. */
  slug: string;
  /** What readers see: `2011—2015年“十二五”`. */
  label: string;
}

interface CalendarDate {
  year: number;
  month?: number;
  day?: number;
}

const text = strings.period;

const parseDate = (date: string): CalendarDate => {
  const [year = 0, month, day] = date.split('-').map(Number);
  return { year, ...(month ? { month } : {}), ...(day ? { day } : {}) };
};

/** The label of a date without the units that `after` has already named. */
const dateLabel = ({ year, month, day }: CalendarDate, after?: CalendarDate): string => {
  if (!month) return text.year(year);
  const sameYear = after?.year === year && after.month !== undefined;
  if (!day) return sameYear ? text.month(month) : text.yearMonth(year, month);
  if (sameYear && after.month === month && after.day) return text.day(day);
  return (sameYear ? '' : text.year(year)) + text.monthDay(month, day);
};

/** Months and days that a coarser bound stands for, so that both bounds read alike. */
const refine = (date: CalendarDate, like: CalendarDate, end: boolean): CalendarDate => {
  const month = date.month ?? (like.month && (end ? 12 : 1));
  if (!month) return date;
  const lastDay = new Date(Date.UTC(date.year, month, 0)).getUTCDate();
  const day = date.day ?? (like.day && (end ? lastDay : 1));
  return { year: date.year, month, ...(day ? { day } : {}) };
};

const rangeLabel = (from: string, to: string): string => {
  if (from === to) return dateLabel(parseDate(from));
  const [first, last] = [parseDate(from), parseDate(to)];
  const [start, end] = [refine(first, last, false), refine(last, first, true)];
  if (!start.month && !end.month) return text.range(String(start.year), text.year(end.year));
  return text.range(dateLabel(start), dateLabel(end, start));
};

/** EDTF (ISO 8601-2) marks an approximate date with `~`, an approximate and uncertain one with `%`. */
const APPROXIMATE = /[~%]/;

/**
 * @param period absent where the text says nothing of its time
 * @returns `2011年3月—12月`, `2019年12月以后`, `约2012年`; 时期未定 where no bound is known
 */
export function periodLabel(period: Period | undefined): string {
  const { from, to, value = '' } = period ?? {};
  const label =
    from && to
      ? rangeLabel(from, to)
      : from
        ? text.since(dateLabel(parseDate(from)))
        : to
          ? text.until(dateLabel(parseDate(to)))
          : text.unknown;
  return APPROXIMATE.test(value) ? text.about(label) : label;
}

/** @returns the years of a period's known bounds: none, one or two */
export function periodYears(period: Period | undefined): number[] {
  return [period?.from, period?.to]
    .filter((date) => date !== undefined)
    .map((date) => parseDate(date).year);
}

/**
 * A key that sorts periods in reverse: the latest first, unknown ones last. What counts is
 * the upper bound, or the lower one where there is no upper.
 *
 * @returns a string of fixed width (`2011-12-99`), empty where no bound is known
 */
export function periodSortKey(period: Period | undefined): string {
  const bound = period?.to ?? period?.from;
  if (!bound) return '';
  const missing = period?.to ? '99' : '00';
  const { year, month, day } = parseDate(bound);
  const two = (n?: number) => (n === undefined ? missing : String(n).padStart(2, '0'));
  return `${year}-${two(month)}-${two(day)}`;
}

interface Span {
  from: number;
  to: number;
  label: (from: number, to: number) => string;
}

/** Spans before the plans became regular: the first two plans and the years around them. */
const earlySpans: Span[] = [
  { from: 1949, to: 1952, label: text.recovery },
  { from: 1953, to: 1957, label: (from, to) => text.plan(from, to, 1) },
  { from: 1958, to: 1962, label: (from, to) => text.plan(from, to, 2) },
  { from: 1963, to: 1965, label: text.adjustment },
];

/** From the third plan (1966–1970) on, every plan covers five years. */
const THIRD_PLAN = 1966;

const spanOf = (year: number): Span => {
  const early = earlySpans.find(({ from, to }) => from <= year && year <= to);
  if (early) return early;
  if (year < THIRD_PLAN) return { from: 0, to: 1948, label: (_, to) => text.earlier(to + 1) };
  const plans = Math.floor((year - THIRD_PLAN) / 5);
  const from = THIRD_PLAN + 5 * plans;
  return { from, to: from + 4, label: (start, end) => text.plan(start, end, plans + 3) };
};

const undated: PeriodBucket = { slug: 'undated', label: text.unknown };

/**
 * The spans of the five-year plans that a period touches, earliest first.
 *
 * Both bounds known: every span from the one to the other. Otherwise the single bucket
 * `undated`, since a speech without an upper bound would stand in every later span.
 */
export function periodBuckets(period: Period | undefined): PeriodBucket[] {
  if (!period?.from || !period.to) return [undated];
  const last = parseDate(period.to).year;
  const buckets: PeriodBucket[] = [];
  for (let year = parseDate(period.from).year; year <= last; ) {
    const { from, to, label } = spanOf(year);
    const slug = from === 0 ? `before-${to + 1}` : `${from}-${to}`;
    buckets.push({ slug, label: label(from, to) });
    year = to + 1;
  }
  return buckets.length > 0 ? buckets : [undated];
}
