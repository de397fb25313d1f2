/** A key and a place below this share one double. */
const MOST = 2 ** 26;

/**
 * Sorts numbers, which is many times faster than to sort what they belong to.
 *
 * @param keys whole numbers, between −2²⁶ and 2²⁶; fewer than 2²⁶ of them
 * @returns the places of `keys`, the lowest first, the earlier one first where they are alike
 */
export function orderOf(keys: Float64Array): Uint32Array {
  const both = new Float64Array(keys.length);
  for (let at = 0; at < both.length; at++) both[at] = (keys[at] as number) * MOST + at;
  both.sort();
  const order = new Uint32Array(both.length);
  for (let at = 0; at < order.length; at++) {
    const key = both[at] as number;
    order[at] = key - Math.floor(key / MOST) * MOST;
  }
  return order;
}
