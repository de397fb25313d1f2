import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberTable } from '../../scripts/normalise/compact/number-table.ts';
import { orderByKey } from '../../scripts/normalise/compact/order.ts';
import { packedList } from '../../scripts/normalise/compact/packed-list.ts';

/** What is held of a large folder, against plain arrays. */

const uint32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test('a table of numbers gives back what was put there last', () => {
  const row = fc.tuple(uint32, uint32, uint32);
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(2), uint32), { maxLength: 20 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), fc.nat(2100), changes, (rows, more, changed) => {
      const table = numberTable(3);
      const plain: number[][] = [];
      for (let i = 0; i < rows.length + more; i++) {
        const numbers = rows[i % rows.length] as number[];
        table.push(numbers);
        plain.push([...numbers]);
      }
      for (const [at, column, value] of changed) {
        const row = at % plain.length;
        table.set(row, column, value);
        (plain[row] as number[])[column] = value;
      }
      expect(table.length).toBe(plain.length);
      const given = plain.map((_, row) => [0, 1, 2].map((column) => table.get(row, column)));
      expect(given).toEqual(plain);
    }),
    { numRuns: 30 },
  );
});

describe('a packed list', () => {
  test('gives each value back, in whatever order they were put', () => {
    const values = fc.array(fc.option(fc.jsonValue(), { nil: undefined }), { minLength: 1 });
    const long = fc.constantFrom(0, 40_000, 65_535, 70_000);
    fc.assert(
      fc.property(values, long, fc.boolean(), (given, length, isBackward) => {
        const plain = [...given, '\n长'.repeat(length)];
        const list = packedList<unknown>(plain.length);
        const numbers = [...plain.keys()];
        for (const at of isBackward ? numbers.reverse() : numbers) {
          if (plain[at] !== undefined) list.put(at, plain[at]);
        }
        const asJson = plain.map((value) =>
          value === undefined ? undefined : JSON.parse(JSON.stringify(value)),
        );
        expect(plain.map((_, at) => list.get(at))).toEqual(asJson);
      }),
    );
  });
});

describe('ordering by key', () => {
  test('is sorting by it, and by number where it is the same', () => {
    const key = fc.option(fc.oneof(uint32, fc.nat(3)), { nil: undefined });
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        const { numbers, isAsBefore } = orderByKey(keys.length, 2 ** 32, (i) => keys[i]);
        const plain = [...keys.keys()]
          .filter((i) => keys[i] !== undefined)
          .sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
        expect([...numbers]).toEqual(plain);
        const same = plain.map((number, at) => at > 0 && keys[number] === keys[plain[at - 1] ?? 0]);
        expect(plain.map((_, at) => isAsBefore(at))).toEqual(same);
      }),
    );
  });
  test('of more numbers than leave room for the whole key goes by its first bits', () => {
    const count = 2 ** 21 + 2;
    const keys = new Map([
      [7, 5],
      [count - 1, 4],
      [3, 2 ** 32 - 1],
    ]);
    const { numbers, isAsBefore } = orderByKey(count, 2 ** 32, (i) => keys.get(i));
    expect([...numbers]).toEqual([7, count - 1, 3]);
    expect([isAsBefore(1), isAsBefore(2)]).toEqual([true, false]);
  });
});
