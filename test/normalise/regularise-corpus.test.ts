import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missingCorpus, readTexts } from '../../scripts/bench/corpus.ts';
import { compare, PLAIN_MARKS, toAscii } from '../../scripts/bench/restored.ts';
import { applyEdits } from '../../scripts/normalise/edits.ts';
import { regulariseText } from '../../scripts/normalise/regularise/text.ts';

const REPORTS = 52;
/** Once made ASCII, no one can tell these from 1,234 and 10:30, which stay as they are. */
const BETWEEN_DIGITS = /\d[，：]\d/;

test('marks of official reports made ASCII come back', async ({ skip }) => {
  const missing = missingCorpus();
  if (missing) skip(missing);
  const folder = await mkdtemp(join(tmpdir(), 'yanlu-corpus-'));
  const texts = await readTexts(folder, REPORTS).finally(() =>
    rm(folder, { recursive: true, force: true }),
  );
  let [marks, restored] = [0, 0];
  for (const line of texts.flatMap(({ text }) => text.split(/\r\n|[\r\n]/))) {
    if (BETWEEN_DIGITS.test(line)) continue;
    const ascii = toAscii(line, PLAIN_MARKS);
    const counts = compare(line, applyEdits(ascii, regulariseText(ascii)), PLAIN_MARKS);
    marks += counts.marks;
    restored += counts.restored;
  }
  expect(marks).toBeGreaterThan(40_000);
  expect(restored / marks).toBeGreaterThanOrEqual(0.9999);
});
