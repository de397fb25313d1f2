import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growLeaves } from '../../scripts/index/grow.ts';
import { Places } from '../../scripts/index/places.ts';
import { joinTexts } from '../../scripts/index/texts.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { corpora } from './archive.ts';

/** Each leaf's label and the places where it stands. */
function leavesOf(documents: SearchDocument[], atOnce: number): [number[], number[]][] {
  const texts = joinTexts(documents, 50);
  const leaves: [number[], number[]][] = [];
  const limits = { threshold: 2, longest: 16 };
  const growing = growLeaves(
    texts,
    new Places(texts),
    limits,
    ({ units, length, positions, from, to }) => {
      leaves.push([[...units.subarray(0, length)], [...positions.subarray(from, to)]]);
    },
    atOnce,
  );
  for (const _ of growing);
  return leaves;
}

test('however few places are sorted at a time, the same leaves grow in the same order', () => {
  fc.assert(
    fc.property(corpora, fc.integer({ min: 1, max: 200 }), (documents, atOnce) => {
      const all = leavesOf(documents, Number.POSITIVE_INFINITY);
      expect(leavesOf(documents, atOnce)).toEqual(all);
      const places = all.flatMap(([, found]) => found);
      expect(new Set(places).size).toBe(places.length);
    }),
    { numRuns: 200 },
  );
});
