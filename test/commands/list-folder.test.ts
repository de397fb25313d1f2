import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFolder } from '../../scripts/normalise/folder/disk.ts';
import { sortEntries } from '../../scripts/normalise/folder/intake.ts';
import { fill, place } from './place.ts';

/** What is found in a folder of raw texts on the disk. */

const namesIn = async (folder: string) => (await listFolder(folder)).map(({ file }) => file);

test('folders within are walked, in one order', async () => {
  const raw = await fill(await place(), { 'b/2.txt': '2', 'a.txt': '1', 'b/a/3.txt': '3' });
  expect(await namesIn(raw)).toEqual(['a.txt', 'b', 'b/2.txt', 'b/a', 'b/a/3.txt']);
});

test('links that lead back are not followed', async () => {
  const outer = await place();
  const raw = await fill(join(outer, 'raw'), { 'a.txt': '1', 'b/c.txt': '2' });
  await symlink('.', join(raw, 'loop'));
  await symlink('..', join(raw, 'b', 'up'));
  await symlink('../..', join(raw, 'b', 'out'));
  await symlink('itself', join(raw, 'itself'));
  expect(sortEntries(await listFolder(raw)).files).toEqual(['a.txt', 'b/c.txt']);
});

test('a link to a folder elsewhere is followed, one to a folder that is read anyway is not', async () => {
  const outer = await place();
  const raw = await fill(join(outer, 'raw'), { 'z/a.txt': '1' });
  await fill(join(outer, 'more'), { 'b.txt': '2' });
  await symlink('../more', join(raw, 'more'));
  await symlink('z', join(raw, 'again'));
  expect(sortEntries(await listFolder(raw)).files).toEqual(['more/b.txt', 'z/a.txt']);
});

test('a link to nowhere is a file that cannot be read', async () => {
  const raw = await place();
  await symlink('nowhere', join(raw, 'broken.txt'));
  expect(await listFolder(raw)).toEqual([{ file: 'broken.txt', kind: 'file', bytes: 0 }]);
});

test('a folder that is not there is an error, an empty one is not', async () => {
  const raw = await place();
  await expect(listFolder(join(raw, 'no'))).rejects.toThrow(/ENOENT/u);
  await mkdir(join(raw, 'empty'));
  expect(await listFolder(join(raw, 'empty'))).toEqual([]);
});
