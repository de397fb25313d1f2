import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { ADD } from '../strings.zh-CN.ts';

/** An answer that says yes; everything else says no. */
export const isYes = (answer: string): boolean => /^(?:y|yes|是)$/iu.test(answer.trim());

const shownPath = (path: string) => relative(process.cwd(), path);

/**
 * Offers to take the sample away once there are other texts: asks on a terminal; elsewhere the
 * option decides, and without it the sample stays. It goes to `sample/` beside `raw/`, so
 * nothing is lost.
 * @param content the archive's folder
 * @param drop it is to go, unasked
 * @param hasNew a text was taken in
 * @returns whether it is as it was wished
 */
export async function offerToDropSample(
  content: string,
  drop: boolean,
  hasNew: boolean,
): Promise<boolean> {
  const sample = join(content, 'raw', 'sample');
  const aside = join(content, 'sample');
  if (!existsSync(sample)) {
    if (drop) console.log(ADD.noSample(shownPath(sample)));
    return true;
  }
  if (!drop && !hasNew) return true;
  if (!(drop || (process.stdin.isTTY && isYes(await ask(ADD.offer))))) {
    console.log(ADD.kept);
    return true;
  }
  const shown = shownPath(aside);
  if (existsSync(aside)) {
    console.error(ADD.asideTaken(shown));
    return false;
  }
  await rename(sample, aside);
  console.log(ADD.removed(shown));
  return true;
}

/** @returns the answer; empty where the terminal was closed without one */
async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = once(terminal, 'close').then(() => '');
  const answer = await Promise.race([terminal.question(`${question} `), closed]);
  terminal.close();
  return answer;
}
