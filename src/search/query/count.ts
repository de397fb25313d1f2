import type { Places } from '../api.ts';
import type { Evaluation, Found } from './evaluate.ts';

/** How many places a document has, as far as the index tells without its texts. */

/** One string that is wanted, in whichever fields. */
export interface Group {
  /** Numbers of its terms. */
  anywhere: number | undefined;
  inFields: number[];
}

/** @returns the different strings of an evaluation: one place is counted once */
export function groupsOf({ wanted }: Evaluation): Group[] {
  const groups = new Map<string, Group>();
  for (const [number, { folded, field }] of wanted.entries()) {
    const group = groups.get(folded) ?? { anywhere: undefined, inFields: [] };
    groups.set(folded, group);
    if (field) group.inFields.push(number);
    else group.anywhere = number;
  }
  return [...groups.values()];
}

/**
 * @returns overlapping occurrences counted each, of different strings too; at least one in
 *   each field that is asked for, where it is not known how many
 */
export function countPlaces({ matches }: Found, groups: readonly Group[]): Places {
  let count = 0;
  let exact = true;
  for (const { anywhere, inFields } of groups) {
    if (anywhere !== undefined) {
      count += matches[anywhere]?.count ?? 0;
      continue;
    }
    const having = inFields.filter((number) => matches[number]);
    count += having.length;
    const [first] = having;
    if (first !== undefined) exact &&= matches[first]?.count === having.length;
  }
  return { count, exact };
}

/** @returns the places of several documents */
export function countAll(found: readonly Found[], groups: readonly Group[]): Places {
  const only = groups[0]?.anywhere;
  if (groups.length !== 1 || only === undefined) {
    return addPlaces(found.map((one) => countPlaces(one, groups)));
  }
  let count = 0;
  for (const { matches } of found) count += matches[only]?.count ?? 0;
  return { count, exact: true };
}

export const addPlaces = (all: readonly Places[]): Places => {
  let count = 0;
  let exact = true;
  for (const places of all) {
    count += places.count;
    exact &&= places.exact;
  }
  return { count, exact };
};
