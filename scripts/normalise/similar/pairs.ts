import type { Similar } from '../../../src/speech/frontmatter.ts';
import { type Listed, listed } from '../compact/listed.ts';
import { numberTable } from '../compact/number-table.ts';
import type { Comparison } from './compare.ts';

/** Two speeches with nearly the same text, by number. */
export interface Pair extends Comparison {
  speeches: [number, number];
}

/** Pairs as they are found, sixteen bytes each. */
export interface Pairs {
  readonly length: number;
  add(pair: Pair): void;
  get(at: number): Pair;
}

const RELATIONS: readonly Similar['relation'][] = ['same', 'near', 'part', 'whole'];
/** A share has two places. */
const WHOLE = 100;

export function noPairs(): Pairs {
  const numbers = numberTable(4);
  return {
    get length() {
      return numbers.length;
    },
    add: ({ speeches, share, relation }) =>
      numbers.push([...speeches, Math.round(share * WHOLE), RELATIONS.indexOf(relation)]),
    get: (at) => ({
      speeches: [numbers.get(at, 0), numbers.get(at, 1)],
      share: numbers.get(at, 2) / WHOLE,
      relation: RELATIONS[numbers.get(at, 3)] as Similar['relation'],
    }),
  };
}

/** @param order which of two pairs goes first, as for `Array.prototype.sort` */
export function sortPairs(pairs: Pairs, order: (a: Pair, b: Pair) => number): Listed<Pair> {
  const places = Uint32Array.from({ length: pairs.length }, (_, i) => i);
  places.sort((x, y) => order(pairs.get(x), pairs.get(y)));
  return listed(places.length, () => Iterator.from(places).map(pairs.get));
}
