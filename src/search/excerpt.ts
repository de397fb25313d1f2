/** Pieces of a text around what was looked for, as HTML that is safe to insert. */

export interface Excerpt {
  /** HTML: the text escaped, what was looked for in `<mark>`. */
  excerpt: string;
  /** The same without marks and without escapes. */
  plain_excerpt: string;
}

export interface ExcerptOptions {
  /** About how many characters an excerpt has. */
  length: number;
  /** What stands where a text was cut. */
  ellipsis: string;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** @returns `text` fit for HTML text and attribute values */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] as string);

/** After which an excerpt best begins or ends: the first kind that is there decides. */
const BOUNDARIES = [/[。！？；!?;]/, /[，、：,:]/];
/** The part of an excerpt that goes before the first place. */
const LEAD = 1 / 3;

const isLowSurrogate = (text: string, at: number): boolean =>
  /[\udc00-\udfff]/.test(text[at] ?? '');

/** The first good place from `from` on to begin at, if that is before `limit`. */
function goodStart(text: string, from: number, limit: number): number {
  if (from === 0) return 0;
  for (const boundary of BOUNDARIES) {
    for (let at = from; at < limit; at++) {
      if (boundary.test(text[at - 1] ?? '')) return at;
    }
  }
  return isLowSurrogate(text, from) ? from + 1 : from;
}

/** The last good place up to `to` to end at, if that is after `limit`. */
function goodEnd(text: string, to: number, limit: number): number {
  if (to >= text.length) return text.length;
  for (const boundary of BOUNDARIES) {
    for (let at = to; at > limit; at--) {
      if (boundary.test(text[at - 1] ?? '')) return at;
    }
  }
  return isLowSurrogate(text, to) ? to - 1 : to;
}

/**
 * @param places where in `text` the term stands, ascending; none for a piece of the beginning
 * @param termLength length of the term in UTF-16 code units
 */
export function makeExcerpt(
  text: string,
  places: readonly number[],
  termLength: number,
  { length, ellipsis }: ExcerptOptions,
): Excerpt {
  const first = places[0] ?? 0;
  const spare = Math.max(0, length - termLength);
  const lead = text.length <= length ? first : Math.floor(spare * LEAD);
  const start = goodStart(text, Math.max(0, first - lead), first);
  const termEnd = places.length > 0 ? first + termLength : start;
  const end = goodEnd(
    text,
    Math.max(termEnd, start + length),
    Math.max(termEnd, start + length / 2),
  );

  let excerpt = '';
  let at = start;
  for (const place of places) {
    if (place < at || place + termLength > end) continue;
    const term = escapeHtml(text.slice(place, place + termLength));
    excerpt += `${escapeHtml(text.slice(at, place))}<mark>${term}</mark>`;
    at = place + termLength;
  }
  excerpt += escapeHtml(text.slice(at, end));
  const [before, after] = [start > 0 ? ellipsis : '', end < text.length ? ellipsis : ''];
  return {
    excerpt: escapeHtml(before) + excerpt + escapeHtml(after),
    plain_excerpt: before + text.slice(start, end) + after,
  };
}
