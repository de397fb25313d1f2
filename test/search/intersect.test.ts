import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intersection, kept, placesAmong, union } from '../../src/search/intersect.ts';

/** Sets of documents, dense and sparse, long and short. */
const set = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.array(fc.nat({ max: 400 }), { maxLength: 120 }))
  .map(([step, all]) => [...new Set(all.map((one) => one * step))].sort((a, b) => a - b));

test('lists are joined and intersected as sets are', () => {
  fc.assert(
    fc.property(fc.array(set, { minLength: 1, maxLength: 4 }), (lists) => {
      const sets = lists.map((list) => new Set(list));
      const any = new Set(lists.flat());
      const all = [...any].filter((one) => sets.every((some) => some.has(one)));
      expect(Array.from(union(lists))).toEqual([...any].sort((a, b) => a - b));
      expect(Array.from(intersection(lists))).toEqual(all.sort((a, b) => a - b));
    }),
  );
});

test('the place of each number, and what is left without some', () => {
  fc.assert(
    fc.property(set, set, (some, list) => {
      expect([...placesAmong(list, some)]).toEqual(some.map((one) => list.indexOf(one)));
      expect([...kept(some, list, false)]).toEqual(some.filter((one) => !list.includes(one)));
    }),
  );
});
