import { orderByKey } from '../compact/order.ts';
import { BANDS } from './bands.ts';
import { EMPTY } from './sketch.ts';
import type { Speeches } from './speeches.ts';

/** One text that stands hundreds of times is compared with this many of its likes. */
const MOST = 40;
/** No further speech agrees in the band. */
const NONE = 0xffffffff;

/**
 * Which speeches may have nearly the same text, so that the work grows with the number of
 * speeches and not with its square: each is compared with those that follow it in the order of
 * ids and agree with it in a band, up to forty a band. Of two texts that share half of their
 * shingles 98 in 100 are found; most that share a tenth are passed over.
 * @param speeches their bands are of no use afterwards: what is known of each gives way to the
 *   next speech that has the same
 * @returns numbers of two speeches, that with the lesser id first, each pair once; pairs that
 *   are connected follow one another
 */
export function* candidatePairs(speeches: Speeches): Generator<[number, number]> {
  // From here on a speech goes by its place in the order of ids.
  const byId = orderedIds(speeches);
  const at = (place: number) => byId[place] as number;
  for (let band = 0; band < BANDS; band++) chain(speeches, byId, band);
  const next = (place: number, band: number) => speeches.band(at(place), band);
  for (const place of grouped(byId.length, next)) {
    for (const other of follow(place, next)) yield [at(place), at(other)];
  }
}

function orderedIds(speeches: Speeches): Uint32Array {
  const order = Uint32Array.from({ length: speeches.length }, (_, i) => i);
  return order.sort((x, y) => (speeches.idOf(x) < speeches.idOf(y) ? -1 : 1));
}

/** Puts in the place of a band's numbers the next place, in the order of ids, that has the same. */
function chain(speeches: Speeches, byId: Uint32Array, band: number): void {
  const { numbers, isAsBefore } = orderByKey(byId.length, 2 ** 32, (place) => {
    const number = speeches.band(byId[place] as number, band);
    return number === EMPTY ? undefined : number;
  });
  for (const speech of byId) speeches.setBand(speech, band, NONE);
  for (let i = 1; i < numbers.length; i++) {
    const before = byId[numbers[i - 1] as number] as number;
    if (isAsBefore(i)) speeches.setBand(before, band, numbers[i] as number);
  }
}

type Next = (place: number, band: number) => number;

function follow(place: number, next: Next): Set<number> {
  const others = new Set<number>();
  for (let band = 0; band < BANDS; band++) {
    let at = next(place, band);
    for (let count = 0; count < MOST && at !== NONE; count++) {
      others.add(at);
      at = next(at, band);
    }
  }
  return others;
}

/**
 * The places that chains connect, group by group, so that a text is read and taken apart
 * once: a forest of disjoint sets.
 */
function grouped(count: number, next: Next): Uint32Array {
  const above = Uint32Array.from({ length: count }, (_, i) => i);
  const first = (place: number): number => {
    let at = place;
    while (above[at] !== at) at = above[at] = above[above[at] as number] as number;
    return at;
  };
  for (let band = 0; band < BANDS; band++) {
    for (let place = 0; place < count; place++) {
      const other = next(place, band);
      if (other === NONE) continue;
      const [a, b] = [first(place), first(other)];
      above[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return orderByKey(count, count, first).numbers;
}
