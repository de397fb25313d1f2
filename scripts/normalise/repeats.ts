import { markerOf } from './heading.ts';
import type { Line } from './lines.ts';
import { endsSentence, isProse, isSalutation, looksLikeTitle } from './prose.ts';

/** Shorter lines recur by chance; longer ones are no running title. */
const TITLE_LENGTH = { least: 4, most: 50 };
/** As many equal paragraphs in a row as prove that the body stands twice. */
const COPY_RUN = 3;
const SITE_WORD = /网|库|驿站|范文|公文|公众号|文秘|下载|www|\.com|\.cn|\.example|@/iu;

/**
 * Lines that stand more than once: running titles and watermarks, and whole copies of the body.
 * @returns line number → rule
 */
export function findRepeats(lines: readonly Line[], source: string): Map<number, string> {
  return new Map([...runningTitles(lines, source), ...copies(lines)]);
}

/** A running title may carry the page's number before or after it. */
const keyOf = (text: string) => text.replace(/^[\d\s—–·|-]+|[\d\s—–·|-]+$/gu, '');

function runningTitles(lines: readonly Line[], source: string): [number, string][] {
  const groups = Map.groupBy(
    lines.filter(({ text }) => {
      const { length } = keyOf(text);
      const short = length >= TITLE_LENGTH.least && length <= TITLE_LENGTH.most;
      return short && !endsSentence(text) && !isSalutation(text) && !markerOf(text);
    }),
    (line) => keyOf(line.text),
  );
  const places = new Map(lines.map((line, i) => [line, i]));
  return [...groups].flatMap(([key, group]) => {
    if (group.length < 2) return [];
    const numbered = group.some((line) => line.text !== key);
    const interrupts = group.some((line) =>
      isUnfinished(lines[(places.get(line) as number) - 1], source),
    );
    if (!numbered && !interrupts && !SITE_WORD.test(key) && !looksLikeTitle(key)) return [];
    const first = group[0] as Line;
    const isTitle = looksLikeTitle(key) && first.text === key && !SITE_WORD.test(key);
    return (isTitle ? group.slice(1) : group).map((line): [number, string] => [
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

function copies(lines: readonly Line[]): [number, string][] {
  const seen = new Map<string, number>();
  const found: [number, string][] = [];
  for (let i = 0; i < lines.length; ) {
    const { text } = lines[i] as Line;
    const first = seen.get(text);
    if (first === undefined) {
      seen.set(text, i++);
      continue;
    }
    const run = lines.slice(i, i + runLength(lines, first, i));
    if (run.filter((line) => isProse(line.text)).length >= COPY_RUN) {
      for (const line of run) found.push([line.number, 'repeated-copy']);
    }
    i += run.length;
  }
  return found;
}

function runLength(lines: readonly Line[], first: number, second: number): number {
  let run = 0;
  while (
    first + run < second &&
    second + run < lines.length &&
    lines[first + run]?.text === lines[second + run]?.text
  ) {
    run++;
  }
  return run;
}
