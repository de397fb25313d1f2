import type { ParagraphRole } from '../../src/speech/frontmatter.ts';
import type { Correction, Edit, Warning } from '../../src/speech/record.ts';
import type { BlockSpan, Draft, SpeechDraft } from './draft.ts';
import { settle, within } from './edits.ts';
import { firstFrom, type Line, textSpan, trim } from './lines/lines.ts';

/** What became of one line of a source. */
export type Fate =
  | { kind: 'blank' }
  /** All its words were taken out, by a rule, and perhaps put into the front matter. */
  | { kind: 'removed'; rule: string; to?: string }
  /** It goes on with the block of a line above; without a rule it is a row of the same table. */
  | { kind: 'joined'; rule?: string }
  | { kind: 'heading'; level: number }
  /** Level of the run-in heading that opens it, where one does. */
  | { kind: 'paragraph'; runInLevel?: number; role?: ParagraphRole }
  | { kind: 'table' };

export interface ExplainedLine {
  number: number;
  /** As the source has it, without surrounding white space. */
  text: string;
  fate: Fate;
  /** Rule → how many places it changed inside the line. */
  changes: ReadonlyMap<string, number>;
  /** What needs a person's eye in the line. */
  warnings: Warning[];
  /** What the archivist said of the line. */
  corrected: Correction[];
  /** The speech that begins here. */
  begins?: SpeechDraft;
}

/**
 * Says of every line of a source what became of it, by the edits and blocks of its draft alone.
 * @param draft as the pipeline leaves it
 */
export function explain(draft: Draft): ExplainedLine[] {
  const edits = settle(draft.edits, draft.source.text.length);
  const spans = draft.speeches.flatMap(({ blocks }) => blocks);
  let at = 0;
  return draft.lines.map((line) => {
    const place = textSpan(draft.source.text, line);
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= place.start) at++;
    const block = spans[at];
    const begins = draft.speeches.find(({ start }) => start >= line.start && start < line.next);
    const fate = fateOf(line, place, draft.source.text, edits, block);
    return {
      number: line.number,
      text: line.text,
      fate,
      changes: fate.kind === 'removed' ? new Map() : changesIn(edits, place),
      warnings: draft.warnings.filter(
        ({ start }) => start !== undefined && start >= line.start && start < line.next,
      ),
      corrected: (draft.corrected ?? []).filter(
        (one) => 'start' in one && one.start < line.next && one.end > line.start,
      ),
      ...(begins ? { begins } : {}),
    };
  });
}

type Place = { start: number; end: number };

function fateOf(
  line: Line,
  place: Place,
  source: string,
  edits: readonly Edit[],
  block: BlockSpan | undefined,
): Fate {
  if (line.text === '') return { kind: 'blank' };
  const removal = removalOf(place, edits);
  if (removal) return removal;
  if (!block || block.start >= place.end || block.end <= place.start) {
    throw new Error(`line ${line.number} is neither kept nor taken out`);
  }
  if (block.start < line.start) {
    const join = joinOf(line, place, source, edits);
    return { kind: 'joined', ...(join ? { rule: join.rule } : {}) };
  }
  const { kind, level, runInLevel, role } = block;
  if (kind === 'heading') return { kind, level: level ?? 1 };
  if (kind === 'table') return { kind };
  return { kind, ...(runInLevel ? { runInLevel } : {}), ...(role ? { role } : {}) };
}

/**
 * The edit that takes most of a line's words out, where all of them are: also those of a line
 * between two that were joined, over which their block goes on.
 */
function removalOf({ start, end }: Place, edits: readonly Edit[]): Fate | undefined {
  const after = firstFrom(edits, end);
  let first = firstFrom(edits, start);
  if (first > 0 && (edits[first - 1] as Edit).end > start) first--;
  const taking = edits.slice(first, after).filter(({ text }) => text === '');
  const share = (edit: Edit) => Math.min(edit.end, end) - Math.max(edit.start, start);
  const taken = taking.reduce((sum, edit) => sum + share(edit), 0);
  const [most] = taking.sort((a, b) => share(b) - share(a));
  if (!most || taken < end - start) return undefined;
  return { kind: 'removed', rule: most.rule, ...(most.to ? { to: most.to } : {}) };
}

/** The edit that joins a line to one above, past the lines between them that were taken out. */
function joinOf(
  line: Line,
  place: Place,
  source: string,
  edits: readonly Edit[],
): Edit | undefined {
  let join: Edit | undefined;
  let at = place.start;
  for (let i = firstFrom(edits, line.start) - 1; i >= 0; i--) {
    const edit = edits[i] as Edit;
    if (edit.end !== at) break;
    join = edit;
    if (trim(source.slice(edit.start, edit.end)) === '') break;
    at = edit.start;
  }
  return join;
}

function changesIn(edits: readonly Edit[], { start, end }: Place): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of within(edits, start, end)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
