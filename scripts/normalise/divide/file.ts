import { firstFrom, type Line } from '../lines/lines.ts';
import { isProse } from '../lines/prose.ts';
import { isSalutation } from '../lines/salutation.ts';
import { looksLikeCollection, looksLikeTitle } from '../lines/title.ts';

/** A line that opens a part of a collection. */
export interface Mark {
  line: Line;
  ordinal: number;
  /** The words of the line besides the mark; empty where it has none. */
  title: string;
}

/** A speech begins at most this many lines below its mark. */
const NEAR = 3;

/** The lines of a file, and where in it things stand. */
export interface File {
  lines: readonly Line[];
  /** The first line that names a collection, and the first salutation; Infinity for none. */
  collection: number;
  salutation: number;
}

/** Looks a file over once for all its marks. */
export function lookAt(lines: readonly Line[]): File {
  const first = (test: (text: string) => boolean) => {
    const at = lines.findIndex(({ text }) => test(text));
    return at < 0 ? Infinity : at;
  };
  return {
    lines,
    collection: first(looksLikeCollection),
    salutation: first(isSalutation),
  };
}

/** Index of a mark's line. */
export const placeOf = ({ line }: Mark, { lines }: File): number => firstFrom(lines, line.start);

/**
 * How many marks make a collection: two, or one where the title of a collection stands above
 * it and no speech between them but its first.
 */
export function leastOf([mark]: readonly Mark[], file: File): number {
  if (!mark || !isUnderCollection(mark, file)) return 2;
  return mark.ordinal === 2 || file.salutation > placeOf(mark, file) ? 1 : 2;
}

export const isUnderCollection = (mark: Mark, file: File): boolean =>
  file.collection < placeOf(mark, file);

/** A salutation, or a title and then prose, stands just below a mark. */
export function opensSpeech(mark: Mark, file: File): boolean {
  const at = placeOf(mark, file);
  const below = file.lines.slice(at + 1, at + 1 + NEAR);
  return (
    below.some(({ text }) => isSalutation(text)) ||
    (below.some(({ text }) => looksLikeTitle(text)) && below.some(({ text }) => isProse(text)))
  );
}
