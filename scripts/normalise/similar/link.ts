import { setImmediate } from 'node:timers/promises';
import { readBody } from '../../../src/speech/body.ts';
import { splitSpeechFile } from '../../../src/speech/file.ts';
import type { Similar } from '../../../src/speech/frontmatter.ts';
import type { Listed } from '../compact/listed.ts';
import { orderByKey } from '../compact/order.ts';
import { withSimilar } from '../markdown.ts';
import { candidatePairs } from './candidates.ts';
import { compareTexts, INVERSE } from './compare.ts';
import { noPairs, type Pair, type Pairs, sortPairs } from './pairs.ts';
import { keepRecent } from './recent.ts';
import { moveShingles, shinglesOf } from './shingles.ts';
import type { Speeches } from './speeches.ts';

/** What linking touches of the world: the speeches that this run has written. */
export interface LinkEffects {
  reread(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
}

/** Shingles are held in two blocks of so many numbers: 16 MB, some 1,400 speeches. */
const NUMBERS_HELD = 2 ** 21;

const pathOf = (id: string) => `speeches/${id}.md`;

/**
 * Finds the speeches with nearly the same text, known only when all are read, and writes into
 * each which others they are. Nothing is merged: that is the archivist's to decide.
 * @param speeches their bands are of no use afterwards
 * @returns each pair once, sorted by source
 */
export async function linkSimilar(speeches: Speeches, effects: LinkEffects): Promise<Listed<Pair>> {
  const pairs = await findSimilar(speeches, effects);
  for (const [speech, linked] of bySpeech(pairs, speeches.length)) {
    const path = pathOf(speeches.idOf(speech));
    const similar = linked.map((pair) => toSimilar(pair, speech, speeches));
    similar.sort((x, y) => y.share - x.share || order(x.id, y.id));
    await effects.write(path, withSimilar(await effects.reread(path), similar));
  }
  const bySource = (a: number, x: number) =>
    speeches.sourceOf(a) - speeches.sourceOf(x) || order(speeches.idOf(a), speeches.idOf(x));
  return sortPairs(
    pairs,
    ({ speeches: [a, b] }, { speeches: [x, y] }) => bySource(a, x) || bySource(b, y),
  );
}

const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** Each speech that is of a pair, with all pairs that it is of. */
function* bySpeech(pairs: Pairs, speeches: number): Generator<[number, Pair[]]> {
  // A pair has two ends: one with an even number and one with an odd.
  const speechAt = (end: number) => pairs.get(end >> 1).speeches[end & 1] as number;
  const { numbers: ends } = orderByKey(2 * pairs.length, speeches, speechAt);
  for (let from = 0, to = 0; from < ends.length; from = to) {
    const speech = speechAt(ends[from] as number);
    while (to < ends.length && speechAt(ends[to] as number) === speech) to++;
    yield [speech, Array.from(ends.subarray(from, to), (end) => pairs.get(end >> 1))];
  }
}

/** What a pair is to one of its two speeches. */
function toSimilar(pair: Pair, speech: number, { idOf }: Speeches): Similar {
  const { share, relation } = pair;
  const [first, second] = pair.speeches;
  return first === speech
    ? { id: idOf(second), share, relation }
    : { id: idOf(first), share, relation: INVERSE[relation] };
}

async function findSimilar(speeches: Speeches, { reread }: LinkEffects): Promise<Pairs> {
  const pairs = noPairs();
  const read = keepRecent(
    async (speech, room) => {
      const path = pathOf(speeches.idOf(speech));
      // The Markdown reader gives its memory back between two turns of the event loop.
      await setImmediate();
      return shinglesOf(textOf(await reread(path), path), room);
    },
    moveShingles,
    NUMBERS_HELD,
  );
  for (const both of candidatePairs(speeches)) {
    const [a, b] = both;
    const found = compareTexts(await read(a), await read(b));
    if (found) pairs.add({ ...found, speeches: both });
  }
  return pairs;
}

/** The reading text of a speech file. */
const textOf = (file: string, path: string): string =>
  readBody(splitSpeechFile(file, path).body)
    .map((block) => block.text)
    .join('\n');
