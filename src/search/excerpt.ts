import type { Excerpt } from './result-data.ts';

/** Cuttings of a text around what was looked for, as HTML that is safe to insert. */

/** Where in a text one of the wanted strings stands. */
export interface Span {
  start: number;
  end: number;
  /** Which of the strings it is. */
  term: number;
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

/** Where a cutting begins that holds the most different strings; the earliest of such places. */
function bestSpan(spans: readonly Span[], length: number): Span | undefined {
  const inside = new Map<number, number>();
  const count = (term: number, more: number) => {
    const left = (inside.get(term) ?? 0) + more;
    if (left > 0) inside.set(term, left);
    else inside.delete(term);
  };
  let [best, most, next] = [spans[0], 1, 0];
  for (const [number, span] of spans.entries()) {
    for (let other = spans[next]; other; other = spans[++next]) {
      // The span itself is in it, however long.
      if (next > number && other.end > span.start + length) break;
      count(other.term, 1);
    }
    if (inside.size > most) [best, most] = [span, inside.size];
    count(span.term, -1);
  }
  return best;
}

/** What is to be marked between `start` and `end`: overlapping spans as one. */
function marksIn(spans: readonly Span[], start: number, end: number): [number, number][] {
  const marks: [number, number][] = [];
  for (const span of spans) {
    const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)];
    const last = marks.at(-1);
    if (from >= to) continue;
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else marks.push([from, to]);
  }
  return marks;
}

/**
 * @param spans what stands in `text`, by their starts; none for a cutting of the beginning
 * @returns about `length` characters with the first span of the best place whole
 */
export function makeExcerpt(
  text: string,
  spans: readonly Span[],
  { length, ellipsis }: ExcerptOptions,
): Excerpt {
  const first = bestSpan(spans, length * (1 - LEAD)) ?? { start: 0, end: 0 };
  const spare = Math.max(0, length - (first.end - first.start));
  const lead = text.length <= length ? first.start : Math.floor(spare * LEAD);
  const start = goodStart(text, Math.max(0, first.start - lead), first.start);
  const hitEnd = Math.max(first.end, start);
  const end = goodEnd(text, Math.max(hitEnd, start + length), Math.max(hitEnd, start + length / 2));

  let excerpt = '';
  let at = start;
  for (const [from, to] of marksIn(spans, start, end)) {
    excerpt += escapeHtml(text.slice(at, from));
    excerpt += `<mark>${escapeHtml(text.slice(from, to))}</mark>`;
    at = to;
  }
  excerpt += escapeHtml(text.slice(at, end));
  const [before, after] = [start > 0 ? ellipsis : '', end < text.length ? ellipsis : ''];
  return {
    excerpt: escapeHtml(before) + excerpt + escapeHtml(after),
    plain_excerpt: before + text.slice(start, end) + after,
  };
}
