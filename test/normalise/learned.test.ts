import { describe, expect, test } from 'vitest';
import { learnable, readLabelled } from '../../scripts/learn/labelled.ts';
import { learnWeights } from '../../scripts/learn/learn-weights.ts';
import { type Example, fitLogistic } from '../../scripts/learn/regression.ts';
import { gramsOf, isGram } from '../../scripts/normalise/boilerplate/learned/grams.ts';
import { scaleOf, shareOf } from '../../scripts/normalise/boilerplate/learned/scale.ts';
import { fill, place } from '../commands/place.ts';

/** What labelled lines teach of the lines of sites and speakers, and how a line is weighed by it. */

const example = (isPositive: boolean, features: number[], cost = 1): Example => ({
  features: Uint32Array.from(features),
  values: Float64Array.from(features, () => 1),
  isPositive,
  cost,
});
const margin = (weights: Float64Array, { features }: Example): number =>
  features.reduce((sum, feature) => sum + (weights[feature] as number), 0);

/** What logistic regression makes as small as it can: half the squares, and the costs of errors. */
const loss = (weights: Float64Array, examples: readonly Example[]): number =>
  weights.reduce((sum, weight) => sum + (weight * weight) / 2, 0) +
  examples.reduce((sum, one) => {
    const signed = one.isPositive ? margin(weights, one) : -margin(weights, one);
    return sum + one.cost * Math.log1p(Math.exp(-signed));
  }, 0);

describe('logistic regression', () => {
  const separable = [
    example(true, [0, 2]),
    example(true, [0]),
    example(false, [1, 2]),
    example(false, [1]),
  ];
  /** Feature 0 speaks for a site three times of four; feature 1 stands everywhere. */
  const noisy = [
    ...[true, true, true, false].map((isPositive) => example(isPositive, [0, 1])),
    ...[false, false, false, true].map((isPositive) => example(isPositive, [1], 2)),
  ];

  test('parts what can be parted, and gives no weight to what stands on both sides', () => {
    const weights = fitLogistic(separable, 3);
    for (const one of separable) expect(margin(weights, one) > 0).toBe(one.isPositive);
    expect(weights[0]).toBeCloseTo(-(weights[1] as number), 3);
    expect(weights[2]).toBeCloseTo(0, 3);
  });

  test.each([
    ['separable', separable, 3],
    ['noisy', noisy, 2],
  ])('of %s examples finds the least loss', (_, examples, size) => {
    const weights = fitLogistic(examples, size);
    const least = loss(weights, examples);
    for (let i = 0; i < size; i++) {
      for (const by of [-0.02, 0.02]) {
        const moved = weights.slice();
        moved[i] = (moved[i] as number) + by;
        expect(loss(moved, examples)).toBeGreaterThan(least);
      }
    }
  });

  test('a dearer mistake is rather not made', () => {
    const torn = (cost: number) => [example(true, [0]), example(false, [0], cost)];
    expect(fitLogistic(torn(1), 1)[0]).toBeCloseTo(0, 3);
    expect(fitLogistic(torn(2), 1)[0]).toBeLessThan(-0.1);
  });

  test('equal examples give equal bits', () => {
    const bits = () => new Uint8Array(fitLogistic(noisy, 2).buffer);
    expect(bits()).toEqual(bits());
  });
});

const SPEECH = ['把桥修好再走', '把路修好再走', '把堤修好再走'];
const SITE = ['点击下载本页', '点击打印本页', '点击收藏本页'];
const labelled = [
  ...SITE.map((line) => ({ isSite: true, rule: 'download', place: 'end', line, writer: 'a' })),
  ...SPEECH.map((line) => ({ isSite: false, rule: '', place: 'body', line, writer: 'a' })),
];
const learned = learnWeights(labelled, { boilerplate: [], clues: [] });

describe('the weights', () => {
  const weightOf = (feature: string) => learned.find((one) => one.feature === feature);

  test('say for whom a run of characters speaks, and a site’s also by which rule', () => {
    expect(weightOf('点击')).toMatchObject({ rule: 'download' });
    expect(weightOf('点击')?.weight).toBeGreaterThan(0);
    expect(weightOf('修好')).toMatchObject({ rule: '' });
    expect(weightOf('修好')?.weight).toBeLessThan(0);
  });

  test('are whole hundredths, in code-unit order, of what stands in three lines at least', () => {
    const features = learned.map(({ feature }) => feature);
    expect(features).toEqual([...features].sort((a, b) => (a < b ? -1 : 1)));
    expect(learned.every(({ weight }) => Number.isInteger(weight))).toBe(true);
    expect(features).not.toContain('下载');
  });

  test('name a clue’s own rule, whatever the lines are labelled', () => {
    const clue = { id: 'press', rule: 'buttons', pattern: /点击/u, match: [], never: [] };
    const weights = learnWeights(labelled, { boilerplate: [], clues: [clue] });
    expect(weights).toContainEqual(
      expect.objectContaining({ feature: 'clue press', rule: 'buttons' }),
    );
  });

  test('part the lines that taught them', () => {
    const scale = scaleOf(learned);
    for (const line of SITE) {
      expect(scale(line, [])).toMatchObject({ rule: 'download', isNamed: false });
      expect(scale(line, []).odds).toBeGreaterThan(0);
    }
    for (const line of SPEECH) expect(scale(line, []).odds).toBeLessThan(0);
  });
});

describe('labelled lines', () => {
  test('are read by file and row', async () => {
    const folder = await fill(await place(), {
      'b.tsv': 'speech\tbody\t把桥修好\n',
      'a.tsv': 'download\tend\t点击下载\ndownload\tend\t点击打印\n',
      'README.md': 'x',
    });
    expect(readLabelled(folder)).toEqual([
      { isSite: true, rule: 'download', place: 'end', line: '点击下载', writer: 'a' },
      { isSite: true, rule: 'download', place: 'end', line: '点击打印', writer: 'a' },
      { isSite: false, rule: '', place: 'body', line: '把桥修好', writer: 'b' },
    ]);
  });

  test.each(['download\tend', 'download\t\t点击', 'download\tend\t点击\t下载', ''])(
    'a row %j is told by file and number',
    async (row) => {
      const folder = await fill(await place(), {
        'a.tsv': `speech\tbody\t好\n${row}\nspeech\tbody\t好\n`,
      });
      expect(() => readLabelled(folder)).toThrow(/a\.tsv 第 2 行不是“类别、位置、原文”三栏/u);
    },
  );

  test('teach once each, in simplified characters, and not where they hold a title', () => {
    const line = (text: string, place = 'end') => ({
      ...{ isSite: true, rule: 'download', writer: 'a' },
      place,
      line: text,
    });
    const lines = ['點擊下載', '点击下载', '下载 {T}'].map((text) => line(text));
    expect(learnable([...lines, line('治水讲话', 'title')]).map((one) => one.line)).toEqual([
      '点击下载',
    ]);
  });
});

describe('the runs of a line', () => {
  test('are of one to three characters with the ends marked, each once, no hanzi alone', () => {
    expect([...gramsOf('桥，桥')].sort()).toEqual(
      ['⏎', '⏎桥', '⏎桥，', '桥，', '桥，桥', '，', '，桥', '，桥⏎', '桥⏎'].sort(),
    );
    expect([...gramsOf('修桥修桥修桥')].every(isGram)).toBe(true);
  });

  test.each([
    ['2019年', '0年'],
    ['见 https://example.org/a?b=1', '见 ↗'],
    ['好👍', '好☺'],
    ['𠮷水', '〓水'],
    ['上　 　下', '上 下'],
  ])('%s counts as %s', (line, same) => {
    expect(gramsOf(line)).toEqual(gramsOf(same));
  });
});

describe('a line on the scale', () => {
  const weights = [
    { feature: 'clue press', weight: 50, rule: 'buttons' },
    { feature: '下载', weight: 100, rule: 'download' },
    { feature: '分享', weight: 80, rule: 'share' },
    { feature: '我们', weight: -100, rule: '' },
  ];
  const scale = scaleOf(weights);

  test('counts a run once, however often it stands there', () => {
    const padded = (text: string) => text.padEnd(10, '〇');
    expect(scale(padded('下载下载下载'), []).odds).toBe(scale(padded('下载'), []).odds);
    expect(scale(padded('下载'), []).odds).toBeGreaterThan(0);
  });

  test('counts less where little of it is known', () => {
    const odds = (text: string) => scale(text, []).odds;
    expect(odds('下载')).toBeGreaterThan(odds('下载〇〇〇〇〇〇'));
    expect(odds('〇〇〇〇')).toBe(0);
  });

  test('a long text has a share of its runs’ weights', () => {
    expect([shareOf(0), shareOf(1), shareOf(60)]).toEqual([1, 1, 1]);
    expect(shareOf(240)).toBe(0.5);
    const runs = Array.from({ length: 240 }, (_, i) => String.fromCharCode(0x5000 + i));
    const each = scaleOf(runs.map((feature) => ({ feature, weight: 10, rule: 'r' })));
    expect(each(runs.slice(0, 60).join(''), []).odds).toBeCloseTo(6, 6);
    expect(each(runs.join(''), []).odds).toBeCloseTo(12, 6);
  });

  test('a rule is named by characters only where it is clear', () => {
    expect(scale('下载', []).rule).toBe('download');
    expect(scale('下载分享', []).rule).toBe('');
    expect(scale('我们', [])).toMatchObject({ rule: '', isNamed: false });
  });

  test('what a clue names goes before what the characters name', () => {
    expect(scale('下载', ['clue press'])).toMatchObject({ rule: 'buttons', isNamed: true });
    expect(scale('我们', ['clue press', 'clue unknown']).odds).toBeLessThan(0.5);
  });
});
