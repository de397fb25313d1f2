import { isSpeakerLine } from '../lines/byline.ts';
import type { Line } from '../lines/lines.ts';

/**
 * A running head may be of two lines, a title and its speaker, and goes as a whole. One who is
 * named under the titles of several speeches stays under each that stays.
 * @param titleAbove the title that a line stands under, if it does
 * @param gone numbers of the lines that go
 * @param isAbove whether a line stands above the first prose
 * @returns number of each line that names a speaker under a title → whether it goes, too
 */
export function speakersUnder(
  lines: readonly Line[],
  titleAbove: (line: Line) => Line | undefined,
  gone: ReadonlySet<number>,
  isAbove: (line: Line) => boolean,
): ReadonlyMap<number, boolean> {
  const speakers = lines.filter(({ text }) => isSpeakerLine(text));
  const found = new Map<number, boolean>();
  for (const group of Map.groupBy(speakers, ({ text }) => text).values()) {
    const under = group.flatMap((line) => {
      const title = titleAbove(line);
      return title ? [{ line, goes: gone.has(title.number) }] : [];
    });
    const isNamed = under.some(({ goes }) => !goes);
    for (const [i, { line, goes }] of under.entries()) {
      const isOnly = !isNamed && i === 0 && (under.length === 1 || isAbove(line));
      found.set(line.number, goes && !isOnly);
    }
  }
  return found;
}
