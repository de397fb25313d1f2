import { existsSync, readdirSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPORT } from '../strings.zh-CN.ts';

/** Stands in every site that was built, so that nothing else is ever overwritten. */
export const MARKER = 'yanlu.json';

/** Whether a folder may be replaced: it is not there, or empty, or a site built before. */
export function mayReplace(folder: string): boolean {
  if (!existsSync(folder)) return true;
  const names = readdirSync(folder);
  return names.length === 0 || names.includes(MARKER);
}

/** Marks a folder as a site built by this project. */
export async function mark(site: string, counts: Record<string, number>): Promise<void> {
  await writeFile(join(site, MARKER), `${JSON.stringify({ generator: 'yanlu', ...counts })}\n`);
}

/** A folder that is whole, the place it is to have, and where what was there is put. */
export interface Move {
  fresh: string;
  place: string;
  aside: string;
}

/** The old folder could not be put back: it is whole, but not in its place. */
export class StrandedError extends Error {
  override name = 'StrandedError';
}

type Undo = () => Promise<void>;

/**
 * Puts new folders where old ones were: all of them, or none.
 * @throws where a rename failed; the old folders are in their places again, or the error is
 *   a `StrandedError`
 */
export async function replaceAll(moves: readonly Move[]): Promise<void> {
  const undo: Undo[] = [];
  try {
    for (const move of moves) undo.push(await replace(move));
  } catch (error) {
    for (const back of undo.reverse()) await back();
    throw error;
  }
}

/** Times that another build may be quicker. */
const ATTEMPTS = 5;

async function replace({ fresh, place, aside }: Move): Promise<Undo> {
  for (let attempt = 1; ; attempt++) {
    const moved = await moveAway(place, aside);
    try {
      await rename(fresh, place);
      return async () => {
        await rename(place, fresh);
        if (moved) await putBack(aside, place);
      };
    } catch (error) {
      if (attempt < ATTEMPTS && isOccupied(error)) {
        // Another build put its own there in between: that one is the old one now.
        await rm(aside, { recursive: true, force: true });
        continue;
      }
      if (moved) await putBack(aside, place);
      throw error;
    }
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
const isOccupied = (error: unknown) => ['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '');

/** @returns whether there was anything */
async function moveAway(place: string, aside: string): Promise<boolean> {
  try {
    await rename(place, aside);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function putBack(aside: string, place: string): Promise<void> {
  await rename(aside, place).catch((cause: Error) => {
    throw new StrandedError(REPORT.stranded(aside, place), { cause });
  });
}

/**
 * Takes away a folder that is not needed any more. What cannot be removed is told and harms
 * nothing.
 */
export async function discard(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 2 }).catch(() =>
    console.warn(REPORT.leftBehind(folder)),
  );
}
