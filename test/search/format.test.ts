import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFold } from '../../src/search/fold-pairs.ts';
import { checksum, FORMAT_VERSION, FormatError, unwrap, wrap } from '../../src/search/format.ts';
import { codeLabel } from '../../src/search/labels.ts';
import { codeNumber, codeSmall } from '../../src/search/numbers.ts';
import { codePostings, type Postings } from '../../src/search/postings.ts';
import type { Coder } from '../../src/search/range.ts';
import { RangeReader } from '../../src/search/range-reader.ts';
import { RangeWriter } from '../../src/search/range-writer.ts';
import { codeRoot, locate, noRoot, type Root } from '../../src/search/root.ts';

/** What a reader makes of what `write` wrote. */
function readBack<T>(write: (coder: Coder) => void, read: (coder: Coder) => T): T {
  const writer = new RangeWriter();
  write(writer);
  return read(new RangeReader(writer.finish()));
}

const ascending = (most: number, minLength = 0) =>
  fc.uniqueArray(fc.nat(most), { minLength }).map((found) => found.sort((a, b) => a - b));
const label = fc
  .array(fc.integer({ min: 1, max: 0xffff }), { minLength: 1, maxLength: 8 })
  .map((units) => String.fromCharCode(...units));

describe('what is written comes back', () => {
  test('numbers and bits, likely or not', () => {
    const number = fc.oneof(fc.nat(3), fc.nat(1000), fc.nat(2 ** 31 - 2));
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const code = (coder: Coder, given: readonly number[]) =>
          numbers.map((_, at) => [
            codeNumber(coder, 0, given[at] ?? 0),
            codeSmall(coder, 200, given[at] ?? 0),
            coder.bit(500, (given[at] ?? 0) & 1),
            coder.plain(31, given[at] ?? 0),
          ]);
        const back = readBack(
          (coder) => code(coder, numbers),
          (coder) => code(coder, []),
        );
        expect(back).toEqual(numbers.map((one) => [one, one, one & 1, one]));
      }),
    );
  });

  test('labels in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(label), (found) => {
        const labels = found.sort();
        const code = (coder: Coder, given: readonly string[]) => {
          let before = '';
          return labels.map((_, at) => {
            before = codeLabel(coder, 0, before, given[at] ?? '');
            return before;
          });
        };
        const back = readBack(
          (coder) => code(coder, labels),
          (coder) => code(coder, []),
        );
        expect(back).toEqual(labels);
      }),
    );
  });

  test('postings', () => {
    fc.assert(
      fc.property(ascending(5000, 1), fc.nat(5), fc.nat(3), (pieces, count, flags) => {
        const postings: Postings = {
          pieces,
          counts: pieces.map((piece) => 1 + (piece % (count + 1))),
          flags: pieces.map((piece) => piece % (flags + 1)),
        };
        const back: Postings = { pieces: [], counts: [], flags: [] };
        const end = readBack(
          (coder) => codePostings(coder, postings, 5001, 0, pieces.length),
          (coder) => codePostings(coder, back, 5001),
        );
        expect([end, back]).toEqual([pieces.length, postings]);
      }),
    );
  });

  test('the root', () => {
    const classes = fc.array(ascending(0xffff, 1));
    const root = fc
      .record({
        firstPieces: ascending(1e6).map((found) => [0, ...found.filter((one) => one > 0)]),
        units: classes,
        pairs: fc.array(fc.tuple(fc.nat(0xffff), fc.nat(0xffff))),
        shards: fc.uniqueArray(label).map((found) => ['', ...found.sort()]),
      })
      .map(
        ({ units, pairs, ...rest }): Root => ({
          ...rest,
          alphabet: units.flat(),
          classes: units.map(({ length }) => length),
          pairs: new Map(pairs.sort(([a], [b]) => a - b)),
        }),
      );
    fc.assert(
      fc.property(root, (written) => {
        const back = readBack(
          (coder) => codeRoot(coder, written),
          (coder) => codeRoot(coder, noRoot()),
        );
        expect(back).toEqual(written);
      }),
    );
  });

  test('the fold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(0xffff), fc.nat(0xffff))), (pairs) => {
        const written = new Map(pairs);
        const back = readBack(
          (coder) => codeFold(coder, new Map(written)),
          (coder) => codeFold(coder, new Map()),
        );
        expect(back).toEqual(written);
      }),
    );
  });
});

test('what is likely takes little room', () => {
  const writer = new RangeWriter();
  for (let left = 10_000; left > 0; left--) codeSmall(writer, 0, left % 100 === 0 ? 1 : 0);
  expect(writer.finish().length).toBeLessThan(150);
});

describe('locate', () => {
  const shards = ['', 'bc', 'bca', 'de'];
  test.each([
    ['before the first label', 'a', { shard: 0, isWide: false }],
    ['a beginning of several labels', 'b', { shard: 1, isWide: true }],
    ['a label that another begins with', 'bc', { shard: 2, isWide: true }],
    ['a label that no other begins with', 'bca', { shard: 2, isWide: false }],
    ['after a label', 'bcd', { shard: 2, isWide: false }],
    ['a beginning of one label', 'd', { shard: 3, isWide: true }],
    ['after the last label', 'x', { shard: 3, isWide: false }],
  ])('%s', (_, query, place) => {
    expect(locate(shards, query)).toEqual(place);
  });

  test('without shards nothing is anywhere', () => {
    expect(locate([], 'a')).toBeUndefined();
  });
});

describe('the header', () => {
  const payload = new Uint8Array([1, 2, 3]);

  test('keeps build and payload apart', () => {
    const { build, payload: back } = unwrap(wrap(0xfedcba98, payload), 'root.bin');
    expect([build, [...back]]).toEqual([0xfedcba98, [1, 2, 3]]);
  });

  test('sums up the payload as gzip does', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => checksum(bytes) === crc32(bytes)));
  });

  test('another version is told with its number and what to do', () => {
    const file = wrap(1, payload);
    file[3] = FORMAT_VERSION + 1;
    expect(() => unwrap(file, 'root.bin')).toThrow(FormatError);
    expect(() => unwrap(file, 'root.bin')).toThrow(
      `root.bin has version ${FORMAT_VERSION + 1} of the index format`,
    );
  });

  test('a changed or missing byte is told', () => {
    const changed = wrap(1, payload);
    changed[13] = 7;
    for (const file of [changed, wrap(1, payload).slice(0, -1)]) {
      expect(() => unwrap(file, 'shards/0.bin')).toThrow(
        'shards/0.bin is damaged; copy it again, or build the index again',
      );
    }
  });

  test.each([
    ['empty', new Uint8Array()],
    ['a page of HTML', new TextEncoder().encode('<!doctype html>')],
  ])('%s: no file of an index', (_, file) => {
    expect(() => unwrap(file, 'shards/0.bin')).toThrow(
      'shards/0.bin is not a file of a search index; build the index again',
    );
  });
});
