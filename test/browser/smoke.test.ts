import { expect, it } from 'vitest';
import { useReader } from './reader.ts';

const reader = useReader();

it('opens', async () => {
  const page = await reader.open('index.html');
  expect(await page.title()).toContain('言录');
  const page2 = await reader.open('nowhere/x.html', { inFolder: true });
  expect(await page2.locator('h1').textContent()).toBe('没有这一页');
});
