/** What the exact search answers, and what it hands out: types only. */

/**
 * The documents in which a folded string stands, ascending. What is known of one of them stands
 * at its place in each list: a frequent string is in tens of thousands of documents, most of
 * which no query of several words ever looks at.
 */
export interface Matches {
  documents: ArrayLike<number>;
  /** How many times, overlapping occurrences counted each. */
  counts: ArrayLike<number>;
  /** Fields of the document, besides its text, with an occurrence: sums of `FLAG`s. */
  flags: ArrayLike<number>;
  /** Which of `pieces` and `pieceCounts` are the document's: from here to there. */
  starts: ArrayLike<number>;
  ends: ArrayLike<number>;
  /** The pieces with occurrences, ascending, and how many each has. */
  pieces: ArrayLike<number>;
  pieceCounts: ArrayLike<number>;
}

/** One of the documents. */
export interface Match {
  document: number;
  count: number;
  inTitle: boolean;
  inHeading: boolean;
  pieces: { piece: number; count: number }[];
}

/** One block of a text: a title, a paragraph, a row of a table. It holds no line feed. */
export interface Block {
  /** The fragment under which its page has it; empty for the page itself. */
  anchor: string;
  /** What a reader is told about its place. */
  label: string;
  text: string;
  field: 'title' | 'heading' | 'text';
}

/** One piece as its file has it. The first piece of a document begins with its title. */
export interface Piece {
  document: number;
  url: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  blocks: Block[];
  /** The text of each block as it is compared, as long as the text. */
  folded: string[];
}

/** What is known of all documents, fetched only when filters, counts or orders are asked for. */
export interface Facets {
  /** Name → value → documents in ascending order. */
  filters: Map<string, Map<string, number[]>>;
  /** Name → all documents that have the key, the lowest key first. */
  orders: Map<string, number[]>;
}

/**
 * One build of the index. Whatever it gives is of that build; what has to be read once the
 * site was built anew fails with a `StaleIndexError`.
 */
export interface Snapshot {
  build: number;
  /** Folds what was typed (NFKC, case, traditional → simplified; one unit to one). */
  fold: (typed: string) => Promise<string>;
  /** @param folded not empty. Every document in one block of which it stands, and no other. */
  find: (folded: string) => Promise<Matches>;
  /** documents, and the first piece of each (one longer: the last is the number of pieces). */
  extent: () => { documents: number; firstPieces: ArrayLike<number> };
  piece: (piece: number) => Promise<Piece>;
  facets: () => Promise<Facets>;
}

export interface SearchEngine {
  /** The newest build that is known of. */
  open: () => Promise<Snapshot>;
  /**
   * @param work is begun anew, with another snapshot, where the site is built anew meanwhile;
   *   what it gives is of one build
   */
  answer: <T>(work: (snapshot: Snapshot) => Promise<T>) => Promise<T>;
}
