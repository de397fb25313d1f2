import type { Edit, Warning } from '../../../src/speech/record.ts';
import { keptLines } from '../divide/kept.ts';
import type { BlockSpan, Draft, SpeechDraft } from '../draft.ts';
import { settle, touches } from '../edits.ts';
import { type Line, textSpan } from '../lines/lines.ts';
import { type OpenPairs, openPairs } from '../lines/pairs.ts';
import { isSalutation } from '../lines/salutation.ts';
import { hasAsciiStops, withStops } from '../regularise/stops.ts';
import { type Cut, findCut } from './cut.ts';
import { joinEdits } from './joins.ts';
import { chunkWidths, pageOf } from './page.ts';
import { type Row, rowsOf } from './rows.ts';
import { breakAfter } from './wraps.ts';

/** How much of a line is shown where a decision is unsure. */
const SHOWN = 12;

/**
 * Decides which line breaks are wraps inside a sentence and joins the lines there, without
 * a space unless a Latin word meets a Latin word. Leaves each speech as a list of blocks; tells
 * of each break, joined or kept, of which it is not sure.
 */
export function mend(draft: Draft): Draft {
  const kept = keptLines(draft);
  const whole = draft.speeches.length > 1 ? findCut(rowsOf(draft, kept)) : undefined;
  const lines = bySpeech(draft.speeches, kept);
  const mended = draft.speeches.map((speech, i) =>
    mendSpeech(draft, speech, lines[i] as Line[], whole),
  );
  const edits = [...draft.edits, ...mended.flatMap((m) => m.edits)];
  return {
    ...draft,
    edits: [...edits, ...edgeSpaces(draft, edits)],
    warnings: [...draft.warnings, ...mended.flatMap((m) => m.warnings)],
    speeches: mended.map((m) => m.speech),
  };
}

/** The lines that lie in each speech; both in the order of the source. */
function bySpeech(speeches: readonly SpeechDraft[], lines: readonly Line[]): Line[][] {
  let at = 0;
  return speeches.map(({ start, end }) => {
    while (at < lines.length && (lines[at] as Line).start < start) at++;
    const first = at;
    while (at < lines.length && (lines[at] as Line).end <= end) at++;
    return lines.slice(first, at);
  });
}

interface Mended {
  speech: SpeechDraft;
  edits: Edit[];
  warnings: Warning[];
}

function mendSpeech(
  draft: Draft,
  speech: SpeechDraft,
  lines: readonly Line[],
  whole: Cut | undefined,
): Mended {
  const { text: source } = draft.source;
  const asciiStops = hasAsciiStops(lines.map(({ text }) => text).join('\n'));
  const rows = rowsOf(draft, asciiStops ? lines.map(withStopsIn) : lines);
  const page = pageOf(rows, whole);
  const widths = chunkWidths(rows, page);
  const edits: Edit[] = [];
  const warnings: Warning[] = [];
  const blocks: BlockSpan[] = [];
  let open: OpenPairs | undefined;
  let isHead = true;
  let widest = 0;
  rows.forEach((row, i) => {
    const { line } = row;
    const span = textSpan(source, line);
    const last = blocks.at(-1);
    const opens = open === undefined;
    if (last && !opens) last.end = span.end;
    else blocks.push({ ...span, kind: 'paragraph' });
    isHead &&= !row.ended && !isSalutation(line.text);
    open = openPairs(line.text, open);
    const next = rows[i + 1];
    if (!next) return;
    const width = row.columns + row.indent;
    const before = opens ? undefined : widest;
    widest = Math.max(before ?? 0, width);
    const local = widths?.[i] ?? (isHead ? undefined : sharedWidth(width, before, next));
    const found = breakAfter({ page, row, next, opens, isHead, open, ...(local ? { local } : {}) });
    if (found === 'block' || found === 'unsure-block') open = undefined;
    else edits.push(...joinEdits(draft, page.setting, line, next.line, found));
    if (found === 'unsure-wrap' || found === 'unsure-block') {
      const end = textSpan(source, next.line).start;
      const message = line.text.slice(-SHOWN);
      warnings.push({ code: 'unsure-wrap', start: span.end, end, message });
    }
  });
  const mended = { ...speech, blocks, ...(asciiStops ? { asciiStops } : {}) };
  return { speech: mended, edits, warnings };
}

/** A figure that goes on in the next line is no end of a sentence. */
const withStopsIn = (line: Line, i: number, lines: readonly Line[]): Line => {
  const next = lines[i + 1]?.text.charAt(0) ?? '';
  const goesOn = /\d/.test(next) ? next : '';
  return { ...line, text: withStops(line.text + goesOn).slice(0, line.text.length) };
};

/** Narrower lines are alike by chance. */
const NARROWEST = 20;
/** Lines of one width differ by a mark that hangs over or was taken along. */
const ALIKE = 2;

/**
 * The width that a line shares with the lines before it in its block, or a first line with
 * the next one where that breaks off inside a sentence. Titles that stand one under the other
 * are alike by chance.
 */
function sharedWidth(width: number, before: number | undefined, next: Row): number | undefined {
  const other = before ?? (next.breaksOff ? next.columns + next.indent : 0);
  const isAlike = width >= NARROWEST && Math.abs(other - width) <= ALIKE;
  return isAlike ? Math.max(other, width) : undefined;
}

/** White space at the ends of the lines of a speech, where no join has taken it. */
function edgeSpaces({ source: { text: source }, lines, speeches }: Draft, edits: Edit[]): Edit[] {
  const taken = settle(edits, source.length);
  const spaces: Edit[] = [];
  const take = (start: number, end: number, rule: string) => {
    if (end > start && !touches(taken, start, end)) spaces.push({ start, end, text: '', rule });
  };
  for (const line of bySpeech(speeches, lines).flat()) {
    const span = textSpan(source, line);
    take(line.start, span.start, line.text ? 'indent' : 'trailing-space');
    take(span.end, line.end, 'trailing-space');
  }
  return spaces;
}
