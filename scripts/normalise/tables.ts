import type { Passage } from './structure.ts';

const cells = (text: string) => text.split('\t').length;

/**
 * Joins lines that tabs cut into the same number of cells to one table: two rows at least.
 */
export function joinTables(passages: readonly Passage[]): Passage[] {
  const joined: Passage[] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    const width = cells(passage.text);
    if (last && width > 1 && cells(lastRow(last.text)) === width && !last.span.role) {
      joined[joined.length - 1] = {
        span: { ...last.span, end: passage.span.end, kind: 'table' },
        text: `${last.text}\n${passage.text}`,
        origin: [...last.origin, -1, ...passage.origin],
      };
    } else joined.push(passage);
  }
  return joined;
}

const lastRow = (text: string) => text.slice(text.lastIndexOf('\n') + 1);
