import { expect, test } from 'vitest';
import { fewAtOnce } from '../../src/search/few-at-once.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve));

test('so many are under way at any time, and the order is kept', async () => {
  let [running, most] = [0, 0];
  const made = await fewAtOnce([...Array(30).keys()], 8, async (one) => {
    most = Math.max(most, ++running);
    for (let wait = one % 3; wait >= 0; wait--) await turn();
    running--;
    return 2 * one;
  });
  expect(most).toBe(8);
  expect(made).toEqual([...Array(30).keys()].map((one) => 2 * one));
});

test('where one fails no further one is begun', async () => {
  const begun: number[] = [];
  const made = fewAtOnce([...Array(30).keys()], 4, async (one) => {
    begun.push(one);
    await turn();
    if (one === 1) throw new Error('gone');
  });
  await expect(made).rejects.toThrow('gone');
  await turn();
  expect(begun.length).toBeLessThanOrEqual(8);
});
