/** Feasts of the Chinese and the Gregorian calendar. */

export interface Feast {
  month: number;
  day: number;
  lunar: boolean;
}

/** The Chinese calendar of the Unicode library that Node carries; leap months have a suffix. */
const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});
/** A lunar month begins at most so many days after the Gregorian month of the same number. */
const LATEST = 60;
const DAY = 86_400_000;

/** @returns the day of a feast in a Gregorian year, at midnight UTC */
export function festivalDay({ month, day, lunar: isLunar }: Feast, year: number): Date {
  const start = Date.UTC(year, month - 1, day);
  if (!isLunar) return new Date(start);
  for (let days = 0; days <= LATEST; days++) {
    const date = new Date(start + days * DAY);
    const parts = lunar.formatToParts(date);
    const value = (type: string) => parts.find((part) => part.type === type)?.value;
    if (value('month') === String(month) && value('day') === String(day)) return date;
  }
  throw new RangeError(`the Chinese calendar has no day ${month}/${day} in ${year}`);
}
