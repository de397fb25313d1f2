import type { Field } from './query/query.ts';

/** The parameters of a page's address that say what to mark on it, once for each word. */

export const HIGHLIGHT_PARAM = 'highlight';

/** Fields that a word may be wanted in alone; undefined for anywhere. */
const FIELDS: readonly (Field | undefined)[] = [undefined, 'title', 'heading'];

/**
 * @param param what is marked anywhere on the page
 * @returns the parameter for what is marked in one field of it
 */
export const paramOf = (param: string, field: Field | undefined): string =>
  field ? `${param}-${field}` : param;

/** One word that is to be marked. */
export interface Highlight {
  text: string;
  field: Field | undefined;
}

/** @returns what the address of a page of this site says */
export const highlightsIn = (query: URLSearchParams): Highlight[] =>
  FIELDS.flatMap((field) =>
    query.getAll(paramOf(HIGHLIGHT_PARAM, field)).map((text) => ({ text, field })),
  );

/** Leaves nothing to mark. */
export function removeHighlights(query: URLSearchParams): void {
  for (const field of FIELDS) query.delete(paramOf(HIGHLIGHT_PARAM, field));
}
