import { type Tag, tagsOf } from './html-tags.ts';
import { RefusedSourceError } from './refused.ts';

/**
 * The HTML Standard's own algorithm takes time and room without bounds on some broken pages:
 * every paragraph opens again all formatting that was left open before it, and every tag looks
 * at all that stand around it. Formatting that is left open again and again with the same
 * attributes costs little, as it is opened again three times at most.
 */
const MOST_DEPTH = 5_000;
/** Grows with the square of the formatting that is open at each tag. */
const MOST_WORK = 100_000_000;
/** A page of a million characters has not so many. */
export const MOST_TAGS = 600_000;
/** The reader compares each attribute of a tag with all before it. */
const MOST_ATTRIBUTES = 2_000;
/** So many formatting elements alike are opened again (HTML Standard, 13.2.4.3). */
const MOST_ALIKE = 3;

/** Elements that are opened again where they were left open (HTML Standard, 13.2.4.3). */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
/** Formatting elements that end an open one of their name. */
const ALONE = new Set(['a', 'nobr']);
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
  let work = 0;
  const open = new Map<string, number>();
  const formatting = new OpenFormatting();
  for (const tag of tagsOf(html)) {
    tags++;
    if (FORMATTING.has(tag.name)) formatting.meet(tag);
    if (!SELF_ENDING.has(tag.name) && !tag.isSelfClosing) {
      const alike = open.get(tag.name) ?? 0;
      // An end without a beginning ends nothing.
      const step = tag.isEnd ? -Math.min(1, alike) : 1;
      open.set(tag.name, alike + step);
      depth += step;
    }
    work += formatting.size * formatting.size;
    const isEndless = tags > MOST_TAGS || tag.attributeCount > MOST_ATTRIBUTES;
    if (isEndless || depth > MOST_DEPTH || work > MOST_WORK)
      throw new RefusedSourceError('tangled');
  }
}

/** The formatting elements that are open; of those that are alike, the last three. */
class OpenFormatting {
  size = 0;
  readonly #open = new Map<string, string[]>();

  meet({ name, isEnd, attributes }: Tag): void {
    const open = this.#open.get(name) ?? [];
    this.#open.set(name, open);
    this.size -= open.length;
    if (isEnd || ALONE.has(name)) open.pop();
    if (!isEnd) {
      const alike = open.filter((other) => other === attributes).length;
      if (alike >= MOST_ALIKE) open.splice(open.indexOf(attributes), 1);
      open.push(attributes);
    }
    this.size += open.length;
  }
}

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
