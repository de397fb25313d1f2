import { type Highlight, paramOf } from './highlight.ts';
import type { Wanted } from './query/evaluate.ts';

/** Addresses of places in documents, which tell their pages what to mark. */

export interface AddressOptions {
  /** What the address of a document is put after: ends in a slash. */
  base: string;
  /**
   * Name of the parameter that tells the page what to mark, and beginning of the names for what
   * to mark in one field only (`highlight-title`); null for none.
   */
  highlightParam: string | null;
}

/** Hosts refuse long addresses (431): so many characters of what is to be marked at most. */
const MOST_MARKED = 100;

/** @returns words until there are enough; the last one, or the only one, is cut */
function markable(wanted: readonly Wanted[]): Highlight[] {
  const known = new Map<string, Highlight>();
  let left = MOST_MARKED;
  for (const { text, field } of wanted) {
    if (left <= 0) break;
    const cut = text.slice(0, left);
    // No half character at the end.
    const whole = cut.length < text.length ? cut.replace(/[\ud800-\udbff]$/, '') : cut;
    const key = `${field ?? ''}\n${whole}`;
    if (!whole || known.has(key)) continue;
    known.set(key, { text: whole, field });
    left -= cut.length;
  }
  return [...known.values()];
}

/** @returns gives the address of a place of the document by its anchor */
export function addressesOf(
  url: string,
  wanted: readonly Wanted[],
  { base, highlightParam }: AddressOptions,
): (anchor: string) => string {
  const marked = highlightParam === null ? [] : markable(wanted);
  const words = marked.map(
    ({ text, field }) =>
      `${paramOf(highlightParam ?? '', field)}=${encodeURIComponent(text.toWellFormed())}`,
  );
  const query = words.length > 0 ? `?${words.join('&')}` : '';
  return (anchor) => base + url + query + (anchor ? `#${anchor}` : '');
}
