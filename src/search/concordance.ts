import { type AddressOptions, addressesOf } from './addresses.ts';
import type { ConcordanceLine } from './api.ts';
import type { Snapshot } from './contract.ts';
import { readHits } from './hits.ts';
import { persist } from './persist.ts';
import { type Evaluation, foundAt } from './query/evaluate.ts';

/** Every occurrence on a line of its own, in context (语境), as the texts arrive. */

/** How many pieces are asked for at once. */
const AT_ONCE = 4;

/** The pieces in which a wanted string stands, document by document. */
function* piecesOf(order: Uint32Array, evaluation: Evaluation): Generator<number, void, undefined> {
  for (const at of order) {
    const { matches } = foundAt(evaluation, at);
    const pieces = matches.flatMap((match) => match?.pieces.map(({ piece }) => piece) ?? []);
    yield* [...new Set(pieces)].sort((a, b) => a - b);
  }
}

const isLowSurrogate = (text: string, at: number): boolean =>
  /[\udc00-\udfff]/.test(text.charAt(at));

/** No half characters at the ends. */
function around(text: string, start: number, end: number, length: number): [string, string] {
  const from = Math.max(0, start - length);
  const to = Math.min(text.length, end + length);
  return [
    text.slice(isLowSurrogate(text, from) ? from + 1 : from, start),
    text.slice(end, isLowSurrogate(text, to) ? to - 1 : to),
  ];
}

async function readLines(
  snapshot: Snapshot,
  piece: number,
  { wanted }: Evaluation,
  context: number,
  options: AddressOptions,
): Promise<ConcordanceLine[]> {
  const read = await snapshot.piece(piece);
  const address = addressesOf(read.url, wanted, options);
  const { title = '', period = '' } = read.meta;
  return readHits([read], wanted).flatMap(({ text, spans, anchor }) =>
    spans.map(({ start, end }) => {
      const [before, after] = around(text, start, end, context);
      const url = address(anchor);
      const hit = text.slice(start, end);
      return { document: read.document, url, title, anchor, before, hit, after, period };
    }),
  );
}

/**
 * Reads no more than it is asked for, a few pieces ahead.
 *
 * @param order places of the documents found, as their lines are wanted
 * @param context characters before and after a hit
 * @throws the signal's reason, once it is aborted
 */
export async function* readConcordance(
  snapshot: Snapshot,
  order: Uint32Array,
  evaluation: Evaluation,
  context: number,
  options: AddressOptions,
  signal?: AbortSignal,
): AsyncGenerator<ConcordanceLine, void, undefined> {
  const pieces = piecesOf(order, evaluation);
  const ahead: Promise<ConcordanceLine[]>[] = [];
  const ask = () => {
    const next = pieces.next();
    if (next.done) return;
    const lines = persist(
      () => readLines(snapshot, next.value, evaluation, context, options),
      signal,
    );
    // What fails is told when its turn has come.
    lines.catch(() => undefined);
    ahead.push(lines);
  };
  for (let at = 0; at < AT_ONCE; at++) ask();
  for (let lines = ahead.shift(); lines; lines = ahead.shift()) {
    signal?.throwIfAborted();
    const arrived = await lines;
    signal?.throwIfAborted();
    ask();
    yield* arrived;
  }
}
