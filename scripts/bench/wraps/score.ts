import type { Edit } from '../../../src/speech/record.ts';
import type { Draft } from '../../normalise/draft.ts';
import { applyEdits } from '../../normalise/edits.ts';
import { textSpan } from '../../normalise/lines/lines.ts';
import { type Knowledge, normalise } from '../../normalise/pipeline.ts';
import { receiveText } from '../../normalise/receive/receive.ts';
import { type Layout, printed, type SetLine } from './cut.ts';

/** What became of the line breaks of some texts. */
export interface Score {
  breaks: number;
  right: number;
  /** The end of a paragraph that was joined to the next one. */
  joined: number;
  /** A wrap that became the end of a paragraph. */
  split: number;
  /** Joined rightly, but without the space that stood there, or with one that did not. */
  glue: number;
  unsureRight: number;
  unsureWrong: number;
  /** Breaks beside a line that another stage took out, which nobody can judge. */
  lost: number;
}

export const ZERO: Score = {
  breaks: 0,
  right: 0,
  joined: 0,
  split: 0,
  glue: 0,
  unsureRight: 0,
  unsureWrong: 0,
  lost: 0,
};

export interface Decision {
  verdict: 'block' | 'wrap' | 'lost';
  unsure: boolean;
  /** What stands between the lines where they were joined. */
  glue: string;
}

export interface Judged {
  line: SetLine;
  next: SetLine;
  found: Decision;
}

/** Runs the pipeline over a text as it was set, and reads off what it decided at each break. */
export function judge(lines: readonly SetLine[], layout: Layout, knowledge: Knowledge): Judged[] {
  const bytes = new TextEncoder().encode(printed(lines, layout));
  const draft = normalise(receiveText(bytes), 'x.txt', knowledge);
  const { text: source } = draft.source;
  const spans = draft.lines.filter((line) => line.text !== '').map((l) => textSpan(source, l));
  const own = lines.flatMap((line, i) => (line.isPage ? [] : [{ line, span: spans[i] as Span }]));
  const decide = decider(draft);
  return own.slice(0, -1).map(({ line, span }, i) => {
    const next = own[i + 1] as (typeof own)[number];
    return { line, next: next.line, found: decide(span, next.span) };
  });
}

type Span = { start: number; end: number };

function decider({ source, edits, speeches, warnings }: Draft) {
  const blocks = speeches.flatMap((speech) => speech.blocks).sort((a, b) => a.start - b.start);
  const unsure = new Set(warnings.flatMap((w) => (w.code === 'unsure-wrap' ? [w.start] : [])));
  const removals = new Map(edits.filter((e) => e.text === '').map((e) => [e.start, e]));
  let block = 0;
  return (line: Span, next: Span): Decision => {
    while (block + 1 < blocks.length && (blocks[block] as Span).end <= line.start) block++;
    const at = blocks[block];
    const covers = at && at.kind !== 'table' && at.start < line.end && at.end > next.start;
    const taken = [line, next].map((span) => removalOf(removals, source.text, span));
    const inTitle = taken.every((edit) => edit?.to === 'title');
    const isLost = taken.some((edit) => edit && edit.to !== 'title');
    return {
      verdict: isLost ? 'lost' : covers || inTitle ? 'wrap' : 'block',
      unsure: unsure.has(line.end),
      glue: applyEdits(source.text, edits, line.end, next.start),
    };
  };
}

/** The edit that takes out a whole line, with or without the white space before it. */
function removalOf(removals: ReadonlyMap<number, Edit>, source: string, { start, end }: Span) {
  for (let at = start; at >= 0 && (at === start || /[^\S\n]/u.test(source[at] as string)); at--) {
    const edit = removals.get(at);
    if (edit && edit.end >= end) return edit;
  }
  return undefined;
}

/** A space is kept where it parts words of letters and figures; elsewhere it may go. */
function expectedGlue(line: SetLine, next: SetLine): string | undefined {
  const spaced = /\s$/u.test(line.text) || /^\s/u.test(next.text) || (line.glue ?? '') !== '';
  const latin = /[A-Za-z0-9]\s*$/u.test(line.text) && /^\s*[A-Za-z0-9]/u.test(next.text);
  if (!spaced) return '';
  return latin ? ' ' : undefined;
}

export function add(score: Score, { line, next, found }: Judged): Score {
  if (found.verdict === 'lost') return { ...score, lost: score.lost + 1 };
  const wanted = line.ends ? 'block' : 'wrap';
  const right = found.verdict === wanted;
  const glue = expectedGlue(line, next);
  const isMisglued = right && wanted === 'wrap' && glue !== undefined && found.glue !== glue;
  return {
    ...score,
    breaks: score.breaks + 1,
    right: score.right + (right ? 1 : 0),
    joined: score.joined + (!right && line.ends ? 1 : 0),
    split: score.split + (!right && !line.ends ? 1 : 0),
    glue: score.glue + (isMisglued ? 1 : 0),
    unsureRight: score.unsureRight + (right && found.unsure ? 1 : 0),
    unsureWrong: score.unsureWrong + (!right && found.unsure ? 1 : 0),
  };
}
