/**
 * The query language, the same in every box:
 *
 *     抓落实 改革        all words are wanted, anywhere in one document
 *     "抓落实，改 革"     exactly this, spaces and every sign (also “…” 「…」 『…』)
 *     -改革              not this
 *     甲|乙              either
 *     标题:词 小标题:词   in the title, in a heading
 *
 * A run without spaces is exact too, whatever signs stand in it.
 */

export type Field = 'title' | 'heading';

export interface Term {
  /** As typed, without marks; not empty. */
  text: string;
  /** Absent: anywhere. */
  field?: Field;
}

export interface Query {
  /** In every document found, at least one term of each clause. */
  clauses: Term[][];
  /** None of these. */
  without: Term[];
}

/** What keeps a query from being carried out. Each has a sentence in the strings of the search. */
export type FaultCode =
  /** A quotation mark has no partner. */
  | 'quote-open'
  /** Nothing stands between two quotation marks. */
  | 'quote-empty'
  /** A quotation mark in the midst of a word, or a word right behind one. */
  | 'quote-inside'
  /** A vertical bar has nothing before or behind it. */
  | 'either-empty'
  /** A minus behind a vertical bar. */
  | 'either-without'
  /** Nothing stands behind `标题:` or `小标题:`. */
  | 'field-empty'
  /** Nothing is wanted, only left out. */
  | 'only-without'
  /** More words than `limit`. */
  | 'too-many'
  /** More characters than `limit`. */
  | 'too-long';

export interface Fault {
  code: FaultCode;
  /** Where in what was typed, in UTF-16 code units; absent where it is about all of it. */
  at?: number;
  /** For `too-many` and `too-long`. */
  limit?: number;
}

/** Where a sign that could mean something was taken for itself. */
export type NoteCode =
  /** A quotation mark that has no partner, or with more text right behind its partner. */
  | 'quote-literal'
  /** A minus with nothing behind it. */
  | 'minus-literal'
  /** All that was typed is one sign. */
  | 'sign-literal';

export interface Understood {
  /** The query as it was read, in the signs of the language: typed, it gives the same answer. */
  query: string;
  notes: { code: NoteCode; at: number }[];
}
