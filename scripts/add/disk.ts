import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { look } from '../normalise/folder/disk.ts';
import type { AddEffects } from './take.ts';

/** @param raw the folder of raw texts; made where it is not there */
export const addTo = (raw: string): AddEffects => ({
  look: (path) => look(path, basename(path)),
  read: (path) => readFile(path),
  put: (name, bytes) => put(raw, name, bytes),
});

/** Writes beside first, so that a build never meets half a text. */
async function put(raw: string, name: string, bytes: Uint8Array): Promise<boolean> {
  await mkdir(raw, { recursive: true });
  const beside = join(raw, `.adding-${process.pid}`);
  try {
    await writeFile(beside, bytes);
    return await giveName(beside, join(raw, name));
  } finally {
    await rm(beside, { force: true });
  }
}

/** A link is refused where the name is taken; a rename would overwrite. */
async function giveName(beside: string, path: string): Promise<boolean> {
  try {
    await link(beside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(path)) return false;
    // Some file systems know no links.
    await rename(beside, path);
    return true;
  }
}
