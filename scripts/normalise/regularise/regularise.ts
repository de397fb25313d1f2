import type { Block } from '../../../src/speech/body.ts';
import type { Edit } from '../../../src/speech/record.ts';
import type { BlockSpan, Draft } from '../draft.ts';
import { applyEdits, project, settle } from '../edits.ts';
import { regulariseText, through } from './text.ts';

/**
 * Makes punctuation full-width between hanzi, takes out stray spaces and invisible
 * characters, and sets nested title marks, dashes and ellipses right; each as an edit.
 * Leaves every speech with its blocks as they read.
 */
export function regularise(draft: Draft): Draft {
  const { text: source } = draft.source;
  const settled = settle(draft.edits, source.length);
  const added = draft.speeches.flatMap(({ blocks, asciiStops = false }) =>
    blocks.flatMap((span) => {
      const text = applyEdits(source, settled, span.start, span.end);
      const found = regulariseText(text, { keepSpaces: isSpaced(span, text), asciiStops });
      if (found.length === 0) return [];
      const { origin } = project(source, settled, span.start, span.end);
      return found.flatMap((edit) => through(edit, origin) ?? []);
    }),
  );
  const edits = settle([...settled, ...added], source.length);
  const speeches = draft.speeches.map((speech) => ({
    ...speech,
    reading: readingOf(source, edits, speech.blocks),
  }));
  return { ...draft, edits, speeches };
}

/** Cells, names set apart, and a heading's number (01 先站起来) keep their spaces. */
const isSpaced = ({ kind, role }: BlockSpan, text: string): boolean =>
  kind === 'table' ||
  role === 'byline' ||
  role === 'signature' ||
  (kind === 'heading' && /^0\d\s/u.test(text));

/** The blocks of a speech with all edits applied, numbered as `readBody` numbers them. */
export function readingOf(
  source: string,
  edits: readonly Edit[],
  spans: readonly BlockSpan[],
): Block[] {
  let headings = 0;
  let paragraphs = 0;
  return spans.map((span): Block => {
    const text = applyEdits(source, edits, span.start, span.end);
    if (span.kind === 'heading') {
      return { kind: 'heading', depth: (span.level ?? 1) + 1, anchor: `h${++headings}`, text };
    }
    const anchor = `p${++paragraphs}`;
    if (span.kind === 'table') {
      const rows = text.split(/\r\n|[\n\r\u2028\u2029]/u).filter((row) => row !== '');
      const cells = rows.map((row) => row.split('\t').map((cell) => cell.trim()));
      return {
        kind: 'table',
        anchor,
        rows: cells,
        text: cells.map((c) => c.join('\t')).join('\n'),
      };
    }
    const { runInEnd } = span;
    const runIn =
      runInEnd === undefined ? 0 : applyEdits(source, edits, span.start, runInEnd).length;
    return { kind: 'paragraph', anchor, text, runIn, ...(span.role ? { role: span.role } : {}) };
  });
}
