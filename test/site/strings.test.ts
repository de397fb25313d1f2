import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/** ASCII punctuation that touches a hanzi or a full-width mark where it should be full-width. */
const HALF_WIDTH =
  /[\p{Script=Han}，。：；？！（）“”《》、][,:;?!()"']|[,:;?!()"'][\p{Script=Han}，。：；？！（）“”《》、]/u;

const files = (directory: string, pattern: RegExp): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => join(directory, name))
    .sort();

/** Counts at which words for numbers change. */
const NUMBERS = [1, 2, 10, 99, 100, 999];

/** Every string of a strings file; one that takes arguments is asked with numbers and words. */
const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    return NUMBERS.flatMap((n) => stringsIn(value(n, n + 1, n + 2)));
  }
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(stringsIn);
  return [];
};

const modules = await Promise.all(
  files('src/i18n', /zh-CN\.ts$/).map(async (path) => ({
    path,
    strings: stringsIn(await import(join(process.cwd(), path))),
  })),
);

test.each(modules)('$path has full-width punctuation', ({ strings }) => {
  expect(strings.length).toBeGreaterThan(0);
  expect(strings.filter((text) => HALF_WIDTH.test(text))).toEqual([]);
  expect(strings.filter((text) => /undefined|NaN/u.test(text))).toEqual([]);
});

/** Rules are shown by these fields; the others are patterns and examples of dirt. */
const shown = new Set(['label', 'reason', 'about', 'name', 'tagline', 'keeper', 'licence']);

const shownIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (shown.has(key) ? [inner] : []) : shownIn(inner),
  );
};

test.each([
  'content/archive.yaml',
  ...files('content/rules', /\.yaml$/),
  ...files('content/vocabulary', /\.yaml$/),
])('what readers see of %s has full-width punctuation', (path) => {
  const words = shownIn(parse(readFileSync(path, 'utf8')));
  expect(words.filter((text) => HALF_WIDTH.test(text))).toEqual([]);
});

test('the test itself sees a half-width mark', () => {
  expect(
    ['同志们:', '(掌声)', '第3篇,共5篇', '今天,开会', 'a, b'].map((text) => HALF_WIDTH.test(text)),
  ).toEqual([true, true, true, true, false]);
});

const comments = /\/\*[\s\S]*?\*\/|\/\/.*$|<!--[\s\S]*?-->/gm;

test.each([
  ...files('src/pages', /\.(astro|ts)$/),
  ...files('src/layouts', /\.astro$/),
  ...files('src/components', /\.(astro|ts)$/),
])('%s takes its words from the strings file', (path) => {
  const code = readFileSync(path, 'utf8').replace(comments, '');
  expect(code.match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
});
