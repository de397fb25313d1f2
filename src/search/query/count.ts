import type { Places } from '../result-data.ts';
import type { Evaluation } from './evaluate.ts';

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

/** How many times the document at `at` has a term; undefined where it has it nowhere. */
function countOf({ matches, places }: Evaluation, number: number, at: number): number | undefined {
  return matches[number]?.counts[places[number]?.[at] ?? -1];
}

/**
 * @param at place of the document among those found
 * @returns overlapping occurrences counted each, of different strings too; at least one in
 *   each field that is asked for, where it is not known how many
 */
export function countPlaces(evaluation: Evaluation, at: number, groups: readonly Group[]): Places {
  let count = 0;
  let exact = true;
  for (const { anywhere, inFields } of groups) {
    if (anywhere !== undefined) {
      count += countOf(evaluation, anywhere, at) ?? 0;
      continue;
    }
    const having = inFields.filter((number) => countOf(evaluation, number, at) !== undefined);
    count += having.length;
    const [first] = having;
    if (first !== undefined) exact &&= countOf(evaluation, first, at) === having.length;
  }
  return { count, exact };
}

/** @returns the places of several documents */
export function countAll(
  evaluation: Evaluation,
  found: Uint32Array,
  groups: readonly Group[],
): Places {
  const all = { count: 0, exact: true };
  for (const at of found) {
    const { count, exact } = countPlaces(evaluation, at, groups);
    all.count += count;
    all.exact &&= exact;
  }
  return all;
}
