import { markerOf } from '../heading.ts';
import type { Line } from '../lines.ts';
import { endsSentence, isDateLine, isSalutation, looksLikeTitle } from '../prose.ts';

/** Shorter lines recur by chance; longer ones are no running title. */
const TITLE_LENGTH = { least: 4, most: 50 };
const SITE_WORD =
  /范文|文库|题库|文秘|公文|公众号|下载|www|\.com|\.cn|\.example|@|(?:网|驿站|家园)$/iu;

/** A running title may carry the page's number before or after it, set off by a space. */
const keyOf = (text: string) =>
  text
    .replace(
      /^(?:[—–·|-] ?)?\d{1,4}(?: ?[—–·|-])?\s+|\s+(?:[—–·|-] ?)?\d{1,4}(?: ?[—–·|-])?$/gu,
      '',
    )
    .replace(/^[—–~～·•*＊]{2,}|[—–~～·•*＊]{2,}$/gu, '');

const couldRun = (text: string) =>
  text.length >= TITLE_LENGTH.least &&
  text.length <= TITLE_LENGTH.most &&
  !endsSentence(text) &&
  !isSalutation(text) &&
  !isDateLine(text) &&
  !markerOf(text);

/**
 * A short line that comes again is a running title where pages number it, where it breaks into
 * a sentence, where it is a site's name, or where it is the title itself; a sub-heading that
 * recurs is none of these.
 */
export function runningTitles(lines: readonly Line[], source: string): [number, string][] {
  const places = new Map(lines.map((line, i) => [line, i]));
  const beside = (line: Line, step: 1 | -1) => lines[(places.get(line) as number) + step];
  const groups = Map.groupBy(
    lines.filter(({ text }) => couldRun(text)),
    (line) => keyOf(line.text),
  );
  return [...groups].flatMap(([key, group]) => {
    if (group.length < 2 || key === '') return [];
    const isNumbered = new Set(group.map((line) => line.text)).size > 1;
    const interrupts = group.some((line) => isUnfinished(beside(line, -1), source));
    const isTitle = looksLikeTitle(key) && !SITE_WORD.test(key);
    const opensAgain = group.some((line, i) => i > 0 && isSalutation(beside(line, 1)?.text ?? ''));
    if (isTitle && opensAgain) return [];
    if (!isNumbered && !interrupts && !isTitle && !SITE_WORD.test(key)) return [];
    const keepsFirst = isTitle && group[0]?.text === key;
    return (keepsFirst ? group.slice(1) : group).map((line): [number, string] => [
      line.number,
      'running-title',
    ]);
  });
}

/** A line that does not end its sentence and is long enough to be one. */
function isUnfinished(line: Line | undefined, source: string): boolean {
  if (!line || line.text.length < 12 || markerOf(line.text)) return false;
  return !endsSentence(source.slice(line.start, line.end).trim());
}
