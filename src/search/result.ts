import type { Engine, ReadDocument } from './engine.ts';
import { type Excerpt, type ExcerptOptions, makeExcerpt } from './excerpt.ts';
import { foldQuery } from './fold.ts';
import { placesOf } from './places.ts';

/** One found document as Pagefind's browser API describes it. */

/** A place in `content`, in UTF-16 code units (in Pagefind's own results: in words). */
interface WeightedLocation {
  weight: number;
  balanced_score: number;
  location: number;
}

interface Located extends Excerpt {
  url: string;
  locations: number[];
  weighted_locations: WeightedLocation[];
}

/** A part of the document in which the term stands. */
export interface SubResult extends Located {
  title: string;
  anchor: { element: string; id: string; text: string; location: number };
}

export interface ResultData extends Located {
  raw_url: string;
  /** The blocks of the text, joined by line feeds. */
  content: string;
  raw_content: string;
  /** Number of characters: words of Chinese are nothing that can be counted. */
  word_count: number;
  filters: Record<string, string[]>;
  /**
   * The document's fields; `places`: how many times the term stands in it; `marked_title`,
   * where it stands in the title: that as HTML, marked.
   */
  meta: Record<string, string>;
  anchors: SubResult['anchor'][];
  sub_results: SubResult[];
}

export interface ResultOptions extends ExcerptOptions {
  /** What the address of a document is put after: ends in a slash. */
  base: string;
  /** Name of the parameter that tells the page what to mark; null for none. */
  highlightParam: string | null;
}

interface Hit {
  anchor: string;
  label: string;
  text: string;
  /** Where the block begins in `content`. */
  start: number;
  places: number[];
}

/** A title is never cut. */
const WHOLE: ExcerptOptions = { length: Number.POSITIVE_INFINITY, ellipsis: '' };

const weighted = (locations: number[]): WeightedLocation[] =>
  locations.map((location) => ({ weight: 1, balanced_score: 1, location }));

function hitsOf({ blocks, folded }: ReadDocument, query: string): Hit[] {
  let start = 0;
  return blocks.map((block, number) => {
    const hit = {
      ...block,
      start,
      places: query ? placesOf(folded[number] ?? '', query) : [],
    };
    start += block.text.length + 1;
    return hit;
  });
}

const anchorOf = ({ anchor, label, start }: Hit): SubResult['anchor'] => ({
  element: anchor.startsWith('h') ? 'h2' : 'p',
  id: anchor,
  text: label,
  location: start,
});

const locationsOf = ({ start, places }: Hit): number[] => places.map((place) => start + place);

/** One sub-result for each anchor; the rows of a table share theirs. */
function subResults(
  hits: Hit[],
  excerptOf: (hit: Hit) => Excerpt,
  address: (anchor: string) => string,
): SubResult[] {
  const byAnchor = new Map<string, SubResult>();
  for (const hit of hits) {
    const known = byAnchor.get(hit.anchor);
    const locations = [...(known?.locations ?? []), ...locationsOf(hit)];
    byAnchor.set(hit.anchor, {
      title: hit.label,
      url: address(hit.anchor),
      anchor: anchorOf(hit),
      ...excerptOf(hit),
      ...known,
      locations,
      weighted_locations: weighted(locations),
    });
  }
  return [...byAnchor.values()];
}

/** @param term null where documents were only filtered */
export async function readResult(
  engine: Engine,
  document: number,
  term: string | null,
  options: ResultOptions,
): Promise<ResultData> {
  const read = await engine.text(document);
  const query = foldQuery(term ?? '');
  const blocks = hitsOf(read, query);
  const content = read.blocks.map(({ text }) => text).join('\n');
  const hits = blocks.filter(({ places }) => places.length > 0);
  const within = hits.filter(({ anchor }) => anchor !== '');
  const excerptOf = ({ text, places }: Hit) => makeExcerpt(text, places, query.length, options);

  const asked = term === null || options.highlightParam === null;
  const highlight = asked ? '' : `?${options.highlightParam}=${encodeURIComponent(term.trim())}`;
  const address = (anchor: string) =>
    `${options.base}${read.url}${highlight}${anchor ? `#${anchor}` : ''}`;

  const best = within.reduce<Hit | undefined>(
    (most, hit) => (most && most.places.length >= hit.places.length ? most : hit),
    undefined,
  );
  const title = hits.find(({ anchor }) => anchor === '');
  const marked = title && makeExcerpt(title.text, title.places, query.length, WHOLE).excerpt;
  const shown = best ?? title ?? blocks.find(({ anchor }) => anchor !== '') ?? blocks[0];
  const locations = hits.flatMap(locationsOf);
  return {
    url: address(''),
    raw_url: read.url,
    content,
    raw_content: content,
    word_count: content.length,
    filters: read.filters,
    meta: {
      ...read.meta,
      places: String(locations.length),
      ...(marked ? { marked_title: marked } : {}),
    },
    anchors: blocks.filter(({ anchor }) => anchor !== '').map(anchorOf),
    ...(shown ? excerptOf(shown) : { excerpt: '', plain_excerpt: '' }),
    locations,
    weighted_locations: weighted(locations),
    sub_results: subResults(within, excerptOf, address),
  };
}
