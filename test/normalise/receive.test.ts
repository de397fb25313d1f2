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
