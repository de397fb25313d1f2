import { readdir, readFile } from 'node:fs/promises';
import { freemem } from 'node:os';

/** How much memory programs hold, read where the system tells it (`/proc`). */

const EVERY = 200;

/** @returns a number of a process' status; 0 where the system does not tell */
async function statusOf(pid: string | number, field: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}

const KILOBYTE = 1024;

/**
 * The most memory that this process has held, in bytes. What the system's own account gives
 * for a started program may be its parent's, which is why it is only asked where nothing
 * else is.
 */
export const ownPeak = async (): Promise<number> =>
  KILOBYTE * ((await statusOf('self', 'VmHWM')) || process.resourceUsage().maxRSS);

/** What may be used without harm to other programs, in bytes. */
export async function availableMemory(): Promise<number> {
  const info = await readFile('/proc/meminfo', 'utf8').catch(() => '');
  return KILOBYTE * Number(/^MemAvailable:\s*(\d+)/m.exec(info)?.[1] ?? 0) || freemem();
}

export interface Family {
  /** A program and those that it has started. */
  pids: number[];
  /** What they hold together, in bytes. */
  held: number;
}

async function familyOf(pid: number): Promise<Family> {
  const all = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(all.map((one) => statusOf(one, 'PPid')));
  const pids = [pid, ...all.filter((_, at) => parents[at] === pid).map(Number)];
  const held = await Promise.all(pids.map((one) => statusOf(one, 'VmRSS')));
  return { pids, held: KILOBYTE * held.reduce((sum, one) => sum + one, 0) };
}

/**
 * Looks at a program again and again.
 * @returns ends it
 */
export function watchMemory(pid: number, look: (family: Family) => void): () => void {
  const timer = setInterval(async () => look(await familyOf(pid)), EVERY);
  return () => clearInterval(timer);
}
