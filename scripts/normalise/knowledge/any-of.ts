const joined = new WeakMap<readonly object[], RegExp>();

/**
 * The patterns of some rules as one, built once: most texts match none of them, which asking
 * once is enough to know.
 * @param patternsOf what a rule looks for
 * @returns a pattern without state; where it does not match, no rule does
 */
export function anyOf<T extends object>(
  rules: readonly T[],
  patternsOf: (rule: T) => readonly RegExp[],
): RegExp {
  const known = joined.get(rules);
  if (known) return known;
  const sources = rules.flatMap((rule) => patternsOf(rule).map(({ source }) => `(?:${source})`));
  // A number that points back to a group would point to another one.
  const canJoin = !sources.some((source) => /\\[1-9]/u.test(source));
  const any = new RegExp(canJoin ? sources.join('|') : '', 'u');
  joined.set(rules, any);
  return any;
}
