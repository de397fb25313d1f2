import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../scripts/normalise/pipeline.ts';
import { NotTextError } from '../../scripts/normalise/receive/encoding/decode.ts';
import { receiveText } from '../../scripts/normalise/receive/receive.ts';
import { SAMPLE } from '../sample/folder.ts';
import { knowledge, proved } from './knowledge.ts';

/** Ten thousand sources that nobody would write: each is refused, or accounted for to the last character. */

const SOURCES = readdirSync(SAMPLE).map((file) => new Uint8Array(readFileSync(join(SAMPLE, file))));
const LONGEST = 1500;

/** A stretch of a source of the sample, whatever its encoding. */
const stretch = fc
  .tuple(fc.constantFrom(...SOURCES), fc.nat(), fc.integer({ min: 1, max: LONGEST }))
  .map(([bytes, at, length]) => bytes.subarray(at % bytes.length, (at % bytes.length) + length));

type Mutation = (bytes: Uint8Array, at: number, other: Uint8Array) => Uint8Array;

const join2 = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));

const MUTATIONS: Record<string, Mutation> = {
  'cut out': (bytes, at) => join2(bytes.subarray(0, at), bytes.subarray(at + 7)),
  'put in': (bytes, at, other) => join2(bytes.subarray(0, at), other, bytes.subarray(at)),
  'twice over': (bytes, at) => join2(bytes, bytes.subarray(at)),
  'one byte changed': (bytes, at, other) =>
    join2(bytes.subarray(0, at), other.subarray(0, 1), bytes.subarray(at + 1)),
  'ends in other words': (bytes, at, other) => join2(bytes.subarray(0, at), other),
  'line ends gone': (bytes) => bytes.filter((byte) => byte !== 10),
  'a line end at every mark': (bytes, at) =>
    new TextEncoder().encode(
      new TextDecoder().decode(bytes).replace(at % 2 ? /，/gu : /[。：]/gu, '$&\n'),
    ),
  'no marks': (bytes) =>
    new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/[，。：；“”]/gu, '')),
  'lines in another order': (bytes, at) => {
    const lines = new TextDecoder().decode(bytes).split('\n');
    return new TextEncoder().encode(
      [...lines.slice(at % lines.length), ...lines.slice(0, at % lines.length)].join('\n'),
    );
  },
};

const mutated = fc
  .tuple(
    stretch,
    fc.array(fc.tuple(fc.constantFrom(...Object.values(MUTATIONS)), fc.nat(), stretch), {
      maxLength: 3,
    }),
  )
  .map(([bytes, mutations]) =>
    mutations.reduce(
      (found: Uint8Array, [mutate, at, other]) =>
        mutate(found, at % (found.length + 1), other.subarray(0, 90)),
      bytes as Uint8Array,
    ),
  );
const anyBytes = fc.oneof(
  { weight: 8, arbitrary: mutated },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', maxLength: 300 })
      .map((text) => new TextEncoder().encode(text)),
  },
);

/** Enough for a source of some thousand bytes many times over: only a run-away takes longer. */
const RUN_AWAY_MS = 5000;

test('any bytes are refused as no text, or accounted for and proved', { timeout: 600_000 }, () => {
  let taken = 0;
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      const start = performance.now();
      try {
        proved(normalise(receiveText(bytes), 'x.txt', knowledge));
        taken++;
      } catch (error) {
        if (!(error instanceof NotTextError)) throw error;
      }
      expect(performance.now() - start).toBeLessThan(RUN_AWAY_MS);
    }),
    { numRuns: 10_000 },
  );
  expect(taken).toBeGreaterThan(5000);
});
