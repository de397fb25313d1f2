import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const read = (path: string): Promise<string> =>
  readFile(new URL(`../${path}`, import.meta.url), 'utf8');

it('CI runs the second command of the quick start, word for word', async () => {
  const commands = [...(await read('README.md')).matchAll(/^(npm ci && [^#\n]*?)\s*(?:#.*)?$/gm)];
  expect(commands).toHaveLength(2);
  const steps = (await read('.ci/run')).split('\n').map((line) => line.trim());
  expect(steps).toContain(commands[1]?.[1]);
});
