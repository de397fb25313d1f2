import { fewAtOnce } from './few-at-once.ts';
import type { IndexFiles } from './files.ts';
import { type Found, findInShard, NOWHERE } from './lookup.ts';
import { countOf } from './places.ts';
import { FLAG, type Postings } from './postings.ts';
import { locate } from './root.ts';

/** Finds a string in an index, with as few of its files as tell. */

/** So many pieces are read sooner than one more shard. */
const FEW = 2;
/** How many further shards are asked where one does not tell. */
const FURTHER_SHARDS = 2;
/** So many pieces are asked for at once. */
const AT_ONCE = 8;
/** A further part of a query begins this much before the places part, and has this many units. */
const [BEFORE, AT_LEAST] = [2, 5];
/** So many units lie between the beginnings of two such parts at least. */
const APART = 3;

async function ask(files: IndexFiles, query: string): Promise<Found> {
  const place = locate(files.root.shards, query);
  if (!place) return NOWHERE;
  if (!place.isWide) return findInShard(await files.shard(place.shard), query, files.all);
  const postings = await files.wide(place.shard, query.length);
  return { postings, covered: query.length, alike: query.length };
}

/** @returns the pieces in one block of which `folded`, not empty, stands, and no other */
export async function findPostings(files: IndexFiles, folded: string): Promise<Postings> {
  const query = files.alphabet.labelOf(folded);
  if (!query) return NOWHERE.postings;
  const found = await ask(files, query);
  if (found.covered >= query.length) return found.postings;
  if (query.length > found.alike) {
    const pieces = await narrowed(files, query, found);
    return checked(files, folded, pieces);
  }
  const [piece] = found.postings.pieces;
  const { folded: blocks } = await files.piece(piece as number);
  return blocks.some((block) => block.includes(folded)) ? found.postings : NOWHERE.postings;
}

/** Where further parts of a query begin that tell most: those that begin with rare units. */
function furtherParts({ alphabet }: IndexFiles, query: string, from: number): number[] {
  const rarity = (at: number) => alphabet.rarity(query, at) + alphabet.rarity(query, at + 1);
  const last = query.length - AT_LEAST;
  const first = Math.max(1, Math.min(from, last));
  const starts = Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => first + at);
  starts.sort((a, b) => rarity(b) - rarity(a) || a - b);
  const parts: number[] = [];
  for (const start of starts) {
    if (parts.length === FURTHER_SHARDS) break;
    if (parts.every((part) => Math.abs(part - start) >= APART)) parts.push(start);
  }
  return parts;
}

/** Pieces that may have the query, fewer for what the index says of its further parts. */
async function narrowed(files: IndexFiles, query: string, first: Found): Promise<number[]> {
  let { pieces } = first.postings;
  for (const at of furtherParts(files, query, first.alike - BEFORE)) {
    if (pieces.length <= FEW) break;
    const also = new Set((await ask(files, query.slice(at))).postings.pieces);
    pieces = pieces.filter((piece) => also.has(piece));
  }
  return pieces;
}

/** Of the pieces, those that have the string. */
async function checked(
  files: IndexFiles,
  folded: string,
  candidates: readonly number[],
): Promise<Postings> {
  const postings: Postings = { pieces: [], counts: [], flags: [] };
  const read = await fewAtOnce(candidates, AT_ONCE, (piece) => files.piece(piece));
  read.forEach(({ blocks, folded: texts }, at) => {
    let [count, flags] = [0, 0];
    texts.forEach((text, block) => {
      const places = countOf(text, folded);
      const field = blocks[block]?.field ?? 'text';
      count += places;
      if (places > 0 && field !== 'text') flags |= FLAG[field];
    });
    if (count === 0) return;
    postings.pieces.push(candidates[at] as number);
    postings.counts.push(count);
    postings.flags.push(flags);
  });
  return postings;
}
