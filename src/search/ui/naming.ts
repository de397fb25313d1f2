/** A query in sentences and names of files. */

/** A long query is named by its beginning, of so many characters. */
const LONGEST = 40;

/** @returns the query, or its beginning where it is long */
export function named(query: string): string {
  const characters = [...query.slice(0, 2 * LONGEST + 1)];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}……` : query;
}

/** @returns what is left of the query in the name of a file on any system */
export const fileNamed = (query: string): string =>
  named(query).replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, '_');
