import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StaleIndexError } from '../../src/search/format.ts';
import { persist } from '../../src/search/persist.ts';
import { patiently } from '../../src/search/ui/asking.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what fails twice is had at the third attempt', async () => {
  const attempts: number[] = [];
  const had = persist(async (before) => {
    attempts.push(before);
    if (before < 2) throw new Error('gone');
    return 'there';
  });
  await vi.runAllTimersAsync();
  expect(await had).toBe('there');
  expect(attempts).toEqual([0, 1, 2]);
});

test('what fails three times fails', async () => {
  const attempt = vi.fn(async () => {
    throw new Error('gone');
  });
  const had = expect(persist(attempt)).rejects.toThrow('gone');
  await vi.runAllTimersAsync();
  await had;
  expect(attempt).toHaveBeenCalledTimes(3);
});

test('no further attempt is made at what is of a build that is no more', async () => {
  const attempt = vi.fn(async () => {
    throw new StaleIndexError('built anew');
  });
  await expect(persist(attempt)).rejects.toThrow('built anew');
  expect(attempt).toHaveBeenCalledTimes(1);
});

test('no further attempt is made at what nobody waits for', async () => {
  const running = new AbortController();
  const attempt = vi.fn(async () => {
    throw new Error('gone');
  });
  const had = expect(persist(attempt, running.signal)).rejects.toThrow('gone');
  running.abort();
  await vi.runAllTimersAsync();
  await had;
  expect(attempt).toHaveBeenCalledTimes(1);
});

test('a word is said where work takes its time, and none where it does not', async () => {
  const told: boolean[] = [];
  let finish = () => {};
  const work = patiently(
    new Promise<void>((resolve) => {
      finish = resolve;
    }),
    (isLate) => told.push(isLate),
  );
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toEqual([false]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(told).toEqual([false, true]);
  finish();
  await work;

  await patiently(Promise.resolve(), () => told.push(true));
  await vi.runAllTimersAsync();
  expect(told).toEqual([false, true]);
});
