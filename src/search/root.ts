import { codeLabel, LABEL_CONTEXTS } from './labels.ts';
import { codeNumber, codeSmall, KIND } from './numbers.ts';
import type { Coder } from './range.ts';

/** What a search begins with, the one file that is read before any other. */
export interface Root {
  /** The first piece of each document, and last the number of pieces. */
  firstPieces: number[];
  /**
   * The folded units of all texts by their number in the alphabet, which is one more than their
   * place here: in classes, within a class by code.
   */
  alphabet: number[];
  /** How many units each class has: those of a class are about as frequent. */
  classes: number[];
  /** Units of the texts that are not folded as they stand: unit → number in the alphabet. */
  pairs: Map<number, number>;
  /**
   * What parts the shards: the least beginning of each shard's first label that comes after the
   * last label of the shard before; empty for the first.
   */
  shards: string[];
}

export const noRoot = (): Root => ({
  ...{ firstPieces: [], alphabet: [], classes: [], pairs: new Map(), shards: [] },
});

const LABELS = 0;
const TOTAL = LABEL_CONTEXTS;
const PIECES = TOTAL + KIND;
const CLASS = PIECES + KIND;
const PAIR = CLASS + KIND;
const TARGET = PAIR + KIND;
const UNIT = TARGET + KIND;

/** Codes the root; the reader gives `noRoot()` and gets it filled. */
export function codeRoot(coder: Coder, root: Root): Root {
  const { firstPieces, alphabet, classes, shards } = root;
  const total = (value: number) => codeNumber(coder, TOTAL, value);

  const documents = total(firstPieces.length - 1);
  for (let document = 0, first = 0; document <= documents; document++) {
    const own = (firstPieces[document + 1] as number) - first;
    firstPieces[document] = first;
    if (document < documents) first += 1 + codeSmall(coder, PIECES, own - 1);
  }

  const count = total(classes.length);
  for (let number = 0, from = 0; number < count; number++) {
    const size = codeNumber(coder, CLASS, classes[number] as number);
    classes[number] = size;
    let last = -1;
    for (const end = from + size; from < end; from++) {
      const kind = UNIT + (number % 32) * KIND;
      last += 1 + codeNumber(coder, kind, (alphabet[from] as number) - last - 1);
      alphabet[from] = last;
    }
  }

  const sources = [...root.pairs.keys()];
  const pairs = total(sources.length);
  for (let pair = 0, from = -1; pair < pairs; pair++) {
    const source: number = from + 1 + codeNumber(coder, PAIR, (sources[pair] as number) - from - 1);
    root.pairs.set(source, codeNumber(coder, TARGET, root.pairs.get(source) ?? 0));
    from = source;
  }

  const parts = total(shards.length);
  if (parts > 0) shards[0] = '';
  for (let shard = 1; shard < parts; shard++) {
    shards[shard] = codeLabel(coder, LABELS, shards[shard - 1] as string, shards[shard] ?? '');
  }

  return root;
}

/**
 * Where it is told how strings stand that begin with a query: in one shard; or, as they are in
 * several, in the file of a wide node, named after this shard.
 */
export interface Place {
  shard: number;
  isWide: boolean;
}

/**
 * @param query as numbers in the alphabet, not empty
 * @returns undefined where there are no shards
 */
export function locate(shards: readonly string[], query: string): Place | undefined {
  let [low, high] = [0, shards.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shards[middle] as string) <= query) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return undefined;
  const isWide = shards[low]?.startsWith(query) ?? false;
  return { shard: isWide ? low : low - 1, isWide };
}
