import type { FrontMatter } from '../speech/frontmatter.ts';
import { periodYears } from '../speech/period.ts';

/** How speeches spread over the years of the archive: what the bars are drawn from. */

export interface YearBar {
  /** Speeches whose period says well enough when they were given. */
  certain: number;
  /** Speeches whose period is open at one side or longer than a five-year plan. */
  uncertain: number;
}

/** A period over more years says little of any one of them. */
const LONG = 5;

/**
 * A speech counts 1 in all: where its period covers several years, each of them gets its
 * share. An open side reaches to the end of the archive's own years; a speech of which no
 * bound is known is left out.
 *
 * @returns one bar a year, from `first` to `last`
 */
export function speechesByYear(speeches: FrontMatter[], first: number, last: number): YearBar[] {
  const bars = Array.from({ length: last - first + 1 }, () => ({ certain: 0, uncertain: 0 }));
  for (const { period } of speeches) {
    const [bound, other] = periodYears(period);
    if (bound === undefined) continue;
    const from = period?.from ? bound : first;
    const to = period?.to ? (other ?? bound) : last;
    const years = to - from + 1;
    const isOpen = other === undefined;
    const kind = isOpen || years > LONG ? 'uncertain' : 'certain';
    for (const bar of bars.slice(from - first, to - first + 1)) bar[kind] += 1 / years;
  }
  return bars;
}
