import { RefusedSourceError } from './refused.ts';

/**
 * The HTML Standard's own algorithm takes time and room without bounds on some broken pages:
 * every paragraph opens again all formatting that was left open before it, and every tag looks
 * at all that stand around it. No page that a browser shows in a blink comes near these bounds.
 */
const MOST_DEPTH = 5_000;
/** Grows with the square of the formatting that is open at each tag. */
const MOST_WORK = 100_000_000;
/** A page of a million characters has not so many. */
export const MOST_TAGS = 600_000;
const MOST_ATTRIBUTES = 2_000;

/** Elements that are opened again where they were left open (HTML Standard, 13.2.4.3). */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
/** Elements that hold nothing, or that the next one of their kind ends. */
const SELF_ENDING = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd option optgroup tr td th thead tbody tfoot colgroup rp rt'
  ).split(' '),
);

/** @throws RefusedSourceError where parsing the page would not end in time */
export function refuseTangled(html: string): void {
  let tags = 0;
  let depth = 0;
  let formatting = 0;
  let work = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,15})/giu)) {
    const element = name.toLowerCase();
    const step = slash === '/' ? -1 : 1;
    tags++;
    if (FORMATTING.has(element)) formatting = Math.max(0, formatting + step);
    if (!SELF_ENDING.has(element)) depth = Math.max(0, depth + step);
    work += formatting * formatting;
    if (tags > MOST_TAGS || depth > MOST_DEPTH || work > MOST_WORK)
      throw new RefusedSourceError('tangled');
  }
  if (tags > 0 && hasEndlessTag(html)) throw new RefusedSourceError('tangled');
}

/** A tag with thousands of attributes: the reader compares each with all before it. */
const hasEndlessTag = (html: string): boolean =>
  [...html.matchAll(/<[a-z][^<>]{9999,}/giu)].some(
    ([tag]) => (tag.match(/(?<![\s/])[\s/]+[^\s/=]/gu)?.length ?? 0) > MOST_ATTRIBUTES,
  );

/** Quotations and lists that a line opens inside each other; time grows with their square. */
const NESTED = /^(?:[ \t]{0,4}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){2000,}/mu;
/** The reader of Markdown looks at all notes for each of them … */
const NOTE = /\[\^/g;
const MOST_NOTES = 5_000;
/** … and at all addresses that it makes links of. */
const ADDRESS = /:\/\/|www\.|@/gi;
const MOST_ADDRESSES = 40_000;

/** @throws RefusedSourceError where reading the Markdown would not end in time */
export function refuseTangledMarkdown(markdown: string): void {
  const times = (sign: RegExp) => markdown.match(sign)?.length ?? 0;
  const isEndless = times(NOTE) > MOST_NOTES || times(ADDRESS) > MOST_ADDRESSES;
  if (isEndless || NESTED.test(markdown)) throw new RefusedSourceError('tangled');
}
