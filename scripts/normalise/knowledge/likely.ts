import { neededBy } from './needed.ts';

/** Gives those of some rules that a text may fall under: all others surely do not match. */
export type Likely<T> = (text: string) => readonly T[];

const known = new WeakMap<readonly object[], Likely<object>>();

/**
 * Sorts out rules by what their patterns need (see `needed.ts`), so that of a hundred patterns
 * a line is tried against a few. Built once for each list of rules, with the patterns that are
 * asked for first: whoever hands in a list twice asks for the same ones of its rules.
 * @param patternsOf what a rule looks for; it applies where one of these matches
 * @returns for a text, or one with other white space or with signs left out, the rules that may
 * apply, in their order
 */
export function likely<T extends object>(
  rules: readonly T[],
  patternsOf: (rule: T) => readonly RegExp[],
): Likely<T> {
  const built = known.get(rules) ?? build(rules, patternsOf);
  known.set(rules, built);
  return built as Likely<T>;
}

const BITS = 32;

function build<T extends object>(
  rules: readonly T[],
  patternsOf: (rule: T) => readonly RegExp[],
): Likely<T> {
  const words = Math.ceil(rules.length / BITS);
  const always = new Uint32Array(words);
  /** By code unit: where in `masks` its rules begin; 0 for a character that no rule needs. */
  const places = new Uint32Array(0x10000);
  const masks = Array.from({ length: words }, () => 0);
  const join = (unit: number, rule: number) => {
    if (places[unit] === 0) {
      places[unit] = masks.length;
      for (let w = 0; w < words; w++) masks.push(0);
    }
    const at = (places[unit] as number) + (rule >> 5);
    masks[at] = (masks[at] as number) | (1 << (rule & 31));
  };
  for (const [i, rule] of rules.entries()) {
    const needed = patternsOf(rule).map(neededBy);
    if (needed.every((chars) => chars !== undefined)) {
      for (const char of needed.join('')) join(char.charCodeAt(0), i);
    } else always[i >> 5] = (always[i >> 5] as number) | (1 << (i & 31));
  }
  const under = (found: Uint32Array) =>
    rules.filter((_, i) => ((found[i >> 5] as number) >>> (i & 31)) & 1);
  const alwaysUnder = under(always);
  return (text) => {
    let found: Uint32Array | undefined;
    for (let i = 0; i < text.length; i++) {
      const place = places[text.charCodeAt(i)] as number;
      if (place === 0) continue;
      found ??= always.slice();
      for (let w = 0; w < words; w++) {
        found[w] = (found[w] as number) | (masks[place + w] as number);
      }
    }
    return found ? under(found) : alwaysUnder;
  };
}
