import { stringify } from 'yaml';
import { labelOf } from '../knowledge/rules.ts';
import { ruled } from '../lines/cells.ts';
import { type Knowledge, normalise } from '../pipeline.ts';
import type { Received } from '../receive/receive.ts';
import { SCAFFOLD } from './strings.zh-CN.ts';

/** As much of a line as is shown beside its number. */
const SHOWN = 24;

/**
 * A file of corrections with nothing corrected yet: how to write one, and every line of the
 * source with its number and, where it was taken out, by which rule.
 * @param file its path below the folder of raw texts
 */
export function scaffold(received: Received, file: string, knowledge: Knowledge): string {
  const { lines, edits } = normalise(received, file, {
    ...knowledge,
    corrections: { sources: new Map(), misnamed: [] },
  });
  const removals = new Map(edits.map((edit) => [edit.start, edit]));
  const width = String(lines.length).length;
  const shown = lines.flatMap(({ number, start, end, text }) => {
    if (text === '') return [];
    const edit = removals.get(start);
    const isTaken = edit?.text === '' && edit.end >= end;
    const rule = isTaken ? `[${labelOf(edit.rule, knowledge.rules)}] ` : '';
    return `# ${String(number).padStart(width)}  ${rule}${seen(text.slice(0, SHOWN))}`;
  });
  return [SCAFFOLD.head, stringify({ file }), SCAFFOLD.body, ...shown, ''].join('\n');
}

/** A comment holds no control characters. */
const seen = (text: string) => ruled(text).replace(/\p{C}/gu, '�');
