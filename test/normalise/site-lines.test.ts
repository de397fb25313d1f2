import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeUnseen } from '../../scripts/bench/boilerplate.ts';
import { learnable, readLabelled } from '../../scripts/learn/labelled.ts';
import { learnWeights } from '../../scripts/learn/learn-weights.ts';
import { writeWeights } from '../../scripts/normalise/boilerplate/learned/weights.ts';
import { knowledge } from './knowledge.ts';

const RULES = join(import.meta.dirname, '../../content/rules');
const labelled = readLabelled(join(RULES, 'lines'));

test('the weights are what the labelled lines teach', () => {
  const learned = writeWeights(learnWeights(learnable(labelled), knowledge.rules));
  const held = readFileSync(join(RULES, 'line-weights.tsv'), 'utf8');
  expect(held === learned, 'npm run learn').toBe(true);
});

test('every kind of line is a rule that there is', () => {
  const ids = new Set(
    [...knowledge.rules.boilerplate, ...knowledge.rules.edits].map(({ id }) => id),
  );
  const unknown = labelled.filter(({ isSite, rule }) => isSite && !ids.has(rule));
  expect(unknown).toEqual([]);
});

/** Two writers whose lines the weights have not seen, each line in its place in a speech. */
describe.each(['writer-04', 'writer-11'])(
  'lines of %s, judged by what the others teach',
  (writer) => {
    const judged = judgeUnseen(writer, labelled, knowledge);

    test('19 of 20 lines of sites are found, whole', () => {
      const site = judged.filter(({ isSite }) => isSite);
      const missed = site
        .filter(({ taken }) => taken !== 1)
        .map(({ kind, line }) => `${kind}: ${line}`);
      expect(missed.length / site.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
    });

    test('of 100 lines of speakers hardly more than one is touched', () => {
      const speech = judged.filter(({ isSite }) => !isSite);
      const touched = speech
        .filter(({ taken }) => taken !== 0)
        .map(({ kind, line }) => `${kind}: ${line}`);
      expect(touched.length / speech.length, touched.join('\n')).toBeLessThanOrEqual(0.015);
    });
  },
);
