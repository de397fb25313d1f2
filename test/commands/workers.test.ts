import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onDisk } from '../../scripts/normalise/folder/disk.ts';
import { normaliseFolder, type Workers } from '../../scripts/normalise/folder/folder.ts';
import { startWorkers } from '../../scripts/normalise/folder/workers.ts';
import { knowledge, ROOT, speech } from '../normalise/knowledge.ts';
import { fill, picture, place } from './place.ts';

/** Several threads give what one gives, byte for byte, whatever happens to one of them. */

const CONTENT = join(ROOT, 'content');

const text = (subject: string) =>
  speech(`说到${subject}，要舍得下本钱，也要算得清细账，不能走一步看一步。`);

async function normalise(raw: string, hire?: (to: string) => Workers) {
  const to = await place();
  const effects = await onDisk(raw, to);
  const result = await normaliseFolder(
    { ...effects, ...(hire ? { hire: () => hire(to) } : {}) },
    knowledge,
  );
  const [files, repeats] = [[...result.files], [...result.repeats]];
  return { result: { ...result, files, repeats }, written: await picture(to) };
}

const three = (to: string) => startWorkers(3, { content: CONTENT, to });

test('three threads write the bytes that one writes', async () => {
  const raw = await fill(await place(), {
    // The longest comes first, so that its copy is read before it is done.
    'a.txt': `${text('河道')}\n${'堤坝一段一段地修，账目一笔一笔地记。\n'.repeat(3000)}`,
    'b/same.txt': `${text('河道')}\n${'堤坝一段一段地修，账目一笔一笔地记。\n'.repeat(3000)}`,
    'bad-1.txt': '',
    'bad-2.txt': '',
    'near.txt': `${text('桥梁')}\n上一篇：没有了`,
    'picture.csv': 'x',
    ...Object.fromEntries(
      ['桥梁', '校舍', '仓库', '果园', '码头'].map((one, i) => [`${i}.txt`, text(one)]),
    ),
  });
  const [one, many] = [await normalise(raw), await normalise(raw, three)];
  expect(many).toEqual(one);
  expect(one.result.refusals.map(({ file, code }) => [file, code])).toEqual([
    ['b/same.txt', 'duplicate'],
    ['bad-1.txt', 'empty'],
    ['bad-2.txt', 'empty'],
    ['picture.csv', 'other-format'],
  ]);
  expect(one.result.repeats.length).toBeGreaterThan(0);
});

test('a thread that dies leaves out its text, and the rest goes on', async () => {
  const raw = await fill(
    await place(),
    Object.fromEntries(
      ['exits', 'throws', ...Array.from({ length: 8 }, (_, i) => `${i}`)].map((name) => [
        `${name}.txt`,
        text(`第${name}处河道`),
      ]),
    ),
  );
  const script = new URL('mortal-worker.ts', import.meta.url);
  const { result } = await normalise(raw, (to) =>
    startWorkers(2, { content: CONTENT, to }, script),
  );
  expect(result.refusals).toEqual([
    { file: 'exits.txt', code: 'failed', detail: 'exit 3' },
    { file: 'throws.txt', code: 'failed', detail: 'out of luck' },
  ]);
  expect(result.files).toHaveLength(8);
});

test('of the same bytes the second file is taken in where the first could not be', async () => {
  const raw = await fill(await place(), { 'a-exits.txt': text('河道'), 'b.txt': text('河道') });
  const script = new URL('mortal-worker.ts', import.meta.url);
  const { result } = await normalise(raw, (to) =>
    startWorkers(2, { content: CONTENT, to }, script),
  );
  expect(result.refusals.map(({ file, code }) => [file, code])).toEqual([
    ['a-exits.txt', 'failed'],
  ]);
  expect(result.files.map(({ file }) => file)).toEqual(['b.txt']);
});

test('a disk that refuses stops the run with its path and reason', async () => {
  const raw = await fill(await place(), { 'a.txt': text('河道'), 'b.txt': text('桥梁') });
  const file = join(await place(), 'a-file');
  await writeFile(file, '');
  const run = normalise(raw, () => startWorkers(2, { content: CONTENT, to: file }));
  await expect(run).rejects.toMatchObject({
    code: 'ENOTDIR',
    path: expect.stringContaining('a-file'),
  });
});
