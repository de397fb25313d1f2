import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Stands in every site that was built, so that nothing else is ever overwritten. */
export const MARKER = 'yanlu.json';

/** Whether a folder may be replaced: it is not there, or empty, or a site built before. */
export function mayReplace(folder: string): boolean {
  if (!existsSync(folder)) return true;
  const names = readdirSync(folder);
  return names.length === 0 || names.includes(MARKER);
}

/** Where a site is built until it is whole: beside its place, on the same disk. */
export const stagingOf = (out: string, pid: number): string => `${out}.building-${pid}`;

/**
 * Makes the folder to build in, and takes away what builds left that were stopped.
 * @param isAlive whether a process of this number is running
 */
export async function openStaging(
  out: string,
  pid: number,
  isAlive: (pid: number) => boolean,
): Promise<string> {
  const parent = dirname(out);
  await mkdir(parent, { recursive: true });
  const left = new RegExp(`^${RegExp.escape(basename(out))}\\.(?:building|old)-(\\d+)$`, 'u');
  for (const name of await readdir(parent)) {
    const owner = left.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    await rescue(join(parent, name), out);
    await rm(join(parent, name), { recursive: true, force: true });
  }
  const staging = stagingOf(out, pid);
  await mkdir(staging, { recursive: true });
  return staging;
}

/** A build that was stopped between its two renames left the last good site under its old name. */
async function rescue(folder: string, out: string): Promise<void> {
  if (!existsSync(out) && /\.old-\d+$/u.test(folder)) await rename(folder, out);
}

/**
 * Puts the new site where the old one was. If that fails the old one is put back.
 * @param site the new site, whole and checked
 */
export async function swap(site: string, out: string, pid: number): Promise<void> {
  const old = `${out}.old-${pid}`;
  const hadOld = existsSync(out);
  if (hadOld) await rename(out, old);
  try {
    await rename(site, out);
  } catch (error) {
    if (hadOld) await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Marks a folder as a site built by this project. */
export async function mark(site: string, counts: Record<string, number>): Promise<void> {
  await writeFile(join(site, MARKER), `${JSON.stringify({ generator: 'yanlu', ...counts })}\n`);
}
