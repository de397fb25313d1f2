import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likely } from '../../scripts/normalise/knowledge/likely.ts';
import { neededBy } from '../../scripts/normalise/knowledge/needed.ts';
import { readRules } from '../../scripts/normalise/knowledge/rules.ts';

/** A rule that is sorted out for a text must not match it. */

describe('what a pattern needs', () => {
  test.each([
    [/治水/u, '治'],
    [/[治清]水/u, '水'],
    [/(?:治水|清淤)/u, '治清'],
    [/^\d{3}米/u, '米'],
    [/^\d{3}$/u, '0123456789'],
    [/\[治?\]/u, '['],
    [/(?<=治)的/u, '治'],
    [/[０-３]号/u, '号'],
    [/^[０-３]$/u, '０１２３'],
    [/甲{1,100000000}/u, '甲'],
    [new RegExp(`(?<${'名'.repeat(50)}>治)?\\k<${'名'.repeat(50)}>水`, 'u'), '水'],
    [/\cA治/u, '治'],
    [/[\u{1f446}-\u{1f449}]治?/u, '\ud83d'],
    [/\u{2190}|\u2605/u, '←★'],
    [/[←-↓]/u, '←↑→↓'],
  ])('%s', (pattern, chars) => {
    expect(neededBy(pattern)).toBe(chars);
  });

  test.each([
    /治?/u,
    /治*|清/u,
    /治{0,3}/u,
    /(?:治|)/u,
    /(?!治)./u,
    /[^治]/u,
    /\p{Script=Han}/u,
    /治/iu,
    /(?i:a)/u,
    /./u,
    /(?:治清){0}/u,
    /[\u4e00-\u9fff]/u,
    /[\ud7ff-\u{10000}]/u,
    /治/,
    /👆?/u,
    /[👆]/u,
    /\cA/u,
    /()()()()()()()()()()\10/u,
    /[\cJ]/u,
    /甲{00}/u,
    /甲{00,3}/u,
    /甲{0,100000000}/u,
    /[甲&&乙]/v,
  ])('nothing: %s', (pattern) => {
    expect(neededBy(pattern)).toBeUndefined();
  });
});

test.each([/ /u, /\s/u, /　{2,}/u, /[ \t]/u])('%s: any white space', (pattern) => {
  expect([...(neededBy(pattern) ?? '')]).toEqual(
    expect.arrayContaining([...' \t\u00a0\u3000\ufeff']),
  );
  expect(neededBy(pattern)?.trim()).toBe('');
});

test('a long name, or a long property, is no text that is needed', () => {
  const name = 'n'.repeat(60);
  expect(neededBy(new RegExp(`(?<${name}>.)\\k<${name}>`, 'u'))).toBeUndefined();
  expect(neededBy(/\p{Script_Extensions=Canadian_Aboriginal}/u)).toBeUndefined();
});

const rules = readRules(join(import.meta.dirname, '../../content/rules'));
const lists = {
  boilerplate: rules.boilerplate.map((rule) => ({ ...rule })),
  clues: rules.clues.map((rule) => ({ ...rule, patterns: [rule.pattern] })),
  division: rules.division.map((rule) => ({ ...rule, patterns: [rule.pattern] })),
  genres: rules.genres.map((rule) => ({ ...rule, patterns: [rule.pattern] })),
  damage: rules.damage.map((rule) => ({
    ...rule,
    patterns: [new RegExp(rule.pattern.source, 'u')],
  })),
};

describe.each(Object.entries(lists))('the rules of %s', (_, list) => {
  const mayApply = likely<(typeof list)[number]>(list, ({ patterns }) => patterns);
  const applying = (text: string) =>
    list.filter(({ patterns }) => patterns.some((pattern) => pattern.test(text)));
  const examples = list.flatMap(({ match, never }) => [...match, ...never]);

  test('apply to their own examples', () => {
    for (const text of examples) {
      expect(mayApply(text)).toEqual(expect.arrayContaining(applying(text)));
    }
  });

  test('apply to pieces of examples in any order', () => {
    const piece = fc
      .tuple(fc.constantFrom(...examples), fc.nat(60), fc.nat(12))
      .map(([text, from, length]) => text.slice(from % (text.length + 1), from + length + 1));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
        const text = pieces.join('');
        expect(mayApply(text)).toEqual(expect.arrayContaining(applying(text)));
      }),
      { numRuns: 500 },
    );
  });
});
