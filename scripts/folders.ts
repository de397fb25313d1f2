import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { REPORT } from './strings.zh-CN.ts';

/** The path with every link in it followed, as far as it exists. */
export function realOf(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    const parent = dirname(whole);
    return parent === whole ? whole : join(realOf(parent), basename(whole));
  }
}

/** Whether a folder is another one or lies below it; both without links, see `realOf`. */
export function isWithin(folder: string, other: string): boolean {
  const path = relative(other, folder);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path));
}

/** @throws with a sentence where the folder is not there, or is none */
export function requireFolder(path: string): void {
  if (!existsSync(path)) throw new Error(REPORT.missing(path));
  refuseFile(path);
}

/** @throws with a sentence where something else than a folder has the path, or one above it */
export function refuseFile(path: string): void {
  let there = path;
  while (!existsSync(there)) there = dirname(there);
  if (!statSync(there).isDirectory()) throw new Error(REPORT.notFolder(there));
}

/**
 * Makes a folder and those above it that are not there. Node's own way of making them all never
 * ends where a file system has no room for folders, as `/proc`.
 * @throws with a sentence where one cannot be made there
 */
export function makeFolders(path: string): void {
  if (existsSync(path)) return;
  makeFolders(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Another program may be quicker.
    if (code === 'EEXIST') return;
    throw code === 'ENOENT' ? new Error(REPORT.unwritable(path)) : error;
  }
}
