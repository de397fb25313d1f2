import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolders } from '../folders.ts';

/** Where something is made until it is whole: beside its place, on the same disk. */
export const stagingOf = (place: string, pid: number): string => `${place}.building-${pid}`;

/** Where what was there waits until the new one has its place. */
export const asideOf = (place: string, pid: number): string => `${place}.old-${pid}`;

/**
 * Makes a new, empty folder to build in, and takes away what builds left that were stopped.
 * @param place what is built will have this path
 * @param isRunning whether a process of this number is running
 */
export async function openStaging(
  place: string,
  pid: number = process.pid,
  isRunning: (pid: number) => boolean = isAlive,
): Promise<string> {
  const parent = dirname(place);
  makeFolders(parent);
  const left = new RegExp(`^${RegExp.escape(basename(place))}\\.(?:building|old)-(\\d+)$`, 'u');
  for (const name of await readdir(parent)) {
    const owner = Number(left.exec(name)?.[1] ?? Number.NaN);
    // Numbers recur, in containers at each start: what has ours is another's that is gone.
    if (Number.isNaN(owner) || (owner !== pid && isRunning(owner))) continue;
    await rescue(join(parent, name), place);
    await rm(join(parent, name), { recursive: true, force: true });
  }
  const staging = stagingOf(place, pid);
  await mkdir(staging);
  return staging;
}

/** A build that was stopped between its two renames left the last good site under its old name. */
async function rescue(folder: string, place: string): Promise<void> {
  if (!existsSync(place) && /\.old-\d+$/u.test(folder)) await rename(folder, place);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
