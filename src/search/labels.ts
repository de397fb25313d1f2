import { codeNumber, codeSmall, KIND } from './numbers.ts';
import type { Coder } from './range.ts';

/**
 * Labels: strings of numbers in the alphabet, each number as a code unit, so that labels in the
 * order of JavaScript's strings are in order.
 */

/** The number in the alphabet of the line feed that ends each block. */
export const BLOCK_END = '\0';

const DEPTHS = 4;
const WIDTHS = 17;
/** Contexts, from the first on. */
const BACK = 0;
const MORE = 8 * KIND;
const SIBLING = MORE + DEPTHS * KIND;
const UNIT = SIBLING + DEPTHS * WIDTHS * KIND;
/** How many contexts labels take. */
export const LABEL_CONTEXTS = UNIT + KIND;

/** How many units two labels have in common at their beginning. */
export function sharedLength(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared;
}

/**
 * Codes a label as what it has beyond the one before it: the unit in which it is greater, and
 * those that follow.
 *
 * @param base the first of the contexts
 * @param label comes after `before` in order; the reader gives any string
 */
export function codeLabel(coder: Coder, base: number, before: string, label: string): string {
  const { length } = before;
  const back = length - sharedLength(before, label);
  const kept = length - codeSmall(coder, base + BACK + Math.min(length, 7) * KIND, back);
  const depth = Math.min(kept, DEPTHS - 1);
  const more = codeSmall(coder, base + MORE + depth * KIND, label.length - kept - 1);
  const least = kept < length ? before.charCodeAt(kept) + 1 : 0;
  const width = 31 - Math.clz32(least + 1);
  const sibling = base + SIBLING + (depth * WIDTHS + width) * KIND;
  const unit = least + codeNumber(coder, sibling, label.charCodeAt(kept) - least);
  let made = before.slice(0, kept) + String.fromCharCode(unit);
  for (let at = kept + 1; at <= kept + more; at++) {
    made += String.fromCharCode(codeNumber(coder, base + UNIT, label.charCodeAt(at)));
  }
  return made;
}
