import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CorrectionError } from '../../scripts/normalise/corrections/fault.ts';
import type { Draft } from '../../scripts/normalise/draft.ts';
import { splitLines } from '../../scripts/normalise/lines/lines.ts';
import { toRecord } from '../../scripts/normalise/pipeline.ts';
import { record } from '../../src/speech/record.ts';
import { corrected } from './correcting.ts';
import { proved } from './knowledge.ts';

/** Whatever a curator says of whatever text: it is done and proved, or refused with a sentence. */

const LINES = [
  '同志们：',
  '首页 > 讲话 > 正文',
  '在全镇治水会议上的讲话',
  '在全镇治水会议上的讲话（2篇）',
  '【第一篇】在全镇治水会议上的讲话',
  '【第二篇】在全镇治水会议上的讲话',
  '一、管住排口',
  '今天，我们召开治水会议，主要任务是部署下一步的工作，下面我讲三点意见：',
  '河道治理要舍得下本钱,也要算得清细账;不能“一阵风',
  '”，更不能没有风。一件一件办下去，办到群众说好为止，办到河水清起来为止。',
  '项目\t去年\t今年',
  '- 3 -',
  '相关推荐',
  '预览到此结束，需要全文请联系客服',
  '上一篇：没有了',
  '河道治理要捨得下本錢，也要算得清細賬，這是我們的經驗。',
  '沈若川',
  '2024年5月6日',
  '谢谢大家！',
  '',
  ' \u3000',
  '💧',
];
const sources = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\r\n', '\r', '\u2028')), {
    minLength: 1,
    maxLength: 30,
  })
  .map((lines) => lines.map(([line, end]) => line + end).join(''))
  .filter((text) => /\S/u.test(text));

const numbers = fc.nat({ max: 29 });
const pairs = fc.array(fc.tuple(numbers, numbers), { maxLength: 1 });
const wishes = fc.record({
  restore: pairs,
  remove: pairs,
  merge: pairs,
  split: fc.array(numbers, { maxLength: 1 }),
  facts: fc.array(numbers, { maxLength: 2 }),
  collection: fc.nat({ max: 9 }),
});
type Wishes = typeof wishes extends fc.Arbitrary<infer T> ? T : never;

/** Entries that quote the lines they name, so that most of them are let through. */
function saidOf(text: string, { restore, remove, merge, split, facts, collection }: Wishes) {
  const lines = splitLines(text).filter((line) => line.text !== '');
  const at = (n: number) => lines[n % lines.length] ?? { number: 1, text: 'x' };
  const reason = '核对';
  const stretch = ([a, b]: [number, number]) => {
    const [from, to] = [at(a), at(b)].sort((x, y) => x.number - y.number) as [
      { number: number; text: string },
      { number: number; text: string },
    ];
    return { lines: `${from.number}-${to.number}`, text: from.text, last: to.text, reason };
  };
  return {
    restore: restore.map(stretch),
    remove: remove.map(stretch),
    merge: merge.map(stretch),
    split: split.map((n) => ({ before: at(n).number, text: at(n).text, reason })),
    ...(collection === 0 ? { collection: { title: '治水讲话集', reason } } : {}),
    speeches: facts.map((n, i) => ({
      ...{ line: at(n).number, text: at(n).text, reason },
      ...[
        { title: '题', absent: ['period', 'collection'] },
        { level: '省', date: '2012-09' },
      ][i],
    })),
  };
}

/** Every line that was put back is in a speech, and every line that was taken out is in none. */
function isDone(draft: Draft, said: ReturnType<typeof saidOf>): boolean {
  const taken = (kind: 'restore' | 'remove') =>
    said[kind].flatMap(({ lines }) => {
      const [from, to] = lines.split('-').map(Number) as [number, number];
      return draft.lines.filter((l) => l.number >= from && l.number <= to && l.text !== '');
    });
  const covering = (start: number, end: number) =>
    draft.edits.find((edit) => edit.start <= start && edit.end >= end && edit.text === '');
  const isIn = (start: number) =>
    draft.speeches.some((speech) => speech.start <= start && start < speech.end);
  return (
    taken('restore').every(({ start, end }) => isIn(start) && !covering(start, end)) &&
    taken('remove').every(({ start, end }) => covering(start, end)?.rule === 'curator-removed')
  );
}

test('any correction of any source is done and proved, or refused', () => {
  const outcomes = { done: 0, refused: 0 };
  fc.assert(
    fc.property(sources, wishes, (text, wish) => {
      const said = saidOf(text, wish);
      let draft: Draft;
      try {
        draft = corrected(text, said);
      } catch (error) {
        if (!(error instanceof CorrectionError)) throw error;
        expect(error.message).toMatch(/^c\.yaml 第 \d+ 行.*；请[^\n]+。$/u);
        outcomes.refused++;
        return;
      }
      proved(draft);
      record.parse(toRecord(draft));
      expect(isDone(draft, said)).toBe(true);
      outcomes.done++;
    }),
    { numRuns: 1000 },
  );
  // Neither way may go untried.
  expect(outcomes.done).toBeGreaterThan(100);
  expect(outcomes.refused).toBeGreaterThan(100);
});
