import { INVISIBLE } from '../lines/invisible.ts';
import { CJK, HAN } from './characters.ts';
import { each, type Pass } from './pass.ts';
import { stopPlaces } from './stops.ts';

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

/**
 * Where a sentence surely ends: between hanzi a dot may part a name or follow a number, unless
 * the text is one whose stops are dots.
 */
export const fullStops: Pass = (text, { asciiStops }) =>
  asciiStops
    ? stopPlaces(text).map((at) => ({ start: at, end: at + 1, text: '。', rule: 'punctuation' }))
    : each(
        text,
        new RegExp(`(?<=[${HAN}”’》）])\\.(?=[”’）》]|$)`, 'gu'),
        'punctuation',
        () => '。',
      );
