import { markerOf } from '../../normalise/lines/heading.ts';
import { endsSentence } from '../../normalise/lines/prose.ts';

/** The paragraphs of a text of the corpus, as they were before anything was cut. */

const LONGEST_HEADING = 40;
/** What a library on the web puts under a text. */
const FOOT = /^(?:本作品|公有领域|Public domain|注：|注释|参考文献)/u;
/** The end of a line that a link of the page broke off, or the rest after it. */
const isRest = (text: string) => /^[，。、；：”’》）)…]/u.test(text);
const isTable = (text: string) => /[|｜\t]/u.test(text);

/** @param lines not empty, without the white space around them */
export function paragraphsOf(lines: readonly string[], isReport: boolean): string[] {
  const foot = lines.findIndex((line) => FOOT.test(line));
  const own = (isReport && foot > 0 ? lines.slice(0, foot) : lines).filter(
    (line) => !isTable(line),
  );
  if (!isReport) return own;
  const isWhole = (line: string | undefined) =>
    line === undefined || endsSentence(line) || /：$/u.test(line) || isHeading(line);
  return own.filter(
    (line, i) => i === 0 || (isWhole(line) && !isRest(line) && isWhole(own[i - 1] as string)),
  );
}

const isHeading = (line: string): boolean => {
  const marker = markerOf(line);
  const isNamed = marker !== undefined && line.length > marker.length + 2;
  return isNamed && line.length <= LONGEST_HEADING && !/[，、《“的]$/u.test(line);
};
