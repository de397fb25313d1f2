import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { asideOf, openStaging, stagingOf } from '../../scripts/build/staging.ts';
import { discard, replaceAll, StrandedError } from '../../scripts/build/swap.ts';
import { fill, picture, place } from './place.ts';

vi.mock('node:fs/promises', { spy: true });
const actual = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');

/** The folders that a build works in, and how its result takes the place of the old one. */

const OWN = 100;
const DEAD = 200;
const ALIVE = 300;
const isRunning = (pid: number) => pid === OWN || pid === ALIVE;
const open = (out: string) => openStaging(out, OWN, isRunning);
const textIn = (folder: string) => readFile(join(folder, 'index.html'), 'utf8');

describe('the folder to build in', () => {
  test.each([
    ['of the same process number', OWN],
    ['of a process that is gone', DEAD],
  ])('what a stopped build %s left is taken away', async (_, pid) => {
    const out = join(await place(), 'dist');
    await fill(out, { 'index.html': 'good' });
    await fill(stagingOf(out, pid), { 'site/stale.html': 'stale' });
    await fill(asideOf(out, pid), { 'index.html': 'older' });
    const staging = await open(out);
    expect(await readdir(staging)).toEqual([]);
    expect((await readdir(join(out, '..'))).sort()).toEqual(['dist', 'dist.building-100']);
    expect(await textIn(out)).toBe('good');
  });

  test.each([OWN, DEAD])('the last good site is taken back from its old name (%i)', async (pid) => {
    const out = join(await place(), 'dist');
    await fill(asideOf(out, pid), { 'index.html': 'good' });
    await open(out);
    expect(await textIn(out)).toBe('good');
    expect(existsSync(asideOf(out, pid))).toBe(false);
  });

  test('a build that is running keeps its folder, and so do folders of other names', async () => {
    const out = join(await place(), 'dist');
    const others = [stagingOf(out, ALIVE), `${out}.old-mine`, `${out}2.building-${DEAD}`];
    for (const other of others) await fill(other, { 'index.html': 'x' });
    await open(out);
    for (const other of others) expect(await textIn(other)).toBe('x');
  });
});

describe('the swap', () => {
  const sites = async (...names: string[]) => {
    const folder = await place();
    for (const name of names) await fill(join(folder, name), { 'index.html': name });
    return (name: string) => join(folder, name);
  };

  test('puts the new site in the place of the old one', async () => {
    const at = await sites('new', 'dist');
    await replaceAll([{ fresh: at('new'), place: at('dist'), aside: at('old') }]);
    expect([await textIn(at('dist')), await textIn(at('old'))]).toEqual(['new', 'dist']);
  });

  test('puts a first site where nothing was', async () => {
    const at = await sites('new');
    await replaceAll([{ fresh: at('new'), place: at('dist'), aside: at('old') }]);
    expect(await textIn(at('dist'))).toBe('new');
    expect(existsSync(at('old'))).toBe(false);
  });

  test('that fails puts every old folder back', async () => {
    const at = await sites('new', 'a', 'b');
    const before = await picture(at('.'));
    const moves = [
      { fresh: at('new'), place: at('a'), aside: at('old-a') },
      { fresh: at('missing'), place: at('b'), aside: at('old-b') },
    ];
    await expect(replaceAll(moves)).rejects.toThrow(/ENOENT/u);
    expect(await picture(at('.'))).toEqual(before);
  });

  test('says where the old site is when it cannot be put back', async () => {
    const at = await sites('new', 'dist');
    const broken = new Error('the disk is gone');
    vi.mocked(rename)
      .mockImplementationOnce(actual.rename)
      .mockRejectedValueOnce(broken)
      .mockRejectedValueOnce(broken);
    const swap = replaceAll([{ fresh: at('new'), place: at('dist'), aside: at('old') }]);
    await expect(swap).rejects.toThrow(StrandedError);
    await expect(swap).rejects.toThrow(`现在完好地放在“${at('old')}”；请把它改名为“${at('dist')}”`);
    expect(await textIn(at('old'))).toBe('dist');
  });

  test('of several builds at once leaves one of them, whole', async () => {
    const names = ['new1', 'new2', 'new3', 'new4'];
    const at = await sites('dist', ...names);
    const moves = names.map((name) =>
      replaceAll([{ fresh: at(name), place: at('dist'), aside: at(`old-${name}`) }]),
    );
    await Promise.all(moves);
    expect(names).toContain(await textIn(at('dist')));
  });

  test('does not fail because the old folder cannot be removed: that is told', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.mocked(rm).mockRejectedValueOnce(new Error('busy'));
    await discard('/somewhere/dist.old-1');
    expect(warn).toHaveBeenCalledWith(expect.stringMatching(/^“.*old-1”已经没有用处.*请手动删去/u));
    warn.mockRestore();
  });
});
