import { isByline, isSpeakerLine } from '../lines/byline.ts';
import { isDateLine } from '../lines/date-line.ts';
import { markerOf } from '../lines/heading.ts';
import type { Line } from '../lines/lines.ts';
import { endsSentence, isProse } from '../lines/prose.ts';
import { isSalutation } from '../lines/salutation.ts';
import { looksLikeCollection, looksLikeTitle, SUBTITLE } from '../lines/title.ts';

/** A salutation stands at most this many lines under the title of its speech. */
const NEAR = 3;
const LONGEST_TITLE = 40;
const SHORTEST_TITLE = 3;
/** ★★★, ----, ＊＊＊: nothing but ornament. */
const ORNAMENT = /^[\s★☆*＊=＝—–\-_~～·•◆◇■□●○#※☯]{3,80}$/u;
/** The words with which a speaker ends. */
const ENDED =
  /(?:谢谢|感谢)(?:大家|各位|同志们|同学们|老师们|你们|\p{Script=Han}{0,6})[！!。]$|(?:完毕|完了|散会|再见)[。！!]$/u;

/**
 * Finds the lines on which another speech of a file begins without a part mark: a title with a
 * salutation below it, or with words that stood above already; where a speech has ended or a
 * line of ornament stands between, a title that names no kind.
 * @param lines those that are left of the file, with text
 * @param all the lines of the file, among which the ornament may have been taken out
 */
export function findStarts(
  lines: readonly Line[],
  all: readonly Line[],
  isMark: (line: Line) => boolean,
): ReadonlySet<Line> {
  const firstPlace = firstPlaces(lines);
  const standsAbove = ({ text }: Line, i: number) =>
    isProse(text) && (firstPlace(text) as number) < i;
  const isParted = (i: number) => {
    const [before, line] = [lines[i - 1], lines[i] as Line];
    return all.slice(before?.number ?? 0, line.number - 1).some(({ text }) => ORNAMENT.test(text));
  };
  const isGreeting = lines.map(({ text }) => isSalutation(text));
  const greeted = isGreeting.indexOf(true);
  const collection = lines.findIndex(({ text }) => looksLikeCollection(text));
  const starts = new Set<Line>();
  const untold: Line[] = [];
  for (const [i, line] of lines.entries()) {
    if (isMark(line) || markerOf(line.text)) continue;
    if (looksLikeTitle(line.text)) {
      const below = lines.slice(i + 1, i + 1 + NEAR);
      if (
        isFreeAt(lines, i) &&
        below.some((next, k) => isGreeting[i + 1 + k] || standsAbove(next, i))
      )
        starts.add(lines[topOf(lines, i)] as Line);
    } else if (isSpokenTo(lines, isGreeting, i) && couldBeTitle(line.text)) {
      const isNext = greeted >= 0 && greeted < i && hasSpeaker(lines, i);
      if (isNext || isParted(i) || hasEnded(lines, i)) starts.add(line);
      else if (collection >= 0 && collection < i && isFreeAt(lines, i)) untold.push(line);
    } else if (collection >= 0 && collection < i && isSignedPart(lines, i)) untold.push(line);
  }
  // Where the titles of a collection name their kind, a line that does not is a heading.
  return starts.size >= 2
    ? starts
    : new Set([...starts, ...untold].sort((a, b) => a.start - b.start));
}

/** A speaker is named under the line, and the paragraph above it is whole. */
const hasSpeaker = (lines: readonly Line[], at: number): boolean =>
  isByline(lines[at + 1]?.text ?? '') && endsSentence(lines[at - 1]?.text ?? '');

/** The paragraph above a line is whole, or there is none. */
function isFreeAt(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1];
  return !before || endsSentence(before.text) || !isProse(before.text);
}

/** Under the title of a collection: a line above a speaker and what is said. */
const isSignedPart = (lines: readonly Line[], at: number): boolean =>
  isSpeakerLine(lines[at + 1]?.text ?? '') &&
  isProse(lines[at + 2]?.text ?? '') &&
  couldBeTitle(lines[at]?.text ?? '') &&
  isFreeAt(lines, at);

/** Where each text stands first; looked up only where a title stands above prose. */
function firstPlaces(lines: readonly Line[]) {
  let places: Map<string, number> | undefined;
  return (text: string) => {
    places ??= new Map(lines.map((line, i): [string, number] => [line.text, i]).toReversed());
    return places.get(text);
  };
}

/** Only a subtitle, bylines and dates stand between a title and its salutation. */
function isSpokenTo(lines: readonly Line[], isGreeting: readonly boolean[], at: number): boolean {
  const greeting = isGreeting.slice(at + 1, at + 1 + NEAR).indexOf(true);
  const between = lines.slice(at + 1, at + 1 + greeting);
  const isBeside = ({ text }: Line, i: number) =>
    (i === 0 && SUBTITLE.test(text)) || isByline(text) || isDateLine(text);
  return greeting >= 0 && between.every(isBeside);
}

const couldBeTitle = (text: string): boolean =>
  text.length >= SHORTEST_TITLE &&
  text.length <= LONGEST_TITLE &&
  !endsSentence(text) &&
  !isSalutation(text) &&
  !isDateLine(text) &&
  !isByline(text) &&
  !markerOf(text) &&
  !SUBTITLE.test(text) &&
  !/[：:，,]$|^[（([【]/u.test(text) &&
  /\p{Script=Han}{2}/u.test(text);

/** The speech above has ended: by its last words, or by a date under it. */
function hasEnded(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1];
  return before !== undefined && (isDateLine(before.text) || ENDED.test(before.text));
}

/** The first line of a title that is broken, or has its subtitle, on the line at hand. */
function topOf(lines: readonly Line[], at: number): number {
  const [line, above] = [lines[at], lines[at - 1]];
  if (!line || !above || isProse(above.text) || !couldBeTitle(above.text)) return at;
  const isBroken = /^(?:在|关于|中共)/u.test(above.text) && !looksLikeTitle(above.text);
  return isBroken || SUBTITLE.test(line.text) ? at - 1 : at;
}
