import { isSpeakerLine } from '../lines/byline.ts';
import { isDateLine } from '../lines/date-line.ts';
import { markerOf } from '../lines/heading.ts';
import { firstFrom, type Line } from '../lines/lines.ts';
import { endsSentence, isProse } from '../lines/prose.ts';
import { isSalutation } from '../lines/salutation.ts';
import { isPlainTitle, looksLikeCollection, looksLikeTitle } from '../lines/title.ts';
import { bareTitle } from '../title/looks.ts';
import { betweenHalves } from './between-halves.ts';
import { speakersUnder } from './running-speakers.ts';

/** Shorter lines recur by chance; longer ones are no running title. */
const TITLE_LENGTH = { least: 4, most: 50 };
const SITE_WORD =
  /范文|文库|题库|文秘|公文|公众号|下载|www|\.com|\.cn|\.example|@|(?:网|驿站|家园)$/iu;

/** A refrain breaks in between lines that end no sentence, too; no page is called so. */
const SPOKEN = /[我你咱]/u;

/** A running title may carry the page's number before or after it, set off by a space. */
const keyOf = (text: string) =>
  bareTitle(text)
    .replace(
      /^(?:[—–·|-] ?)?\d{1,4}(?: ?[—–·|-])?\s+|\s+(?:[—–·|-] ?)?\d{1,4}(?: ?[—–·|-])?$/gu,
      '',
    )
    .replace(/^(?:[—–~～·•*＊]{2,}|[［[【〔])|(?:[—–~～·•*＊]{2,}|[］\]】〕])$/gu, '');

/** Beside the number of a page a shorter line is a running title, too. */
const LEAST_BESIDE_PAGE = 2;

const couldRun = (text: string, least = TITLE_LENGTH.least) =>
  text.length >= least &&
  text.length <= TITLE_LENGTH.most &&
  !endsSentence(text) &&
  !isSalutation(text) &&
  !isDateLine(text) &&
  !markerOf(text);

/**
 * A short line that comes again is a running title where pages number it, where it breaks into
 * a sentence, where it stands beside the numbers of pages, where it is a site's name, or where it is the title itself; a sub-heading that
 * recurs is none of these.
 */
export function runningTitles(
  lines: readonly Line[],
  source: string,
  pages: ReadonlySet<number>,
): [number, string][] {
  const between = counter(lines);
  const beside = (line: Line, step: 1 | -1) => lines[firstFrom(lines, line.start) + step];
  const titleAbove = (line: Line): Line | undefined => {
    const above = beside(line, -1);
    const title = above && isDateLine(above.text) ? beside(above, -1) : above;
    return title && looksLikeTitle(title.text) ? title : undefined;
  };
  const isPage = (line: Line | undefined) => line !== undefined && pages.has(line.number);
  const paged = new Set(
    lines.filter((_, i) => isPage(lines[i - 1]) || isPage(lines[i + 1])).map(({ text }) => text),
  );
  const groups = Map.groupBy(
    lines.filter(({ text }) => couldRun(text, paged.has(text) ? LEAST_BESIDE_PAGE : undefined)),
    (line) => keyOf(line.text),
  );
  const firstProse = lines.find(
    ({ text }) => isSalutation(text) || (isProse(text) && endsSentence(text)),
  );
  const isAbove = (line: Line | undefined) =>
    line !== undefined && line.number < (firstProse?.number ?? Infinity);
  const repeated = [...groups].flatMap(([key, group]) => {
    if (group.length < 2 || key === '') return [];
    const isNumbered = new Set(group.map((line) => line.text)).size > 1;
    const isSpeaker = isSpeakerLine(key);
    const interrupts =
      !SPOKEN.test(key) &&
      group.some(
        (line) =>
          !isAbove(line) &&
          isUnfinished(beside(line, -1), source) &&
          !(isSpeaker && titleAbove(line)),
      );
    const isTitle = looksLikeTitle(key) && !SITE_WORD.test(key);
    const opensAgain = group.some((line, i) => i > 0 && isSalutation(beside(line, 1)?.text ?? ''));
    if (isTitle && opensAgain) return printedTwice(group, between);
    const isPaged = group.some(({ text }) => paged.has(text));
    if (!isNumbered && !interrupts && !isTitle && !isPaged && !SITE_WORD.test(key)) return [];
    const kept = isTitle ? titleOf(group, key, isAbove) : siteOf(group, key, isAbove);
    return group
      .filter((line) => line !== kept)
      .map(({ number }): [number, string] => [number, 'running-title']);
  });
  const holds = holdsTitle(lines, firstProse);
  const heads = headsOf(lines, firstProse);
  const holders = lines
    .filter((line, i) => holds(line, i) || heads.has(line))
    .map(({ number }): [number, string] => [number, 'running-title']);
  const known = new Set([...repeated, ...holders].map(([number]) => number));
  const named = speakersUnder(lines, titleAbove, known, isAbove);
  const broken = betweenHalves(lines, source, pages)
    .filter(({ number }) => !known.has(number))
    .map(({ number }): [number, string] => [number, 'running-title']);
  const others = [...repeated, ...holders, ...broken].filter(([number]) => !named.has(number));
  const speakers = [...named].filter(([, goes]) => goes);
  return [...others, ...speakers.map(([number]): [number, string] => [number, 'running-title'])];
}

type Test = (line: Line | undefined) => boolean;

/** Of a title that comes again the last above the speech stays, or one without its field's name. */
function titleOf(group: readonly Line[], key: string, isAbove: Test): Line | undefined {
  const own = group.filter(({ text }) => text === key);
  return own.findLast(isAbove) ?? own[0] ?? group.find(({ text }) => bareTitle(text) === key);
}

/** Of what comes again above the speech and on its pages, the last above it. */
const siteOf = (group: readonly Line[], key: string, isAbove: Test): Line | undefined =>
  group.findLast((line) => isAbove(line) && line.text === key);

/** A site's words between a title and the title once more are at most this many paragraphs. */
const MOST_INTRO = 4;

/** A title that a site prints above its own words, too: the one above the salutation stays. */
function printedTwice(group: readonly Line[], between: Counter): [number, string][] {
  const [first, last] = [group[0], group.at(-1)] as [Line, Line];
  if (between(isSalutation, first, last) > 0) return [];
  if (between(isProse, first, last) > MOST_INTRO) return [];
  return group.slice(0, -1).map(({ number }) => [number, 'running-title']);
}

/** How many lines between two are such, in a file whose lines are looked at once for each test. */
type Counter = (test: (text: string) => boolean, first: Line, last: Line) => number;

function counter(lines: readonly Line[]): Counter {
  const above = new Map<(text: string) => boolean, number[]>();
  const count = (test: (text: string) => boolean) => {
    let such = 0;
    return lines.map(({ text }) => (test(text) ? such++ : such));
  };
  return (test, first, last) => {
    const counts = above.get(test) ?? above.set(test, count(test)).get(test) ?? [];
    const [from, to] = [firstFrom(lines, first.start), firstFrom(lines, last.start)];
    return (counts[to] as number) - (counts[from + 1] as number);
  };
}

/** A title is long enough not to be met by chance. */
const LEAST_TITLE = 8;
/** A running title holds this much besides: the page, a journal's name. */
const MOST_BESIDES = 20;

/** Lines above the title that hold it with a site's name beside it, and name no speech themselves. */
function headsOf(lines: readonly Line[], firstProse: Line | undefined): ReadonlySet<Line> {
  const above = firstProse ? lines.slice(0, firstFrom(lines, firstProse.start)) : [];
  const at = above.findLastIndex(({ text }) => text.length >= LEAST_TITLE && isPlainTitle(text));
  const title = above[at]?.text ?? '';
  const holds = ({ text }: Line) =>
    text.includes(title) &&
    text.length <= title.length + MOST_BESIDES &&
    !looksLikeTitle(text) &&
    !looksLikeCollection(text);
  return new Set(at < 0 ? [] : above.slice(0, at).filter(holds));
}

/**
 * A line below the first prose that is the title, or holds it with a page, a site or a book beside
 * it. Where a salutation follows, another speech may begin there.
 */
function holdsTitle(lines: readonly Line[], firstProse: Line | undefined) {
  const from = firstProse?.number ?? Infinity;
  const title = lines.find(({ number, text }) => number < from && isPlainTitle(text))?.text ?? '';
  return ({ number, text }: Line, i: number): boolean =>
    title.length >= LEAST_TITLE &&
    number > from &&
    text.length <= title.length + MOST_BESIDES &&
    text.includes(title) &&
    !SPOKEN.test(text.replace(title, '')) &&
    couldRun(text) &&
    !isSalutation(lines[i + 1]?.text ?? '');
}

/** A line that does not end its sentence and is long enough to be one. */
function isUnfinished(line: Line | undefined, source: string): boolean {
  if (!line || line.text.length < 12 || markerOf(line.text)) return false;
  return !endsSentence(source.slice(line.start, line.end).trim());
}
