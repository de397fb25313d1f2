import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { matchRule } from '../../scripts/normalise/boilerplate/templates.ts';
import { isSalutation } from '../../scripts/normalise/lines/salutation.ts';
import { looksLikeTitle } from '../../scripts/normalise/lines/title.ts';
import { normalise } from '../../scripts/normalise/pipeline.ts';
import { receiveText } from '../../scripts/normalise/receive/receive.ts';
import { SAMPLE } from '../sample/folder.ts';
import { knowledge } from './knowledge.ts';

/** Every rule comes with lines that it must match and lines that it must not. */

const { boilerplate, clues, division, damage, edits } = knowledge.rules;

describe.each(boilerplate)('boilerplate rule $id', (rule) => {
  const hits = (line: string) => matchRule(line, [rule]) !== undefined;
  test.each(rule.match)('matches %s', (line) => expect(hits(line)).toBe(true));
  test.each(rule.never)('never matches %s', (line) => expect(hits(line)).toBe(false));
});

describe.each(clues)('clue $pattern', ({ pattern, rule, match, never }) => {
  test.each(match)('matches %s', (line) => expect(pattern.test(line)).toBe(true));
  test.each(never)('never matches %s', (line) => expect(pattern.test(line)).toBe(false));
  test('speaks for a rule that there is', () =>
    expect([undefined, ...boilerplate.map(({ id }) => id)]).toContain(rule));
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

test('what one rule must never match no other rule takes', () => {
  for (const line of boilerplate.flatMap(({ never }) => never)) {
    expect(matchRule(line, boilerplate)?.id, line).toBeUndefined();
  }
});

test('no rule takes a paragraph or a sentence of the sample', () => {
  const taken = readdirSync(SAMPLE).flatMap((file) =>
    normalise(receiveText(readFileSync(join(SAMPLE, file))), file, knowledge)
      .speeches.flatMap(({ reading }) =>
        (reading ?? []).flatMap(({ text }) => [text, ...text.split(/(?<=[。！？])/u)]),
      )
      .filter((line) => line.length >= 8 && matchRule(line, boilerplate)),
  );
  expect(taken).toEqual([]);
});

/** Lines that make a pattern with nested repetition try without end. */
const HOSTILE = [
  `${'1'.repeat(200)}下一页x`,
  `${'来源：        '.repeat(12)}，x`,
  `${'同志、'.repeat(60)}。：`,
  `首页${'>          '.repeat(20)}。`,
  `${'a > '.repeat(60)}。`,
  `分享${'微信 '.repeat(60)}。`,
  '“'.repeat(280),
  ' '.repeat(250),
  `${'第一篇'.repeat(80)}`,
  '在'.repeat(280),
];

test.each(HOSTILE.map((line) => [line.slice(0, 16), line]))(
  'no pattern runs away on %s…',
  (_, line) => {
    const start = performance.now();
    matchRule(line, boilerplate);
    isSalutation(line);
    looksLikeTitle(line);
    for (const { pattern } of [...division, ...damage])
      [...line.matchAll(new RegExp(pattern, 'gu'))];
    // Not a measure: a run-away takes minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  },
);

test('every rule has one name', () => {
  const names = [...boilerplate, ...edits].map(({ id }) => id);
  expect(new Set(names).size).toBe(names.length);
});
