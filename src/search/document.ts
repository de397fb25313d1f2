/** What the index knows of a document, and the file that holds it. */

/** One block of a text: a title, a paragraph, a row of a table. It holds no line feed. */
export interface Block {
  /** The fragment under which its page has it; empty for the page itself. */
  anchor: string;
  /** What a reader is told about its place. */
  label: string;
  text: string;
}

/** All that the index knows of a document. The first block is its title. */
export interface SearchDocument {
  /** From the root of the site, without a slash in front. */
  url: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** Keys to sort by: compared as numbers where every document's is one. */
  sort: Record<string, string>;
  blocks: Block[];
}

/** A document as its own file has it: the filters stand in the directory too. */
export type DocumentText = Omit<SearchDocument, 'sort'>;

export const encodeText = (document: SearchDocument): Uint8Array => {
  const { url, meta, filters, blocks } = document;
  const rows = blocks.map(({ anchor, label, text }) => [anchor, label, text]);
  return new TextEncoder().encode(JSON.stringify([url, meta, filters, rows]));
};

export function decodeText(bytes: Uint8Array): DocumentText {
  const [url, meta, filters, rows] = JSON.parse(new TextDecoder().decode(bytes)) as [
    string,
    Record<string, string>,
    Record<string, string[]>,
    [string, string, string][],
  ];
  return {
    url,
    meta,
    filters,
    blocks: rows.map(([anchor, label, text]) => ({ anchor, label, text })),
  };
}
