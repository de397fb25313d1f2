import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { findCopies } from '../../scripts/normalise/boilerplate/copies.ts';
import { sketched } from '../../scripts/normalise/folder/take.ts';
import type { Line } from '../../scripts/normalise/lines/lines.ts';
import { withFrontMatter, withSimilar } from '../../scripts/normalise/markdown.ts';
import { bandsOf } from '../../scripts/normalise/similar/bands.ts';
import { candidatePairs } from '../../scripts/normalise/similar/candidates.ts';
import { compareTexts, INVERSE } from '../../scripts/normalise/similar/compare.ts';
import { hashAt } from '../../scripts/normalise/similar/grams.ts';
import { linkSimilar } from '../../scripts/normalise/similar/link.ts';
import { keepRecent, type Room } from '../../scripts/normalise/similar/recent.ts';
import {
  countCommon,
  moveShingles,
  type Shingles,
  shinglesOf,
} from '../../scripts/normalise/similar/shingles.ts';
import { BINS, EMPTY } from '../../scripts/normalise/similar/sketch.ts';
import { noSpeeches } from '../../scripts/normalise/similar/speeches.ts';
import { readSpeechFile } from '../../src/speech/file.ts';
import type { CorrectedField, FrontMatter } from '../../src/speech/frontmatter.ts';
import { draftOf, outline, proved } from './knowledge.ts';

/** A text that stands more than once: in one file, under two titles, across files. */

const PARAGRAPHS = [
  '今天把大家请到水库边上来，是想一边看一边说，看得见的事情说起来才不容易走样。',
  '去年冬修的时候，西坡那条渠只修了一半，今年春灌就吃了亏，这笔账要记在我们自己头上。',
  '下一步先把渠首的闸门换掉，再把沿线的淤泥清出来，两件事都要赶在五月以前办完。',
  '钱的事情已经同财政说妥，人的事情由各村自己定，定下来就不要再变来变去。',
];
const body = ['同志们：', ...PARAGRAPHS].join('\n');
const title = '在全镇冬修水利现场会上的讲话';

test('a body that stands twice in one file is told, and its second copy is taken out', () => {
  const draft = draftOf(`${title}\n${body}\n${title}\n${body}`);
  expect(draft.speeches).toHaveLength(1);
  expect(outline(draft)).toHaveLength(5);
  expect(draft.warnings).toMatchObject([
    { code: 'repeated-copy', message: '第 7—12 行与第 1 行起的相同' },
  ]);
  proved(draft);
});

describe('what a speaker says twice stays', () => {
  const oath = ['我宣誓：守住这条河，绝不推脱责任。', '我宣誓：守住这片岸，绝不虚报数字。'];
  oath.push('我宣誓：守住这口井，绝不半途而废。');
  const others = (from: number) =>
    Array.from(
      { length: 24 },
      (_, i) => `说到第${from + i}段河道，各村都有各村的难处，也有各村的办法。`,
    );
  const taken = (lines: readonly string[]) =>
    draftOf(lines.join('\n')).edits.filter(({ rule }) => rule === 'repeated-copy').length;

  test('three short lines', () => {
    expect(taken([title, '同志们：', PARAGRAPHS[0] as string, ...oath, ...oath])).toBe(0);
  });
  test('three paragraphs far below the first time', () => {
    const again = PARAGRAPHS.slice(1);
    const lines = [title, '同志们：', PARAGRAPHS[0] as string, ...again];
    expect(taken([...lines, ...others(1), ...others(30), ...again, '谢谢大家！'])).toBe(0);
  });
  test('but not the beginning of the speech that a page shows again', () => {
    const lines = [title, body, ...others(1), ...others(30)];
    expect(taken([...lines, '同志们：', ...PARAGRAPHS])).toBe(5);
  });
});

test('between a body that comes again and again each line is looked at once', () => {
  const texts = Array.from({ length: 500 }, (_, i) => [...body.split('\n'), `第${i}回。`]).flat();
  const lines = texts.map((text, i): Line => ({ number: i + 1, start: i, end: i, next: i, text }));
  const isMark = vi.fn(() => false);
  expect(findCopies(lines, isMark)).toHaveLength(499);
  expect(isMark).toHaveBeenCalledTimes(lines.length);
});

describe('a running head of a title and its speaker', () => {
  const [one, two, three, four] = PARAGRAPHS as [string, string, string, string];
  const cut = (text: string): [string, string] => [text.slice(0, 24), text.slice(24)];
  test.each(['镇长　沈若川', '沈若川'])('%s goes from the pages, as a whole', (speaker) => {
    const head = [title, speaker];
    const [[a, b], [c, d]] = [cut(two), cut(four)];
    const lines = [...head, '同志们：', one, a, '- 1 -', ...head, b, three, c, '- 2 -', ...head, d];
    const draft = draftOf([...lines, '- 3 -', ...head, '谢谢大家！'].join('\n'));
    proved(draft);
    expect(outline(draft)).toEqual([
      `[byline] ${speaker}`,
      '[salutation] 同志们：',
      ...PARAGRAPHS,
      '[closing] 谢谢大家！',
    ]);
  });
  test('who signs, too, stays below', () => {
    const draft = draftOf([title, '镇长　沈若川', body, '镇长　沈若川', '2003年7月8日'].join('\n'));
    expect(draft.edits.filter(({ rule }) => rule === 'running-title')).toEqual([]);
  });
});

describe('the same words under two titles are two speeches', () => {
  const other = '在全镇春季农田水利推进会上的讲话';
  test.each([
    ['with a salutation', body],
    ['without one', PARAGRAPHS.join('\n')],
  ])('%s', (_, words) => {
    const draft = draftOf(`${title}\n${words}\n${other}\n${words}`);
    expect(draft.speeches.map((speech) => speech.frontMatter?.title)).toEqual([title, other]);
    expect(draft.warnings).toEqual([]);
    proved(draft);
  });
  test('and as parts of a collection', () => {
    const draft = draftOf(`冬修水利讲话稿2篇\n篇一：${title}\n${body}\n篇二：${other}\n${body}`);
    expect(draft.speeches.map((speech) => speech.reading?.length)).toEqual([5, 5]);
    proved(draft);
  });
});

describe('across files', () => {
  const link = async (...texts: string[]) => {
    const drafts = texts.map((text, i) => draftOf(text, `${i}.txt`));
    const files = new Map(
      drafts.flatMap((draft) => [...proved(draft)].map(([id, f]) => [`speeches/${id}.md`, f])),
    );
    const speeches = noSpeeches();
    for (const [source, draft] of drafts.entries()) {
      for (const [part, { id, sketch }] of sketched(draft).entries()) {
        speeches.add({ id, source, part, bands: bandsOf(sketch) });
      }
    }
    const pairs = await linkSimilar(speeches, {
      reread: async (path) => files.get(path) as string,
      write: async (path, text) => void files.set(path, text),
    });
    const repeats = [...pairs];
    const fronts = drafts.flatMap(({ speeches }) =>
      speeches.map(({ frontMatter }) => {
        const path = `speeches/${frontMatter?.id}.md`;
        return readSpeechFile(files.get(path) as string, path).frontMatter;
      }),
    );
    return { repeats, fronts };
  };

  test('the same words from two sites', async () => {
    const { repeats, fronts } = await link(`${title}\n${body}`, `首页 > 范文 >\n${title}\n${body}`);
    expect(repeats).toMatchObject([{ relation: 'same', share: 1 }]);
    expect(fronts.map((front) => front.similar)).toMatchObject([
      [{ id: fronts[1]?.id, relation: 'same' }],
      [{ id: fronts[0]?.id, relation: 'same' }],
    ]);
  });

  test('words that were changed here and there', async () => {
    const changed = body.replace('西坡', '东坡').replace('五月', '六月');
    const { repeats } = await link(`${title}\n${body}`, `${title}\n${changed}`);
    expect(repeats).toMatchObject([{ relation: 'near' }]);
    expect(repeats[0]?.share).toBeGreaterThan(0.8);
  });

  test('two speeches on one subject are not linked', async () => {
    const another = body
      .split('\n')
      .map((line, i) => (i === 0 ? line : `说到水利，第${i}件事要另想办法，老办法已经不管用了。`))
      .join('\n');
    const { repeats, fronts } = await link(`${title}\n${body}`, `${title}\n${another}`);
    expect(repeats).toEqual([]);
    expect(fronts.map((front) => front.similar)).toEqual([undefined, undefined]);
  });
});

test('a link is written as the front matter’s own writer would', () => {
  const relation = fc.constantFrom(...(['same', 'near', 'part', 'whole'] as const));
  // Some ids read as numbers and have to be quoted: 14063697603e-1.
  const id = fc.oneof(
    fc.stringMatching(/^[0-9a-f]{12}-[1-9][0-9]{0,3}$/u),
    fc.stringMatching(/^[0-9]{11}e-[1-9][0-9]{0,3}$/u),
  );
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  const similar = fc.array(fc.record({ id, share, relation }), { minLength: 1, maxLength: 3 });
  const rest = fc.record(
    { corrected: fc.constant<CorrectedField[]>(['title']), sample: fc.constant(true as const) },
    { requiredKeys: [] },
  );
  const [{ frontMatter = undefined } = {}] = draftOf(`${title}\n${body}`).speeches;
  fc.assert(
    fc.property(similar, rest, (links, more) => {
      const front = { ...(frontMatter as FrontMatter), ...more };
      const linked = withSimilar(withFrontMatter(front, body), links);
      expect(linked).toBe(withFrontMatter({ ...front, similar: links }, body));
    }),
  );
});

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
