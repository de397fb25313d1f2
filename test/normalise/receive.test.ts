import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { receive } from '../../scripts/normalise/receive/receive.ts';
import { SAMPLE } from '../sample/folder.ts';

test('fixity is the SHA-256 of the bytes as received', async () => {
  const bytes = readFileSync(join(SAMPLE, 'taishang-zuotan.txt'));
  const { sha256, id } = await receive(bytes, 'taishang-zuotan.txt');
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(id).toBe(sha256.slice(0, 12));
});

test.each([
  ['a hanzi a line', '治\n'.repeat(100_001)],
  ['with blanks between', '治\r\n\u3000\r\n'.repeat(100_001)],
])('a text in shreds is refused: %s', async (_, text) => {
  const received = receive(new TextEncoder().encode(text), 'x.txt');
  await expect(received).rejects.toMatchObject({ code: 'shredded', detail: '100001' });
});

test.each([
  ['not so many lines', '治\n'.repeat(100_000)],
  ['lines of a narrow page', '治水清淤堤\n'.repeat(100_001)],
])('a long text is no shreds: %s', async (_, text) => {
  const { text: read } = await receive(new TextEncoder().encode(text), 'x.txt');
  expect(read).toBe(text);
});
