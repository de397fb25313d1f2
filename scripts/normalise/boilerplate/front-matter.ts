import { areKeys, titleAmongKeys } from '../lines/keys.ts';
import type { Line } from '../lines/lines.ts';
import { looksLikeTitle } from '../lines/title.ts';
import { lacksTitle } from '../receive/page-title.ts';

/** A front matter fills at most so many lines. */
const MOST_LINES = 60;
const OPENS = /^(?:-{3}|\+{3})$/u;
const CLOSES = /^(?:-{3}|\+{3}|\.{3})$/u;

/** So many lines below it may have a title. */
const HEAD = 10;

interface FrontMatterLines {
  /** Those of the marks as well. */
  taken: readonly Line[];
  /** What alone has the title of the text; not among those taken. */
  title?: Line;
}

/**
 * The front matter of a text that was kept for a site generator or a notebook and whose format
 * has none: lines of keys between two lines of marks at the head of the file.
 * @param lines of the file that have text, in order
 */
export function frontMatterLines(lines: readonly Line[], source: string): FrontMatterLines {
  if (!OPENS.test(lines[0]?.text ?? '')) return { taken: [] };
  const end = lines.slice(1, MOST_LINES).findIndex(({ text }) => CLOSES.test(text)) + 1;
  const inside = lines.slice(1, end).map(({ start, end: to }) => source.slice(start, to));
  if (!areKeys(inside)) return { taken: [] };
  const taken = lines.slice(0, end + 1);
  const title = taken.find(({ text }) => titleAmongKeys([text]) !== '');
  if (!title || isTitled(lines.slice(end + 1), title, source)) return { taken };
  return { taken: taken.filter((line) => line !== title), title };
}

const isTitled = (below: readonly Line[], { text }: Line, source: string): boolean =>
  below.slice(0, HEAD).some((line) => looksLikeTitle(line.text)) ||
  !lacksTitle(source.slice(below[0]?.start ?? source.length), titleAmongKeys([text]));
