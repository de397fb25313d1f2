import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { reasonOf } from '../report.ts';
import { load } from './rivals/load.ts';

/** The programs measured beside this one: pinned in a folder of their own, no dependencies. */

const FOLDER = join(import.meta.dirname, 'rivals');
const LOCK = join(FOLDER, 'package-lock.json');
const INSTALLED = join(FOLDER, 'node_modules/.package-lock.json');

let installing: Promise<void> | undefined;

interface Lock {
  packages: Record<string, { version?: string; dependencies?: Record<string, string> }>;
}

const readLock = (file: string): Lock => JSON.parse(readFileSync(file, 'utf8')) as Lock;

/** What was installed before one of them was added or brought up to date does not do. */
function isInstalled(): boolean {
  if (!existsSync(INSTALLED)) return false;
  const installed = readLock(INSTALLED).packages;
  const wanted = Object.entries(readLock(LOCK).packages['']?.dependencies ?? {});
  return wanted.every(([name, version]) => installed[`node_modules/${name}`]?.version === version);
}

async function install(): Promise<void> {
  if (isInstalled()) return;
  console.log(`Installing the rivals into ${FOLDER}; this happens once and needs a network.\n`);
  const args = ['ci', '--prefix', FOLDER, '--no-audit', '--no-fund', '--ignore-scripts'];
  const npm = process.env['npm_execpath'];
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm'];
  await promisify(execFile)(command as string, [...before, ...args], { cwd: FOLDER });
}

/**
 * @param name of a package that scripts/bench/rivals/package.json names
 * @returns what the package exports; undefined, told in a sentence, where it cannot be had
 */
export async function rival<T>(name: string): Promise<T | undefined> {
  try {
    installing ??= install();
    await installing;
    return (await load(name)) as T;
  } catch (error) {
    const [reason] = reasonOf(error).split('\n');
    console.log(`${name} could not be installed or loaded, so its column stays empty: ${reason}\n`);
    return undefined;
  }
}
