import { columns } from '../../normalise/lines/columns.ts';

/** How a text is set on lines before it is given to the pipeline. */
export interface Layout {
  /** Most that a line holds; absent where lines are not cut. One for each paragraph in turn. */
  widths?: readonly number[];
  /** What a width counts: characters, or the columns of a fixed-width page. */
  unit: 'characters' | 'columns';
  /** What happens to a mark that may not begin a line. */
  marks: 'hard' | 'hang' | 'carry';
  /** What stands before the first line of a paragraph. */
  indent: string;
  /** Blank lines after each paragraph. */
  blank: number;
  /** Blank lines after every line. */
  doubled?: boolean;
  /** Lines are up to so much narrower, as where a page was not set in type of one width. */
  loose?: number;
  /** Texts are parted into texts of so many paragraphs. */
  paragraphs?: number;
  /** A page number after so many lines. */
  page?: number;
}

/** A line of the text as it was set. */
export interface SetLine {
  text: string;
  /** A page number, which is no line of the speech. */
  isPage?: boolean;
  /** The paragraph ends here. */
  ends?: boolean;
  /** What the wrap took out between this line and the next. */
  glue?: string;
}

const CANNOT_BEGIN = /^[，。、；：？！”’）》〉】〕…,.;:?!)]$/u;
const CANNOT_END = /^[“‘（《〈【〔(]$/u;
/** A Latin word or a number, kept whole except by a hard cut. */
const UNITS = /[A-Za-z0-9.％%]+|./gsu;

/** @returns the lines of all paragraphs, in their order */
export function setText(paragraphs: readonly string[], layout: Layout): SetLine[] {
  const lines = paragraphs.flatMap((paragraph, i) => {
    const width = layout.widths?.[i % layout.widths.length];
    if (width === undefined) return [{ text: layout.indent + paragraph, ends: true }];
    return cut(layout.indent + paragraph, width, layout);
  });
  const { page } = layout;
  if (page === undefined) return lines;
  return lines.flatMap((line, i) =>
    (i + 1) % page === 0 ? [line, { text: `— ${(i + 1) / page} —`, isPage: true }] : [line],
  );
}

/** @returns the text that the lines make */
export const printed = (lines: readonly SetLine[], { blank, doubled }: Layout): string =>
  lines
    .map(({ text, ends }) => `${text}\n${'\n'.repeat((ends ? blank : 0) + (doubled ? 1 : 0))}`)
    .join('');

function cut(text: string, width: number, { unit, marks, loose = 0 }: Layout): SetLine[] {
  const size = (part: string) => (unit === 'columns' ? columns(part) : [...part].length);
  const units = marks === 'hard' ? [...text] : (text.match(UNITS) ?? []);
  const lines: SetLine[] = [];
  let line: string[] = [];
  let room = width;
  const close = (next: string[]) => {
    const kept = line.join('');
    // A word processor drops the space at which it breaks; a hard cut keeps all.
    const trimmed = marks === 'hard' ? kept : kept.trimEnd();
    lines.push({ text: trimmed, glue: kept.slice(trimmed.length) });
    line = next;
    const narrower = (lines.length * 7 + text.length) % (loose + 1);
    room = width - narrower - next.reduce((sum, part) => sum + size(part), 0);
  };
  for (const part of units) {
    if (size(part) > room && line.length > 0) {
      if (marks === 'hang' && CANNOT_BEGIN.test(part)) {
        line.push(part);
        continue;
      }
      close(marks === 'hard' ? [] : taken(line, part));
    }
    line.push(part);
    room -= size(part);
  }
  lines.push({ text: line.join(''), ends: true });
  return lines;
}

/** What goes to the next line with a part that cannot begin one, or cannot end this one. */
function taken(line: string[], part: string): string[] {
  const moved: string[] = [];
  let first = part;
  while (
    line.length > 1 &&
    (CANNOT_BEGIN.test(first) || CANNOT_END.test(line.at(-1) as string)) &&
    moved.length < 3
  ) {
    first = line.pop() as string;
    moved.unshift(first);
  }
  return moved;
}
