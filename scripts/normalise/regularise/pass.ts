import type { Edit } from '../../../src/speech/record.ts';

export interface RegulariseOptions {
  /** Spaces mean something here: between the cells of a table, a post and a name. */
  keepSpaces?: boolean;
  /** Sentences of the text end with a dot: see `hasAsciiStops`. */
  asciiStops?: boolean;
}

/** Pure; offsets are UTF-16 code units of `text`. */
export type Pass = (text: string, options: RegulariseOptions) => Edit[];

export const each = (
  text: string,
  pattern: RegExp,
  rule: string,
  replace: (found: string) => string,
) =>
  [...text.matchAll(pattern)].map(
    ({ 0: found, index }): Edit => ({
      start: index,
      end: index + found.length,
      text: replace(found),
      rule,
    }),
  );
