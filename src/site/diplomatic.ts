import type { Edit } from '../speech/record.ts';

/**
 * The diplomatic text of a source, as textual scholars call it: what was received, cut
 * into what stayed and what was edited.
 */

export interface Passage {
  /** As received. */
  text: string;
  /** The edit that covers the passage; absent where it stands in the reading text as it is. */
  edit?: Edit;
  /** Stands in the reading text because the archivist put it back. */
  restored?: true;
}

interface Span {
  start: number;
  end: number;
}

/** The parts of a source that one speech's page shows. */
export interface Excerpt {
  /** What lies between the speech before, or the beginning of the file, and this speech. */
  before: Passage[];
  speech: Passage[];
  /** What lies between this speech and the next one, or the end of the file. */
  after: Passage[];
}

/** An insertion between two characters stands with the one before it. */
const touches = (edit: Edit, start: number, end: number): boolean =>
  edit.start === edit.end
    ? edit.end <= end && (edit.start > start || start === 0)
    : edit.start < end && edit.end > start;

/** @returns the edits of a record that lie in a part of its source: what is counted everywhere */
export const editsIn = (edits: Edit[], start: number, end: number): Edit[] =>
  edits.filter((edit) => touches(edit, start, end));

/**
 * @param edits sorted, not overlapping
 * @param restored spans that the archivist put back; they may overlap
 * @returns the passages of `source` from `start` to `end`, to the last character; an edit
 *   that reaches over a boundary is shown up to it
 */
export function passages(
  source: string,
  edits: Edit[],
  start: number,
  end: number,
  restored: Span[] = [],
): Passage[] {
  const found: Passage[] = [];
  let place = start;
  const keep = (from: number, to: number) => {
    const borders = restored.flatMap(({ start: open, end: close }) => [open, close]);
    const within = borders.filter((cut) => from < cut && cut < to).sort((a, b) => a - b);
    const cuts = [...new Set([from, ...within, to])];
    for (const [i, cut] of cuts.slice(1).entries()) {
      const at = cuts[i] as number;
      const isBack = restored.some((span) => span.start <= at && cut <= span.end);
      found.push({ text: source.slice(at, cut), ...(isBack ? { restored: true } : {}) });
    }
  };
  for (const edit of editsIn(edits, start, end)) {
    const from = Math.max(edit.start, start);
    const to = Math.min(edit.end, end);
    if (from > place) keep(place, from);
    found.push({ text: source.slice(from, to), edit });
    place = to;
  }
  if (place < end) keep(place, end);
  return found;
}

/**
 * @param spans the speeches of the source, in its order
 * @param id the speech to show
 * @param restored spans that the archivist put back; they may overlap
 * @throws where the record does not know the speech
 */
export function excerpt(
  source: string,
  edits: Edit[],
  spans: { id: string; start: number; end: number }[],
  id: string,
  restored: Span[] = [],
): Excerpt {
  const place = spans.findIndex((span) => span.id === id);
  const span = spans[place];
  if (!span) throw new Error(`the record does not hold the speech ${id}`);
  const cut = (start: number, end: number) => passages(source, edits, start, end, restored);
  return {
    before: cut(spans[place - 1]?.end ?? 0, span.start),
    speech: cut(span.start, span.end),
    after: cut(span.end, spans[place + 1]?.start ?? source.length),
  };
}

/** @returns how often each rule stands in the passages, the most frequent first */
export function ruleCounts(shown: Passage[]): { rule: string; times: number }[] {
  const counts = new Map<string, number>();
  for (const { edit } of shown) {
    if (edit) counts.set(edit.rule, (counts.get(edit.rule) ?? 0) + 1);
  }
  return [...counts]
    .map(([rule, times]) => ({ rule, times }))
    .sort((a, b) => b.times - a.times || (a.rule < b.rule ? -1 : 1));
}

const visibleSpaces: Record<string, string> = {
  ' ': '␣',
  '\u00a0': '⍽',
  '\u3000': '□',
  '\t': '⇥',
  '\n': '↵\n',
};

/** Anything but white space, control and format characters. */
const SEEN = /[^\s\p{C}]/u;

/** @returns white space and invisible characters as signs, where a passage holds nothing else */
export function visible(text: string): string {
  if (SEEN.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(/./gsu, (sign) => visibleSpaces[sign] ?? '·');
}
