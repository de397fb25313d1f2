import type { Warning } from '../../src/speech/record.ts';
import type { Draft } from './draft.ts';

/** What was done to one file, counted for the table that a person reads. */
export interface FileSummary {
  file: string;
  id: string;
  encoding: string;
  speeches: number;
  /** Spans taken out as the site's. */
  removed: number;
  /** Line breaks inside sentences that were joined. */
  joined: number;
  /** Marks and spaces that were regularised. */
  regularised: number;
  /** Damaged places. */
  flagged: number;
  warnings: Warning[];
}

const JOINS = new Set(['wrap', 'page-wrap', 'unsure-wrap']);
const REGULARISED = new Set([
  'space',
  'zero-width',
  'punctuation',
  'straight-quote',
  'nested-title',
  'dash',
  'ellipsis',
]);
/** White space at the ends of lines and what went to the front matter is neither. */
const UNCOUNTED = new Set(['blank', 'indent', 'trailing-space', 'title-line', 'part-mark']);

export function summarise({ source, edits, speeches, warnings }: Draft): FileSummary {
  const rules = edits.map((edit) => edit.rule);
  const isRemoval = (rule: string) =>
    !JOINS.has(rule) && !REGULARISED.has(rule) && !UNCOUNTED.has(rule);
  return {
    file: source.file,
    id: source.id,
    encoding: source.encoding,
    speeches: speeches.length,
    removed: rules.filter(isRemoval).length,
    joined: rules.filter((rule) => JOINS.has(rule)).length,
    regularised: rules.filter((rule) => REGULARISED.has(rule)).length,
    flagged: speeches.reduce((sum, speech) => sum + (speech.frontMatter?.damage.length ?? 0), 0),
    warnings,
  };
}
