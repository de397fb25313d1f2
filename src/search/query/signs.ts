import type { Field } from './query.ts';

/** The signs of the query language: what reads them and what prints them go by the same tables. */

/** Opening quotation mark → what closes it. Full width and half width are alike. */
export const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"＂'],
  ['＂', '"＂'],
  ['「', '」'],
  ['『', '』'],
  ['“', '”'],
]);

/** These never stand in a word for themselves, since nothing tells which half they are. */
export const STRAIGHT = '"＂';
export const BARS = '|｜';
export const MINUSES = '-－';
export const COLONS = ':：';

/** Both ways of writing each character of a field's name. */
export const fieldNames: readonly { field: Field; name: readonly string[] }[] = [
  { field: 'heading', name: ['小', '标標', '题題'] },
  { field: 'title', name: ['标標', '题題'] },
];

export const isSpace = (character: string): boolean => /\s/.test(character);
