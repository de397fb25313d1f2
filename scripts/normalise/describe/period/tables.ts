import type { DatedThing, TableName } from '../../../../src/speech/period-vocabulary.ts';
import { type TermIndex, termIndex } from '../terms.ts';

/** A table of dated things, ready for look-ups. */
export interface DatedTable {
  things: readonly DatedThing[];
  /** The things that go by a name: mostly one, several where an office changed hands. */
  byName: ReadonlyMap<string, readonly DatedThing[]>;
  index: TermIndex;
}

export type DatedTables = Readonly<Record<TableName, DatedTable>>;

export function tableOf(things: readonly DatedThing[]): DatedTable {
  const byName = Map.groupBy(
    things.flatMap((thing) => thing.names.map((name) => ({ name, thing }))),
    ({ name }) => name,
  );
  const listed = [...byName].map(
    ([name, found]) => [name, found.map(({ thing }) => thing)] as const,
  );
  return { things, byName: new Map(listed), index: termIndex(byName.keys()) };
}
