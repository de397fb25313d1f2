import { describe, expect, test } from 'vitest';
import { knowledge } from './knowledge.ts';

/** Every rule comes with lines that it must match and lines that it must not. */

const { boilerplate, division, damage, edits } = knowledge.rules;

describe.each(boilerplate)('boilerplate rule $id', ({ patterns, match, never }) => {
  const hits = (line: string) => patterns.some((pattern) => pattern.test(line));
  test.each(match)('matches %s', (line) => expect(hits(line)).toBe(true));
  test.each(never)('never matches %s', (line) => expect(hits(line)).toBe(false));
});

describe.each(division)('division rule $id', ({ pattern, match, never }) => {
  test.each(match)('matches %s', (line) => expect(pattern.test(line)).toBe(true));
  test.each(never)('never matches %s', (line) => expect(pattern.test(line)).toBe(false));
});

describe.each(damage)('damage rule $kind', ({ pattern, match, never }) => {
  const hits = (line: string) => [...line.matchAll(pattern)].length > 0;
  test.each(match)('matches %s', (line) => expect(hits(line)).toBe(true));
  test.each(never)('never matches %s', (line) => expect(hits(line)).toBe(false));
});

test('the lines that a rule must match are no other rule’s to keep', () => {
  const kept = boilerplate.flatMap(({ never }) => never);
  for (const line of kept) {
    const hit = boilerplate.find(({ patterns }) => patterns.some((pattern) => pattern.test(line)));
    expect(hit?.id, line).toBeUndefined();
  }
});

test('every rule has one name', () => {
  const names = [...boilerplate, ...edits].map(({ id }) => id);
  expect(new Set(names).size).toBe(names.length);
});
