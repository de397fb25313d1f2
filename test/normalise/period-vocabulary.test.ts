import { describe, expect, test } from 'vitest';
import { endOf, startOf } from '../../scripts/normalise/describe/period/clue.ts';
import { saidClues } from '../../scripts/normalise/describe/period/said.ts';
import { seasonWindows } from '../../scripts/normalise/describe/period/seasons.ts';
import { TABLES } from '../../src/speech/period-vocabulary.ts';
import { knowledge } from './knowledge.ts';

/** Every entry of the vocabulary comes with lines that it must match and lines that it must not. */

const { periods } = knowledge.vocabulary;

describe.each(periods.clues)('period clue $id', (clue) => {
  const tells = (line: string) =>
    saidClues(line, { ...periods, clues: [clue] }, line.length).length > 0;
  test.each(clue.match)('matches %s', (line) => expect(tells(line)).toBe(true));
  test.each(clue.never)('never matches %s', (line) => expect(tells(line)).toBe(false));
});

describe.each(periods.seasons)('season $id', (season) => {
  const tells = (line: string) =>
    seasonWindows(line, [season], { from: '2011', to: '2011' }).some(({ length }) => length > 0);
  test.each(season.match)('matches %s', (line) => expect(tells(line)).toBe(true));
  test.each(season.never)('never matches %s', (line) => expect(tells(line)).toBe(false));
});

describe.each(TABLES)('table %s', (name) => {
  const { things, byName } = periods.tables[name];

  test('ends come after beginnings', () => {
    const wrong = things.filter(
      ({ from, to = from, until = from, proposed = from }) =>
        startOf(from) > endOf(to) || startOf(from) > endOf(until) || proposed > endOf(from),
    );
    expect(wrong).toEqual([]);
  });

  test('one name is one thing, but for people who change their office', () => {
    const twice = [...byName].filter(([, found]) => found.length > 1).map(([each]) => each);
    const people = twice.filter((each) => byName.get(each)?.every(({ posts }) => posts));
    expect(twice).toEqual(people);
  });
});

/** Lines that make a pattern with nested repetition try without end. */
const HOSTILE = [
  '今年是'.repeat(4000),
  '2011年'.repeat(4000),
  '“十五”'.repeat(4000),
  '要到2020年'.repeat(3000),
  '十'.repeat(12000),
  '1 9 9 8 '.repeat(3000),
  '3月'.repeat(6000),
  '各级'.repeat(6000),
];

test.each(HOSTILE.map((line) => [line.slice(0, 12), line]))(
  'no pattern runs away on %s…',
  (_, line) => {
    const { occasions, levels } = knowledge.vocabulary;
    const start = performance.now();
    saidClues(line, periods, line.length);
    seasonWindows(line, periods.seasons, { from: '2011', to: '2012' });
    for (const { clues } of levels) for (const { pattern } of clues) [...line.matchAll(pattern)];
    for (const { patterns } of occasions) for (const pattern of patterns) pattern.test(line);
    // Not a measure: a run-away takes minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  },
);
