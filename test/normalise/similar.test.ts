import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandsOf } from '../../scripts/normalise/similar/bands.ts';
import { candidatePairs } from '../../scripts/normalise/similar/candidates.ts';
import { compareTexts, INVERSE } from '../../scripts/normalise/similar/compare.ts';
import { hashAt } from '../../scripts/normalise/similar/grams.ts';
import { keepRecent, type Room } from '../../scripts/normalise/similar/recent.ts';
import {
  countCommon,
  moveShingles,
  type Shingles,
  shinglesOf,
} from '../../scripts/normalise/similar/shingles.ts';
import { BINS, EMPTY } from '../../scripts/normalise/similar/sketch.ts';
import { noSpeeches } from '../../scripts/normalise/similar/speeches.ts';

import { PARAGRAPHS } from './waterworks.ts';

/** How texts that are alike are found among many, and compared. */

const parts = ({ units, hashes, places }: Shingles) => [units, hashes, places].map(String);

describe('which are compared', () => {
  /** So many ids with sketches that agree here and there. */
  const sketched = fc.array(
    fc.array(fc.constantFrom(1, 2, EMPTY), { minLength: BINS, maxLength: BINS }),
    { maxLength: 70 },
  );
  test('those that agree in a band, with the next forty of each', () => {
    fc.assert(
      fc.property(sketched, fc.boolean(), (rows, isUniform) => {
        const bins = isUniform ? rows.map(() => rows[0] as number[]) : rows;
        const speeches = noSpeeches();
        for (const [i, row] of bins.entries()) {
          const bands = bandsOf(Uint32Array.from(row));
          speeches.add({ id: `${99 - i}`, source: i, part: 0, bands });
        }
        const pairs = [...candidatePairs(speeches)];
        // The ids go down as the numbers go up.
        const sorted = [...bins.entries()].reverse();
        for (const [i, [speech, bands]] of sorted.entries()) {
          const expected = Array.from({ length: BINS / 3 }, (_, band) => {
            const own = bands.slice(3 * band, 3 * band + 3);
            if (own.includes(EMPTY)) return [];
            const isAlike = ([, other]: (typeof sorted)[number]) =>
              own.join() === other.slice(3 * band, 3 * band + 3).join();
            return sorted
              .slice(i + 1)
              .filter(isAlike)
              .slice(0, 40);
          });
          const others = pairs.filter(([first]) => first === speech).map(([, other]) => other);
          expect(new Set(others).size).toBe(others.length);
          expect(new Set(others)).toEqual(new Set(expected.flat().map(([other]) => other)));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('what was asked for last is held, and what was let go is made again', async () => {
    const made: number[] = [];
    const make = async (key: number, room: Room) => {
      made.push(key);
      return room(key).fill(key);
    };
    const move = (value: Uint32Array, room: Room) => {
      const moved = room(value.length);
      moved.set(value);
      return moved;
    };
    const read = keepRecent(make, move, 5);
    for (const key of [2, 3, 4, 2, 5, 2, 4, 6, 2, 6, 3]) {
      expect([...(await read(key))]).toEqual(Array(key).fill(key));
    }
    expect(made).toEqual([2, 3, 4, 5, 4, 6, 3]);
  });

  test('the last two texts that were asked for are whole, whatever else is held', async () => {
    const texts = PARAGRAPHS.map((words, i) => words.slice(0, 8 + 7 * i).repeat(1 + (i % 2)));
    const keys = fc.array(fc.nat(texts.length - 1), { minLength: 2, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(keys, fc.integer({ min: 1, max: 200 }), async (asked, most) => {
        const read = keepRecent(
          async (key, room) => shinglesOf(texts[key] as string, room),
          moveShingles,
          most,
        );
        let before: Shingles | undefined;
        for (const [i, key] of asked.entries()) {
          const found = await read(key);
          expect(parts(found)).toEqual(parts(shinglesOf(texts[key] as string)));
          const last = texts[asked[i - 1] ?? 0] as string;
          if (before) expect(parts(before)).toEqual(parts(shinglesOf(last)));
          before = found;
        }
      }),
    );
  });
});

describe('comparing', () => {
  const compare = (a: string, b: string) => compareTexts(shinglesOf(a), shinglesOf(b));
  const text = fc.string({ unit: fc.constantFrom(...'一二三四五六七八九十，。'), maxLength: 60 });

  test('a cut copy is part of the whole', () => {
    const whole = PARAGRAPHS.join('\n');
    const cut = PARAGRAPHS.slice(0, 2).join('\n').slice(0, 60);
    expect(compare(cut, whole)).toMatchObject({ relation: 'part' });
    expect(compare(whole, cut)).toMatchObject({ relation: 'whole' });
  });
  test('only the same letters and digits are the same', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const letters = (words: string) => words.replace(/[，。]/gu, '');
        const found = compare(a, b);
        expect(found?.share === 1).toBe(letters(a) === letters(b));
        expect(found?.relation === 'same').toBe(letters(a) === letters(b));
      }),
    );
  });
  test('what one is to the other is told from both sides alike', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [there, back] = [compare(a, b), compare(b, a)];
        expect(back?.share).toBe(there?.share);
        expect(back?.relation).toBe(there && INVERSE[there.relation]);
      }),
    );
  });
  test('what is counted are the different runs of five letters and digits', () => {
    const few = fc.string({ unit: fc.constantFrom(...'一二三，'), maxLength: 300 });
    const sets = (words: string) => {
      const units = words.replaceAll('，', '');
      return new Set(Array.from({ length: units.length - 4 }, (_, i) => units.slice(i, i + 5)));
    };
    fc.assert(
      fc.property(few.filter(isLong), few.filter(isLong), (a, b) => {
        const [x, y] = [shinglesOf(a), shinglesOf(b)];
        expect([x.places.length, y.places.length]).toEqual([sets(a).size, sets(b).size]);
        expect(countCommon(x, y)).toBe(sets(a).intersection(sets(b)).size);
      }),
    );
  });
  test('different words with one hash are different', () => {
    const [one, other] = wordsOfOneHash();
    expect(one).not.toBe(other);
    expect(shinglesOf(`${one}，${other}`).places.length).toBe(6);
    expect(countCommon(shinglesOf(one), shinglesOf(other))).toBe(0);
    expect(countCommon(shinglesOf(`${one}${other}`), shinglesOf(other))).toBe(1);
    expect(countCommon(shinglesOf(`${other}${one}`), shinglesOf(`${one}${other}`))).toBe(2);
  });
});

const isLong = (words: string) => words.replaceAll('，', '').length >= 5;

/** Two words of five letters that the 27 bits of hash that are kept do not tell apart. */
function wordsOfOneHash(): [string, string] {
  const seen = new Map<number, string>();
  for (let i = 0; ; i++) {
    const word = i.toString(36).padStart(5, '零');
    const hash = hashAt(word, 0) >>> 5;
    const before = seen.get(hash);
    if (before !== undefined) return [before, word];
    seen.set(hash, word);
  }
}
