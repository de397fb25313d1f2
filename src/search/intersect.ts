/** Sets of documents as lists of their numbers, ascending. */

export type Numbers = ArrayLike<number>;

/** The first place from `from` on whose number is not less than `wanted`. */
function placeFrom(list: Numbers, wanted: number, from: number): number {
  if (from >= list.length || (list[from] as number) >= wanted) return from;
  let [step, low] = [1, from];
  while (low + step < list.length && (list[low + step] as number) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, list.length);
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < wanted) low = middle;
    else high = middle;
  }
  return high;
}

/** @returns for each of `some` its place in `list`; −1 where it is not there */
export function placesAmong(list: Numbers, some: Numbers): Int32Array {
  const places = new Int32Array(some.length);
  let place = 0;
  for (let at = 0; at < some.length; at++) {
    const wanted = some[at] as number;
    if ((list[place] as number) < wanted) place = placeFrom(list, wanted, place + 1);
    places[at] = list[place] === wanted ? place : -1;
  }
  return places;
}

/** @returns those of `some` that are in `list`, or those that are not */
export function kept(some: Numbers, list: Numbers, isWanted: boolean): Uint32Array {
  const made = new Uint32Array(some.length);
  let [length, place] = [0, 0];
  for (let at = 0; at < some.length; at++) {
    const one = some[at] as number;
    if ((list[place] as number) < one) place = placeFrom(list, one, place + 1);
    if ((list[place] === one) === isWanted) made[length++] = one;
  }
  return made.subarray(0, length);
}

/** @returns what is in any of the lists */
export function union(lists: readonly Numbers[]): Numbers {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let length = 0;
  for (const list of lists) {
    all.set(list, length);
    length += list.length;
  }
  all.sort();
  length = 0;
  for (let at = 0; at < all.length; at++) {
    if (at === 0 || all[at] !== all[at - 1]) all[length++] = all[at] as number;
  }
  return all.subarray(0, length);
}

/** @returns what is in all of the lists: the shortest first, so that no other is read through */
export function intersection(lists: readonly Numbers[]): Numbers {
  const [shortest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  return others.reduce((some, list) => kept(some, list, true), shortest);
}
