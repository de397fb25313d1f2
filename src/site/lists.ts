import { strings } from '../i18n/index.ts';
import type { FrontMatter } from '../speech/frontmatter.ts';
import { periodSortKey, periodYears } from '../speech/period.ts';

/** Orders and sums over lists of speeches. */

const timeKey = ({ date, period }: FrontMatter): string =>
  periodSortKey(
    date ? { value: date.value, from: date.value, to: date.value, evidence: [] } : period,
  );

/** Sorts the latest period first and unknown ones last; the id decides where they are equal. */
export function latestFirst(a: FrontMatter, b: FrontMatter): number {
  const [keyA, keyB] = [timeKey(a), timeKey(b)];
  if (keyA !== keyB) return keyA < keyB ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** @returns first and last year of the known bounds; undefined where none is known */
export function yearSpan(speeches: FrontMatter[]): [number, number] | undefined {
  const years = speeches.flatMap(({ period }) => periodYears(period)).sort((a, b) => a - b);
  const [first, last] = [years.at(0), years.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** @returns `2007—2026`, `2012`; undefined where no year is known */
export function yearsLabel(speeches: FrontMatter[]): string | undefined {
  const span = yearSpan(speeches);
  if (!span) return undefined;
  const [first, last] = span.map(String) as [string, string];
  return first === last ? first : strings.period.range(first, last);
}

export const totalCharacters = (speeches: FrontMatter[]): number =>
  speeches.reduce((sum, { characters }) => sum + characters, 0);

/**
 * Formulations that several speeches share: what is worth a first search.
 *
 * @param most how many at most
 * @returns those in the most speeches first; the earlier one where they are equal
 */
export function sharedFormulations(speeches: FrontMatter[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const { formulations } of speeches) {
    for (const phrase of new Set(formulations)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  return [...counts]
    .filter(([phrase, count]) => count > 1 && phrase.length > 2)
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([phrase]) => phrase);
}

/**
 * How speeches spread over years. A speech counts 1 in all: where its period covers
 * several years, each of them gets its share; without both bounds it is left out.
 *
 * @returns one number a year, from `first` to `last`
 */
export function speechesByYear(speeches: FrontMatter[], first: number, last: number): number[] {
  const bars = Array.from({ length: last - first + 1 }, () => 0);
  for (const { period } of speeches) {
    const [from, to] = periodYears(period);
    if (from === undefined || to === undefined) continue;
    const share = 1 / (to - from + 1);
    for (let year = from; year <= to; year++)
      bars[year - first] = (bars[year - first] ?? 0) + share;
  }
  return bars;
}
