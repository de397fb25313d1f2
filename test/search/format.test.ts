import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/search/bytes.ts';
import { type Directory, decodeDirectory, encodeDirectory } from '../../src/search/directory.ts';
import { decodeText, encodeText } from '../../src/search/document.ts';
import { FORMAT_VERSION, FormatError, unwrap, wrap } from '../../src/search/format.ts';
import { findInShard, locate, NodeWriter } from '../../src/search/nodes.ts';
import { textDocument } from './archive.ts';

const numbers = fc.uniqueArray(fc.nat(1e6)).map((found) => found.sort((a, b) => a - b));
const units = fc.array(fc.nat(0xffff), { minLength: 1, maxLength: 8 });
const label = units.map((found) => String.fromCharCode(...found));

describe('numbers and strings', () => {
  test('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })), fc.string(), (all, text) => {
        const writer = new ByteWriter();
        for (const number of all) writer.varint(number);
        writer.string(text.toWellFormed());
        const reader = new ByteReader(writer.bytes());
        expect(all.map(() => reader.varint())).toEqual(all);
        expect(reader.string()).toBe(text.toWellFormed());
        expect(reader.done).toBe(true);
      }),
    );
  });

  test('bytes that end too early are told', () => {
    expect(() => new ByteReader(new Uint8Array([0x80])).varint()).toThrow(RangeError);
  });
});

test('a directory comes back as it was written', () => {
  const directory: fc.Arbitrary<Directory> = fc.record({
    documents: fc.nat(1e6),
    threshold: fc.nat(100),
    longest: fc.nat(100),
    filters: fc
      .dictionary(fc.string(), fc.dictionary(fc.string(), numbers))
      .map(
        (found) => new Map(Object.entries(found).map(([k, v]) => [k, new Map(Object.entries(v))])),
      ),
    orders: fc
      .dictionary(fc.string(), fc.array(fc.nat(1e6)))
      .map((found) => new Map(Object.entries(found))),
    shards: fc.array(fc.record({ label, shared: fc.nat(64) })),
  });
  fc.assert(
    fc.property(directory, (written) => {
      expect(decodeDirectory(encodeDirectory(written))).toEqual(written);
    }),
  );
});

test('a document comes back as it was written, without its sort keys', () => {
  const { sort: _, ...rest } = textDocument(3, ['题“目”', '一\u0000二𠮷', '<b>&']);
  expect(decodeText(encodeText({ ...rest, sort: { time: '1' } }))).toEqual(rest);
});

test('every node of a shard is found with its documents and weights', () => {
  const entry = fc.tuple(label, fc.uniqueArray(fc.nat(5000), { minLength: 1, maxLength: 5 }));
  const entries = fc.uniqueArray(entry, { selector: ([one]) => one, minLength: 1 });
  fc.assert(
    fc.property(entries, (unsorted) => {
      const sorted = unsorted
        .map(([one, documents]) => ({ label: one, documents: documents.sort((a, b) => a - b) }))
        .sort((a, b) => (a.label < b.label ? -1 : 1));
      const writer = new NodeWriter();
      for (const { label: one, documents } of sorted) {
        writer.add({
          units: Array.from({ length: one.length }, (_, at) => one.charCodeAt(at)),
          length: one.length,
          documents,
          weights: documents.map((document) => document % 4),
          count: documents.length,
        });
      }
      const shard = writer.take();
      for (const { label: one, documents } of sorted) {
        // No node is a leaf here, so that only a label that begins with the query answers.
        expect(findInShard(shard, one, { threshold: 0, longest: 99 })).toEqual({
          exact: true,
          covered: one.length,
          postings: documents.map((document) => ({ document, weight: document % 4 })),
        });
      }
    }),
  );
});

describe('locate', () => {
  const shards = [
    { label: 'b', shared: 0 },
    { label: 'bca', shared: 2 },
    { label: 'dea', shared: 1 },
  ];
  test.each([
    ['before the first label no text has it', 'a', undefined],
    ['the label itself', 'b', 0],
    ['the end of a shard begins with it', 'bc', 0],
    ['a label itself, in the next shard', 'bca', 1],
    ['after a label', 'bcd', 1],
    ['only the next shard begins with it', 'de', 2],
    ['the shard before has its beginning', 'd', 1],
    ['after the last label', 'x', 2],
  ])('%s', (_, query, shard) => {
    expect(locate(shards, query)).toBe(shard);
  });
});

describe('the header', () => {
  const payload = new Uint8Array([1, 2, 3]);

  test('keeps build and payload apart', () => {
    const { build, payload: back } = unwrap(wrap(0xfedcba98, payload), 'index.bin');
    expect([build, [...back]]).toEqual([0xfedcba98, [1, 2, 3]]);
  });

  test('another version is told with its number and what to do', () => {
    const file = wrap(1, payload);
    file[3] = FORMAT_VERSION + 1;
    expect(() => unwrap(file, 'index.bin')).toThrow(FormatError);
    expect(() => unwrap(file, 'index.bin')).toThrow(
      `index.bin has version ${FORMAT_VERSION + 1} of the index format`,
    );
  });

  test.each([
    ['empty', new Uint8Array()],
    ['a page of HTML', new TextEncoder().encode('<!doctype html>')],
  ])('%s: no file of an index', (_, file) => {
    expect(() => unwrap(file, 'nodes/0.bin')).toThrow(
      'nodes/0.bin is not a file of a search index; build the index again',
    );
  });
});
