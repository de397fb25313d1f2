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

const isDated = ({ period }: FrontMatter): boolean =>
  period?.from !== undefined && period.to !== undefined;

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

/**
 * What stands beside the name of a list: how many speeches, and from which years. Bounds
 * of periods that are open at one side would look like a span, so they are none.
 */
export function listSummary(speeches: FrontMatter[]): string {
  const t = strings.list;
  const years = yearsLabel(speeches);
  if (speeches.length === 0) return t.speechCount(0);
  if (!years || !speeches.some(isDated)) return t.countUndated(speeches.length);
  return t.countAndYears(speeches.length, years);
}

/** @returns the title; where all parts of a collection share it, with the part's number */
export const ownTitle = ({ title, titleBasis, collection }: FrontMatter): string =>
  collection && titleBasis === 'collection'
    ? strings.list.titleOfPart(title, collection.part)
    : title;

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
