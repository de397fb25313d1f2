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
  const masksOf = Uint32Array.from(masks);
  const under = (found: Uint32Array) => {
    const applying: T[] = [];
    for (let w = 0; w < words; w++) {
      for (let bits = found[w] as number; bits !== 0; bits &= bits - 1) {
        applying.push(rules[w * BITS + (BITS - 1 - Math.clz32(bits & -bits))] as T);
      }
    }
    return applying;
  };
  const alwaysUnder = under(always);
  const found = new Uint32Array(words);
  return (text) => {
    let isAny = false;
    for (let i = 0; i < text.length; i++) {
      const place = places[text.charCodeAt(i)] as number;
      if (place === 0) continue;
      if (!isAny) found.set(always);
      isAny = true;
      for (let w = 0; w < words; w++) {
        found[w] = (found[w] as number) | (masksOf[place + w] as number);
      }
    }
    return isAny ? under(found) : alwaysUnder;
  };
}
