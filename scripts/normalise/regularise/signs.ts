import type { Edit } from '../../../src/speech/record.ts';
import { CJK, HAN, isCjk } from './characters.ts';
import { each, type Pass } from './pass.ts';

/** Signs other than marks: what cannot be seen, nested titles, dashes, ellipses, quotes. */

export const invisible: Pass = (text) =>
  each(
    text,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff]+/gu,
    'zero-width',
    () => '',
  );

export const nestedTitles: Pass = (text) =>
  [...text.matchAll(/《[^《》]*》/gu)]
    .flatMap(({ 0: work, index }) =>
      each(work, /[<>]/gu, 'nested-title', (mark) => (mark === '<' ? '〈' : '〉')).map(
        (change) => ({
          ...change,
          start: change.start + index,
          end: change.end + index,
        }),
      ),
    )
    .filter((_, __, all) => all.length % 2 === 0);

export const dashes: Pass = (text) =>
  each(
    text,
    new RegExp(`(?<=${CJK})(?:-{2,4}|─{1,3}|━{1,3}|－{2})(?=${CJK})`, 'gu'),
    'dash',
    () => '——',
  );

export const ellipses: Pass = (text) =>
  each(
    text,
    new RegExp(`(?<=${CJK})(?:\\.{3,6}|。{3,6}|·{3,6})(?!\\d)`, 'gu'),
    'ellipsis',
    () => '……',
  );

/** Only where a sentence surely ends: between hanzi it may part a name or follow a number. */
export const fullStops: Pass = (text) =>
  each(text, new RegExp(`(?<=[${HAN}”’》）])\\.(?=[”’）》]|$)`, 'gu'), 'punctuation', () => '。');

/** Straight quotes, where they come in pairs that open and close in turn, by hanzi. */
export const quotes: Pass = (text) => {
  const found = [...text.matchAll(/"/gu)].map(({ index }) => index);
  const opens = found.filter((_, i) => i % 2 === 0);
  const closes = found.filter((_, i) => i % 2 === 1);
  const isPaired =
    opens.length === closes.length &&
    opens.every(
      (at) => at < text.length - 1 && !/[，。；：！？,;:!?]/u.test(text[at + 1] as string),
    ) &&
    closes.every((at) => at > 0 && !/[：:]/u.test(text[at - 1] as string));
  if (!isPaired) return [];
  return found.flatMap((at, i): Edit[] => {
    const pair = i % 2 === 0 ? [at, found[i + 1] as number] : [found[i - 1] as number, at];
    const touching = pair.flatMap((p) => [text[p - 1], text[p + 1]]);
    if (!touching.some(isCjk)) return [];
    return [{ start: at, end: at + 1, text: i % 2 === 0 ? '“' : '”', rule: 'straight-quote' }];
  });
};
