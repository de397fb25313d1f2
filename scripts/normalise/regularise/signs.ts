import { INVISIBLE } from '../lines/invisible.ts';
import { CJK, HAN } from './characters.ts';
import { each, type Pass } from './pass.ts';

/** Signs other than marks: what cannot be seen, nested titles, dashes, ellipses, full stops. */

export const invisible: Pass = (text) =>
  each(text, new RegExp(`(?:${INVISIBLE.source})+`, 'gu'), 'zero-width', () => '');

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
