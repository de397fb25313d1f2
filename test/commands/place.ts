import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ROOT } from '../normalise/knowledge.ts';

/** Folders on the disk for tests of the commands, and the commands run as a person runs them. */

/** A new folder that goes when the test is over. */
export async function place(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yanlu-commands-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files by their path below a folder. */
export async function fill(folder: string, files: Record<string, string>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** Path → what stands in it: two equal pictures are the same bytes under the same names. */
export async function picture(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const hashes = paths.map(async (path) => {
    const hash = createHash('sha256').update(await readFile(path));
    return [path.slice(folder.length + 1), hash.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

export interface Ending {
  /** `null` where it was killed. */
  code: number | null;
  output: string;
  pid: number;
}

/**
 * @param command name of a script of the project, such as `build`
 * @param killAt kills it, past any cleaning up, as soon as it prints this
 */
export function run(command: string, args: string[], killAt?: string): Promise<Ending> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', `${command}.ts`), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (killAt && output.includes(killAt)) child.kill('SIGKILL');
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, pid: child.pid as number }));
  });
}
