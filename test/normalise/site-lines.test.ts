import { expect, test } from 'vitest';
import { takenShare } from '../../scripts/bench/boilerplate.ts';
import { lineCases } from '../../scripts/bench/site-lines.ts';
import { knowledge } from './knowledge.ts';

/** A thousand lines in their places, labelled by their writers before any rule was tried on them. */

const judged = lineCases().map((one) => ({ ...one, taken: takenShare(one, knowledge) }));

test('19 of 20 lines of sites are found, whole', () => {
  const site = judged.filter(({ isSite }) => isSite);
  const missed = site
    .filter(({ taken }) => taken !== 1)
    .map(({ kind, line }) => `${kind}: ${line}`);
  expect(missed.length / site.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
});

test('of 100 lines of speakers at most one is touched', () => {
  const speech = judged.filter(({ isSite }) => !isSite);
  const touched = speech
    .filter(({ taken }) => taken !== 0)
    .map(({ kind, line }) => `${kind}: ${line}`);
  expect(touched.length / speech.length, touched.join('\n')).toBeLessThanOrEqual(0.01);
});
