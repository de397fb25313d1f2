/** Shingles of this many letters and digits are what two texts are compared by. */
export const GRAM = 5;

/** @returns the letters and digits of a text; white space, punctuation and marks do not count */
export const unitsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** @returns the different shingles of a text */
export function gramsOf(text: string): Set<string> {
  const units = unitsOf(text);
  const grams = new Set<string>();
  for (let i = 0; i + GRAM <= units.length; i++) grams.add(units.slice(i, i + GRAM));
  return grams;
}
