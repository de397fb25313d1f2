/**
 * Keeps what was made last, up to a size, and makes again what was let go.
 * @param most the sum of sizes that is kept; one value is, whatever its size
 */
export function keepRecent<K, V>(
  make: (key: K) => Promise<V>,
  sizeOf: (value: V) => number,
  most: number,
): (key: K) => Promise<V> {
  // A map keeps the order in which its keys were set: the first is the one not used for longest.
  const kept = new Map<K, V>();
  let size = 0;
  return async (key) => {
    const known = kept.get(key);
    const value = known ?? (await make(key));
    kept.delete(key);
    kept.set(key, value);
    if (known === undefined) size += sizeOf(value);
    for (const [oldest, old] of kept) {
      if (size <= most || oldest === key) break;
      kept.delete(oldest);
      size -= sizeOf(old);
    }
    return value;
  };
}
