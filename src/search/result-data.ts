/** What the search's browser API tells of one result: types only. All offsets and lengths in UTF-16 code units. */

/** How many places there are. */
export interface Places {
  count: number;
  /** `false`: at least so many; only the texts tell how many stand in a title or a heading. */
  exact: boolean;
}

export interface DataOptions {
  /** All pieces of the document are read, not only the best one. */
  whole?: boolean;
}

export interface Excerpt {
  /** HTML: the text escaped, what was looked for in `<mark>`. */
  excerpt: string;
  /** The same without marks and without escapes. */
  plain_excerpt: string;
}

/** A place in `content`. */
export interface WeightedLocation {
  weight: number;
  balanced_score: number;
  location: number;
}

export interface Anchor {
  element: string;
  id: string;
  /** What a reader is told about the place: `第3段 · 一、抓落实`. */
  text: string;
  location: number;
}

export interface Located extends Excerpt {
  url: string;
  locations: number[];
  weighted_locations: WeightedLocation[];
}

/** A passage: a part of the document under one anchor, in which a wanted word stands. */
export interface SubResult extends Located {
  title: string;
  anchor: Anchor;
}

export interface ResultData extends Located {
  raw_url: string;
  /** The blocks of what was read, joined by line feeds. */
  content: string;
  raw_content: string;
  /** Number of characters of `content`: words of Chinese are nothing that can be counted. */
  word_count: number;
  filters: Record<string, string[]>;
  /**
   * The document's fields; `places`: the count of `places` below; `marked_title`: where a wanted
   * word stands in the title, that as HTML, marked.
   */
  meta: Record<string, string>;
  /** Of the whole document, as far as the index and what was read tell. */
  places: Places;
  anchors: Anchor[];
  /** The (up to) three best passages first, in the order of the text; then the others of what was read. */
  sub_results: SubResult[];
  /** Whether `content` is the whole document, or one piece of it. */
  whole: boolean;
}
