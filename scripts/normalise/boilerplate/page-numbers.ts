import { charSet } from '../lines/char-set.ts';
import { markerOf } from '../lines/heading.ts';
import type { Line } from '../lines/lines.ts';
import { endsSentence } from '../lines/prose.ts';

/** From one page to the next a number grows by one, or by a few where one was not read. */
const LARGEST_STEP = 3;
/** A line that breaks off is at least this long; shorter ones are headings. */
const LEAST_PIECE = 12;

/** What a figure counts: with one of these on the next line the number belongs to the sentence. */
const COUNTED =
  /^[个名位人户项条件次年月日号时分点万亿千百十元角吨亩米里岁届期只家所座台辆套公平％%‰℃]/u;

/** What most lines begin with, which is no number in any form of compatibility. */
const NO_NUMBER = charSet('', /[\u4e00-\u9fffA-Za-z*>.，。、；：“”《》]/);

/** `7`, `０１７`, `（ 9 ）`: a number and nothing else. */
function loneNumber({ text }: Line): number | undefined {
  if (text.length > 8 || NO_NUMBER.opens(text)) return undefined;
  if (/^[\u2160-\u217f]+$/u.test(text)) return 0;
  const digits = /^[（(]?\s*(\d{1,4})\s*[)）]?$/u.exec(text.normalize('NFKC'))?.[1];
  return digits ? Number(digits) : undefined;
}

/**
 * Numbers on lines of their own that number the pages: they count on through the file, or break
 * into a sentence. One that stands by itself may be the speaker's.
 * @param lines those that have text, in order
 */
export function pageNumbers(lines: readonly Line[]): Line[] {
  const found = lines.flatMap((line, i) => {
    const number = loneNumber(line);
    return number === undefined
      ? []
      : [{ line, number, before: lines[i - 1], after: lines[i + 1] }];
  });
  const counts = (a: number | undefined, b: number | undefined) =>
    a !== undefined && b !== undefined && b > a && b - a <= LARGEST_STEP;
  return found
    .filter(
      ({ line, number, before, after }, i) =>
        counts(found[i - 1]?.number, number) ||
        counts(number, found[i + 1]?.number) ||
        isDressed(line.text) ||
        (breaksOff(before) &&
          after !== undefined &&
          (markerOf(after.text)?.kind ?? 'chapter') === 'chapter' &&
          !COUNTED.test(after.text)),
    )
    .map(({ line }) => line);
}

/** `017`, `（ 9 ）`, `Ⅳ`: no speaker writes a number so. */
const isDressed = (text: string) =>
  /^(?:0\d{1,3}|[（(]\s+\d+\s+[)）])$/u.test(text.normalize('NFKC')) ||
  /^[\u2160-\u217f]+$/u.test(text);

const breaksOff = (line: Line | undefined) =>
  line !== undefined &&
  line.text.length >= LEAST_PIECE &&
  !endsSentence(line.text) &&
  !markerOf(line.text);
