import type { Passage } from './structure.ts';

const cells = ({ text }: Passage) => (text.includes('\t') ? text.split('\t').length : 1);

/**
 * Joins lines that tabs cut into the same number of cells to one table: two rows at least.
 */
export function joinTables(passages: readonly Passage[]): Passage[] {
  const joined: Passage[] = [];
  for (let i = 0; i < passages.length; ) {
    const first = passages[i] as Passage;
    const width = cells(first);
    let end = i + 1;
    while (
      width > 1 &&
      !first.span.role &&
      passages[end] &&
      cells(passages[end] as Passage) === width
    ) {
      end++;
    }
    const rows = passages.slice(i, end);
    joined.push(rows.length > 1 ? table(rows) : first);
    i = end;
  }
  return joined;
}

function table(rows: readonly Passage[]): Passage {
  const [first, last] = [rows[0], rows.at(-1)] as [Passage, Passage];
  return {
    span: { ...first.span, end: last.span.end, kind: 'table' },
    text: rows.map((row) => row.text).join('\n'),
    origin: () => rows.flatMap((row, i) => (i === 0 ? row.origin() : [-1, ...row.origin()])),
  };
}
