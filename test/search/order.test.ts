import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderOf } from '../../src/search/order.ts';

test('sorts by the keys, those that are alike by their places', () => {
  const key = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 2 ** 26 - 1 }));
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      const expected = [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
      expect([...orderOf(Uint32Array.from(keys))]).toEqual(expected);
    }),
  );
});
