import type { Hit } from './hits.ts';

/** The passages of a document: what stands under one anchor, such as the rows of a table. */

/** So many passages are a good answer; more are only asked for. */
const BEST = 3;

export interface Passages {
  /** The best one; undefined where there is none. */
  best: Hit[] | undefined;
  /** The best three in the order of the text, then the others in the order of the text. */
  all: Hit[][];
}

function groupByAnchor(hits: readonly Hit[]): Hit[][] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.anchor);
    if (group) group.push(hit);
    else groups.set(hit.anchor, [hit]);
  }
  return [...groups.values()];
}

/** Different words weigh more than many places; else the earlier passage is the better one. */
function byWorth(passages: readonly Hit[][]): Hit[][] {
  const valued = passages.map((passage) => {
    const spans = passage.flatMap((hit) => hit.spans);
    return { passage, terms: new Set(spans.map(({ term }) => term)).size, places: spans.length };
  });
  valued.sort((a, b) => b.terms - a.terms || b.places - a.places);
  return valued.map(({ passage }) => passage);
}

/** @param hits the blocks with places and an anchor, in the order of the text */
export function bestPassages(hits: readonly Hit[]): Passages {
  const passages = groupByAnchor(hits);
  const valued = byWorth(passages);
  const best = new Set(valued.slice(0, BEST));
  return {
    best: valued[0],
    all: [
      ...passages.filter((passage) => best.has(passage)),
      ...passages.filter((passage) => !best.has(passage)),
    ],
  };
}
