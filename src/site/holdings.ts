import { getCollection } from 'astro:content';
import type { FrontMatter } from '../speech/frontmatter.ts';
import { type FacetEntry, type FacetName, facetEntries } from './facets.ts';
import { latestFirst, yearSpan } from './lists.ts';

/** What the archive holds, read once in a build and afresh for each page in development. */

interface Holdings {
  /** All speeches, latest period first. */
  speeches: FrontMatter[];
  /** The values of a facet that occur, each with its speeches. */
  facet: (name: FacetName) => FacetEntry[];
  byId: Map<string, FrontMatter>;
  /** How many of them ship with the project as samples. */
  samples: number;
  /** First and last year of the archive; absent where none is known. */
  span: [number, number] | undefined;
}

const read = async (): Promise<Holdings> => {
  const speeches = (await getCollection('speeches')).map(({ data }) => data).sort(latestFirst);
  const facets = new Map<FacetName, FacetEntry[]>();
  return {
    speeches,
    byId: new Map(speeches.map((speech) => [speech.id, speech])),
    samples: speeches.filter(({ sample }) => sample).length,
    span: yearSpan(speeches),
    facet(name) {
      const entries = facets.get(name) ?? facetEntries(name, speeches);
      facets.set(name, entries);
      return entries;
    },
  };
};

let once: Promise<Holdings> | undefined;

export function holdings(): Promise<Holdings> {
  if (import.meta.env.DEV) return read();
  once ??= read();
  return once;
}
