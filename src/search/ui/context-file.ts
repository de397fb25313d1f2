import type { ConcordanceLine } from '../api.ts';

/** Lines of a concordance as text that is taken along: with their source and its address. */

const addressOf = ({ url }: ConcordanceLine, page: URL): string => new URL(url, page).href;

/** @returns one paragraph a line: the words, then where they stand */
export const plainOf = (lines: readonly ConcordanceLine[], page: URL): string =>
  lines
    .map((line) => {
      const { before, hit, after, title, period } = line;
      const source = [`《${title}》`, period, addressOf(line, page)].filter(Boolean).join(' ');
      return `${before}【${hit}】${after}\n${source}\n`;
    })
    .join('\n');

/** Text that a table reckons with would be carried out as a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const field = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

/**
 * @param columns names of the six columns
 * @returns CSV (RFC 4180) with a byte order mark, without which Excel misreads hanzi
 */
export function csvOf(
  lines: readonly ConcordanceLine[],
  columns: readonly string[],
  page: URL,
): string {
  const rows = lines.map((line) => {
    const { before, hit, after, title, period } = line;
    return [before, hit, after, title, period, addressOf(line, page)];
  });
  return `\uFEFF${[columns, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
