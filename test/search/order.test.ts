import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderOf } from '../../src/search/order.ts';

test('sorts by the keys, those that are alike by their places', () => {
  const key = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: -(2 ** 26), max: 2 ** 26 }),
  );
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      const expected = [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
      expect([...orderOf(Float64Array.from(keys))]).toEqual(expected);
    }),
  );
});
