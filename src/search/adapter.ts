import type { Match, SearchEngine } from './contract.ts';
import { Engine } from './engine.ts';
import { fold } from './fold.ts';
import { placesOf } from './places.ts';

/**
 * To be removed with format version 1: the engine of that version under the contract. Each
 * document is one piece, and counts are read from the texts of all that match.
 */
export function openEngine(folder: URL): SearchEngine {
  const engine = new Engine(async (name, build) => {
    const address = folder.href + name + (build === undefined ? '' : `?${build.toString(16)}`);
    const response = await fetch(address, build === undefined ? { cache: 'no-cache' } : {});
    if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
    return new Uint8Array(await response.arrayBuffer());
  });

  async function match(document: number, folded: string): Promise<Match | undefined> {
    const text = await engine.text(document);
    const counts = text.folded.map((block) => placesOf(block, folded).length);
    const count = counts.reduce((sum, one) => sum + one, 0);
    if (count === 0) return undefined;
    const stands = (field: string) =>
      counts.some((some, number) => some > 0 && text.blocks[number]?.field === field);
    return {
      document,
      count,
      inTitle: stands('title'),
      inHeading: stands('heading'),
      pieces: [{ piece: document, count }],
    };
  }

  return {
    fold: async (typed) => fold(typed),
    find: async (folded) => {
      const candidates = folded.trim()
        ? (await engine.find(folded)).map(({ document }) => document)
        : [...Array((await engine.directory()).documents).keys()];
      const matches = await Promise.all(candidates.map((document) => match(document, folded)));
      return matches.filter((one) => one !== undefined);
    },
    extent: async () => {
      const { documents } = await engine.directory();
      return { documents, firstPieces: Array.from({ length: documents + 1 }, (_, at) => at) };
    },
    piece: async (piece) => ({ ...(await engine.text(piece)), document: piece }),
    facets: async () => {
      const { filters, orders } = await engine.directory();
      return { filters, orders };
    },
  };
}
