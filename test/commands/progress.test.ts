import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columns } from '../../scripts/normalise/lines/columns.ts';
import { progressLine, progressOn } from '../../scripts/progress.ts';

/** What a person sees who waits. */

test('a bar, how many, how fast, how long still', () => {
  const line = progressLine('整理文本', { done: 2500, total: 10_000, elapsed: 25 }, 100);
  expect(line).toBe(
    '整理文本  #######-----------------------  2,500/10,000 个文件  每秒 100 个  还要约 1 分 15 秒',
  );
});

test.each([
  [60, '整理文本  ###------------  2,500/10,000 个文件  每秒 100 个'],
  [40, '整理文本  ##------  2,500/10,000 个文件'],
  [32, '整理文本  2,500/10,000 个文件'],
  [10, '整理文本'],
])('at %i columns it leaves out what has no room', (width, line) => {
  expect(progressLine('整理文本', { done: 2500, total: 10_000, elapsed: 25 }, width)).toBe(line);
});

test('it never runs over the line, and never counts what it cannot know', () => {
  const counts = fc.nat({ max: 1_000_000 });
  fc.assert(
    fc.property(counts, counts, fc.double({ min: 0, max: 1e6, noNaN: true }), (a, b, elapsed) => {
      const progress = { done: Math.min(a, b), total: Math.max(a, b), elapsed };
      const line = progressLine('整理文本', progress, 80);
      expect(columns(line)).toBeLessThan(80);
      expect(line).not.toMatch(/NaN|Infinity|-\d/u);
    }),
  );
});

function told(isTTY: boolean, seconds: number[]): string[] {
  const written: string[] = [];
  let now = 0;
  const screen = { isTTY, columns: 80, write: (text: string) => written.push(text) };
  const progress = progressOn(screen, '整理文本', () => now);
  for (const second of seconds) {
    now = second;
    progress.tell(second, 100);
  }
  progress.end();
  return written;
}

test('nothing is shown of what is done at once', () => {
  expect(told(true, [0.1, 0.2])).toEqual([]);
  expect(told(false, [1, 2, 9])).toEqual([]);
});

test('a terminal’s line is written over and taken away; a log gets a line now and then', () => {
  const terminal = told(true, [1, 1.05, 2]);
  expect(terminal).toHaveLength(3);
  expect(terminal.at(-1)).toBe('\r\u001b[K');
  for (const text of terminal) {
    expect(text.startsWith('\r') && text.endsWith('\u001b[K')).toBe(true);
    expect(text.slice(1)).not.toMatch(/[\r\n]/u);
  }
  expect(told(false, [1, 11, 12, 15, 30])).toEqual([
    expect.stringMatching(/^整理文本 .* 11\/100 个文件 .*\n$/u),
    expect.stringMatching(/^整理文本 .* 30\/100 个文件 .*\n$/u),
  ]);
});
