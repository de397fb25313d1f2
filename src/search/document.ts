import type { Block } from './contract.ts';
import type { Suggestion } from './suggest.ts';

/** What the index knows of a document, and the file that holds it. */

/** All that the index knows of a document. The first block is its title. */
export interface SearchDocument {
  /** From the root of the site, without a slash in front. */
  url: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** Keys to sort by: compared as numbers where every document's is one. */
  sort: Record<string, string>;
  blocks: Block[];
  /** What of it is offered to those who type pinyin. */
  suggestions?: Suggestion[];
}

/** A document as its own file has it: the filters stand in the directory too. */
export type DocumentText = Omit<SearchDocument, 'sort' | 'suggestions'>;

export const encodeText = (document: SearchDocument): Uint8Array => {
  const { url, meta, filters, blocks } = document;
  const rows = blocks.map(({ anchor, label, text, field }) => [anchor, label, text, field]);
  return new TextEncoder().encode(JSON.stringify([url, meta, filters, rows]));
};

export function decodeText(bytes: Uint8Array): DocumentText {
  const [url, meta, filters, rows] = JSON.parse(new TextDecoder().decode(bytes)) as [
    string,
    Record<string, string>,
    Record<string, string[]>,
    [string, string, string, Block['field']][],
  ];
  return {
    url,
    meta,
    filters,
    blocks: rows.map(([anchor, label, text, field]) => ({ anchor, label, text, field })),
  };
}
