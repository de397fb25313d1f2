import type { Snapshot } from '../contract.ts';
import { countingTo } from '../order.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { parseQuery } from './parse.ts';
import { printQuery } from './print.ts';
import type { Fault, Understood } from './query.ts';

/** What was typed, as a query that is carried out. */

/** How it was read and what it finds; nothing where there is a fault. */
export interface Understanding {
  evaluation: Evaluation;
  fault?: Fault;
  understood?: Understood;
}

const NOTHING: Evaluation = { wanted: [], clauses: [], found: [], matches: [], places: [] };

function everything(snapshot: Snapshot): Evaluation {
  const { documents } = snapshot.extent();
  return { ...NOTHING, found: countingTo(documents) };
}

/** @param term null for every document */
export async function ask(snapshot: Snapshot, term: string | null): Promise<Understanding> {
  if (term === null) return { evaluation: everything(snapshot) };
  const parsed = parseQuery(term);
  if (parsed.fault) return { evaluation: NOTHING, fault: parsed.fault };
  const { query, notes } = parsed;
  if (query.clauses.length === 0) return { evaluation: NOTHING };
  const understood = { query: printQuery(query), notes };
  return { evaluation: await evaluate(snapshot, query), understood };
}
