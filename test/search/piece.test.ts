import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../src/search/contract.ts';
import { decodePiece, encodePiece } from '../../src/search/piece.ts';

const text = fc
  .array(fc.oneof(fc.constantFrom('抓', '实', '1', '"', '\\'), fc.nat(0xffff).map(toText)))
  .map((units) => units.join('').replaceAll('\n', ' '));

function toText(unit: number): string {
  return String.fromCharCode(unit);
}

/** Anchors and labels that follow from each other mostly, and any others. */
const anchor = fc.oneof(
  fc.constantFrom('', 'p', 'p007', 'h1', 'p9999999999999999'),
  fc.nat(12).map((number) => `p${number}`),
);
const block: fc.Arbitrary<Block> = fc
  .record({
    anchor,
    text,
    field: fc.constantFrom('title' as const, 'heading' as const, 'text' as const),
    form: fc.constantFrom('第#段', '第#段 · 一、#', '小标题', '#', '', '题'),
    isText: fc.boolean(),
  })
  .map(({ form, isText, ...rest }) => ({
    ...rest,
    label: isText ? rest.text : form.replaceAll('#', rest.anchor.slice(1)),
  }));

test('a piece comes back as it was written, whatever its anchors and labels', () => {
  const pieces = fc.record({
    document: fc.nat(),
    url: text,
    meta: fc.dictionary(fc.string(), text),
    filters: fc.dictionary(fc.string(), fc.array(text)),
    blocks: fc.array(block, { minLength: 1 }),
  });
  fc.assert(
    fc.property(pieces, (written) => {
      expect(decodePiece(encodePiece(written))).toEqual(written);
    }),
  );
});

test('what follows from the blocks before takes no room', () => {
  const piece = (count: number) => ({
    ...{ document: 0, url: '', meta: {}, filters: {} },
    blocks: Array.from(
      { length: count },
      (_, at): Block => ({
        ...{ anchor: `p${at + 7}`, label: `第${at + 7}段 · 一、抓落实`, text: '', field: 'text' },
      }),
    ),
  });
  // A line feed is two units in JSON.
  const ends = 99 * 2 * Uint16Array.BYTES_PER_ELEMENT;
  expect(encodePiece(piece(101)).length - encodePiece(piece(2)).length).toBe(ends);
});
