import type { ParagraphRole } from '../../src/speech/frontmatter.ts';
import type { Correction, Edit, Warning } from '../../src/speech/record.ts';
import type { BlockSpan, Draft, SpeechDraft } from './draft.ts';
import { settle, within } from './edits.ts';
import { type Line, textSpan } from './lines/lines.ts';

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
    const fate = fateOf(line, place, edits, block);
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
  edits: readonly Edit[],
  block: BlockSpan | undefined,
): Fate {
  if (line.text === '') return { kind: 'blank' };
  const isKept = block && block.start < place.end && block.end > place.start;
  if (!isKept) return removalOf(line, place, edits);
  if (block.start < line.start) {
    const join = edits.findLast((edit) => edit.end === place.start && edit.start < line.start);
    return { kind: 'joined', ...(join ? { rule: join.rule } : {}) };
  }
  const { kind, level, runInLevel, role } = block;
  if (kind === 'heading') return { kind, level: level ?? 1 };
  if (kind === 'table') return { kind };
  return { kind, ...(runInLevel ? { runInLevel } : {}), ...(role ? { role } : {}) };
}

/** The edit that takes most of a line's words out. */
function removalOf(line: Line, place: Place, edits: readonly Edit[]): Fate {
  const touching = edits.filter(({ start, end }) => start < place.end && end > place.start);
  const share = (edit: Edit) => Math.min(edit.end, place.end) - Math.max(edit.start, place.start);
  const [most] = touching.sort((a, b) => share(b) - share(a));
  const taken = touching.reduce((sum, edit) => sum + share(edit), 0);
  if (!most || taken < place.end - place.start) {
    throw new Error(`line ${line.number} is neither kept nor taken out`);
  }
  return { kind: 'removed', rule: most.rule, ...(most.to ? { to: most.to } : {}) };
}

function changesIn(edits: readonly Edit[], { start, end }: Place): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of within(edits, start, end)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
