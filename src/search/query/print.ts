import type { Field, Query, Term } from './query.ts';
import { BARS, closers, isSpace, MINUSES } from './signs.ts';

/** Writes a query in the signs of the language; read again, it is the same query. */

const prefixes: Record<Field, string> = { title: '标题:', heading: '小标题:' };
/** As `fieldNames` has them. */
const FIELD = /^小?[标標][题題][:：]/;
const QUOTES = new Set([...closers].flatMap(([open, close]) => [open, ...close]));

/** Whether a word means itself without marks, wherever it stands. */
const isPlain = (text: string): boolean =>
  !MINUSES.includes(text.charAt(0)) &&
  !FIELD.test(text) &&
  ![...text].some((sign) => isSpace(sign) || BARS.includes(sign) || QUOTES.has(sign));

const pairFor = (text: string) =>
  [...closers].find(
    ([open, close]) => open !== '＂' && ![...close].some((mark) => text.includes(mark)),
  );

/** @returns whether a query can ask for just that: one closing mark has to be left for it */
export const isPrintable = (text: string): boolean =>
  text !== '' && (isPlain(text) || pairFor(text) !== undefined);

function quoted(text: string): string {
  const pair = pairFor(text);
  if (!pair) throw new Error('a term that holds every closing mark cannot have been typed');
  const [open, close] = pair;
  return open + text + close.charAt(0);
}

const printTerm = ({ text, field }: Term): string =>
  (field ? prefixes[field] : '') + (isPlain(text) ? text : quoted(text));

export const printQuery = ({ clauses, without }: Query): string =>
  [
    ...clauses.map((terms) => terms.map(printTerm).join('|')),
    ...without.map((term) => `-${printTerm(term)}`),
  ].join(' ');
