import type { Edit, Warning } from '../../src/speech/record.ts';
import type { BlockSpan, Draft, SpeechDraft } from './draft.ts';
import { settle, touches } from './edits.ts';
import { keptLines } from './kept.ts';
import { type Line, textSpan } from './lines.ts';
import { type OpenPairs, openPairs } from './pairs.ts';
import { type Setting, settingOf } from './setting.ts';
import { breakAfter, type LineBreak } from './wraps.ts';

/**
 * Decides which line breaks are wraps inside a sentence and joins the lines there, without
 * a space unless a Latin word meets a Latin word. Leaves each speech as a list of blocks.
 */
export function mend(draft: Draft): Draft {
  const mended = draft.speeches.map((speech) => mendSpeech(draft, speech));
  return {
    ...draft,
    edits: [...draft.edits, ...mended.flatMap((m) => m.edits)],
    warnings: [...draft.warnings, ...mended.flatMap((m) => m.warnings)],
    speeches: mended.map((m) => m.speech),
  };
}

interface Mended {
  speech: SpeechDraft;
  edits: Edit[];
  warnings: Warning[];
}

function mendSpeech(draft: Draft, speech: SpeechDraft): Mended {
  const { text: source } = draft.source;
  const lines = keptLines(draft, speech.start, speech.end);
  const setting: Setting = settingOf(source, lines);
  const edits: Edit[] = [];
  const warnings: Warning[] = [];
  const blocks: BlockSpan[] = [];
  let open: OpenPairs | undefined;
  lines.forEach((line, i) => {
    const span = textSpan(source, line);
    const last = blocks.at(-1);
    const opens = open === undefined;
    if (last && !opens) last.end = span.end;
    else blocks.push({ ...span, kind: 'paragraph' });
    open = openPairs(line.text, open);
    const next = lines[i + 1];
    const found =
      next &&
      breakAfter({ source, setting, opens, open, line, next, ...between(draft, line, next) });
    if (!next || found === 'block' || !found) {
      open = undefined;
      return;
    }
    edits.push(...joinEdits(draft, line, next, found));
    if (found === 'unsure-wrap') {
      warnings.push({
        code: 'unsure-wrap',
        start: span.end,
        end: next.start,
        message: line.text.slice(-12),
      });
    }
  });
  edits.push(...edgeSpaces(draft, speech, edits));
  return { speech: { ...speech, blocks }, edits, warnings };
}

function between(draft: Draft, line: Line, next: Line): { blank: boolean; removed: boolean } {
  const lines = draft.lines.slice(line.number, next.number - 1);
  const removed = lines.some((other) => other.text !== '');
  return { blank: lines.length > 0 && !removed, removed };
}

/** Covers everything between the texts of two lines that other edits do not cover already. */
function joinEdits(draft: Draft, line: Line, next: Line, rule: LineBreak): Edit[] {
  const { text: source } = draft.source;
  const from = textSpan(source, line).end;
  const to = textSpan(source, next).start;
  const glue =
    /\p{Script=Latin}$/u.test(line.text) && /^\p{Script=Latin}/u.test(next.text) ? ' ' : '';
  const pieces: Edit[] = [];
  let at = from;
  for (const between of draft.lines.slice(line.number, next.number - 1)) {
    if (between.text === '') continue;
    pieces.push({ start: at, end: between.start, text: '', rule });
    at = between.next;
  }
  pieces.push({ start: at, end: to, text: '', rule });
  return pieces
    .filter((piece) => piece.end > piece.start)
    .map((piece, i) => (i === 0 ? { ...piece, text: glue } : piece));
}

/** White space at the ends of the lines of a speech, where no join has taken it. */
function edgeSpaces(draft: Draft, speech: SpeechDraft, joins: readonly Edit[]): Edit[] {
  const { text: source } = draft.source;
  const taken = settle([...draft.edits, ...joins], source.length);
  const inside = draft.lines.filter((line) => line.start >= speech.start && line.end <= speech.end);
  return inside
    .flatMap((line): Edit[] => {
      const span = textSpan(source, line);
      const before = line.text === '' ? line.end : span.start;
      return [
        { start: line.start, end: before, text: '', rule: line.text ? 'indent' : 'trailing-space' },
        { start: span.end, end: line.end, text: '', rule: 'trailing-space' },
      ];
    })
    .filter((edit) => edit.end > edit.start && !touches(taken, edit.start, edit.end));
}
