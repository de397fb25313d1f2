import type { Wanted } from './query/evaluate.ts';

/** Addresses of places in documents, which tell their pages what to mark. */

export interface AddressOptions {
  /** What the address of a document is put after: ends in a slash. */
  base: string;
  /** Name of the parameter that tells the page what to mark; null for none. */
  highlightParam: string | null;
}

/** Hosts refuse long addresses (431): so many characters of what is to be marked at most. */
const MOST_MARKED = 100;

/** @returns words until there are enough; the last one, or the only one, is cut */
function markable(wanted: readonly Wanted[]): string[] {
  const texts = new Set<string>();
  let left = MOST_MARKED;
  for (const { text } of wanted) {
    if (left <= 0) break;
    const cut = text.slice(0, left);
    if (texts.has(cut)) continue;
    // No half character at the end.
    texts.add(cut.length < text.length ? cut.replace(/[\ud800-\udbff]$/, '') : cut);
    left -= cut.length;
  }
  return [...texts].filter(Boolean);
}

/** @returns gives the address of a place of the document by its anchor */
export function addressesOf(
  url: string,
  wanted: readonly Wanted[],
  { base, highlightParam }: AddressOptions,
): (anchor: string) => string {
  const texts = highlightParam === null ? [] : markable(wanted);
  const highlight = texts.map(
    (text) => `${highlightParam}=${encodeURIComponent(text.toWellFormed())}`,
  );
  const query = highlight.length > 0 ? `?${highlight.join('&')}` : '';
  return (anchor) => base + url + query + (anchor ? `#${anchor}` : '');
}
