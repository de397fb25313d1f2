import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readLabelled } from '../../scripts/learn/labelled.ts';
import {
  readWeights,
  type Weight,
  writeWeights,
} from '../../scripts/normalise/boilerplate/learned/weights.ts';

const directory = mkdtempSync(join(tmpdir(), 'weights-'));
const file = join(directory, 'weights');
afterAll(() => rmSync(directory, { recursive: true }));

const WEIGHTS: Weight[] = [
  { feature: '下载', weight: 120, rule: 'site-notice' },
  { feature: '同志', weight: -95, rule: '' },
];

const read = (text: string) => {
  writeFileSync(file, text);
  return readWeights(file);
};

test('weights are read as they are written', () => {
  expect(read(writeWeights(WEIGHTS))).toEqual(WEIGHTS);
  expect(read(writeWeights([]))).toEqual([]);
});

describe('a file of weights is refused', () => {
  const whole = writeWeights(WEIGHTS);
  test.each([
    ['cut in a row', whole.slice(0, -5)],
    ['cut in a number', whole.slice(0, -2)],
    ['without its last line feed', whole.slice(0, -1)],
    ['with a row of two columns', `${whole}河\t1\n`],
    ['with a row of four', `${whole}河\t1\t\t\n`],
    ['with a weight that is none', `${whole}河\t\t\n`],
    ['with a fraction', `${whole}河\t1.5\t\n`],
    ['with another head', whole.replace('weight', 'height')],
    ['with nothing in it', ''],
  ])('%s', (_, text) => {
    expect(() => read(text)).toThrow(`${file} 不是完整的权重表；请运行 npm run learn 重新生成。`);
  });
});

test('a labelled line that lacks a column is told with its file and row', () => {
  const labels = join(directory, 'a.tsv');
  writeFileSync(labels, 'speech\tbody\t治水\nspeech\t治水\n');
  expect(() => readLabelled(directory)).toThrow(`${labels} 第 2 行不是“类别、位置、原文”三栏`);
});
