/** Bounds that one place of a text gives for the time at which it was spoken. */
export interface Bounds {
  /** Not before. */
  from?: string;
  /** Not after: only from what is said of now. */
  to?: string;
}

export interface Clue extends Bounds {
  /** The bounds give way where others contradict them, and make no conflict. */
  weak?: boolean;
  /** Words that are hardly said after this. A sign (named here) alone proves nothing, two do. */
  until?: { date: string; sign?: string };
  /** Where it stands in the text. */
  at: number;
  length: number;
}

/** A year, and the years around it. */
export const yearOf = (date: string): number => Number(date.slice(0, 4));

export const wholeYear = (year: number): Bounds => ({ from: String(year), to: String(year) });

/** The last day of a date that may be a year or a month, for comparison. */
export const endOf = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;

/** The first day of it. */
export const startOf = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;

/** @returns the month that is so many months later: `2012-10`, 4 → `2013-02` */
export function monthsLater(date: string, months: number): string {
  const total = yearOf(date) * 12 + Number(date.slice(5, 7) || 1) - 1 + months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}
