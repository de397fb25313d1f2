import type { Block } from './contract.ts';
import type { Suggestion } from './suggest.ts';

/** What the index is made from. */

export type { Block };

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
