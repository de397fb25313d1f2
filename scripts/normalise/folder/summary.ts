import type { FrontMatter } from '../../../src/speech/frontmatter.ts';
import type { SourceFormat, Warning } from '../../../src/speech/record.ts';
import { type Draft, encodingOf } from '../draft.ts';

/** What was done to one file, counted for the table that a person reads. */
export interface FileSummary {
  file: string;
  id: string;
  format: SourceFormat;
  encoding?: string;
  speeches: number;
  /** Spans taken out as the site's. */
  removed: number;
  /** Line breaks inside sentences that were joined. */
  joined: number;
  /** Marks and spaces that were regularised. */
  regularised: number;
  /** Blank lines and margins, and lines that went to the front matter. */
  laidOut: number;
  /** Damaged places. */
  flagged: number;
  warnings: Warning[];
}

type Column = 'removed' | 'joined' | 'regularised' | 'laidOut';

/** Where an edit is counted; those of all other rules are removals. */
const COLUMNS: ReadonlyMap<string, Column> = new Map(
  Object.entries({
    joined: ['wrap', 'page-wrap', 'unsure-wrap'],
    regularised: [
      'space',
      'zero-width',
      'punctuation',
      'straight-quote',
      'nested-title',
      'dash',
      'ellipsis',
    ],
    laidOut: ['blank', 'indent', 'trailing-space', 'title-line', 'part-mark', 'collection-title'],
  } satisfies Partial<Record<Column, string[]>>).flatMap(([column, rules]) =>
    rules.map((rule): [string, Column] => [rule, column as Column]),
  ),
);

/** Every edit is counted in one column. */
function countEdits({ edits }: Draft): Record<Column, number> {
  const counts = { removed: 0, joined: 0, regularised: 0, laidOut: 0 };
  for (const { rule } of edits) counts[COLUMNS.get(rule) ?? 'removed']++;
  return counts;
}

function damagedPlaces(front: FrontMatter | undefined): number {
  const further = Object.values(front?.furtherDamage ?? {});
  return further.reduce((sum, places) => sum + places, front?.damage.length ?? 0);
}

export function summarise(draft: Draft): FileSummary {
  const { source, speeches, warnings } = draft;
  return {
    file: source.file,
    id: source.id,
    format: source.format,
    ...encodingOf(source),
    speeches: speeches.length,
    ...countEdits(draft),
    flagged: speeches.reduce((sum, { frontMatter }) => sum + damagedPlaces(frontMatter), 0),
    warnings,
  };
}
