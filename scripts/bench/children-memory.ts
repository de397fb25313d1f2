import { readdir, readFile } from 'node:fs/promises';

/** How often the processes are looked at, in milliseconds. */
const EVERY = 200;

async function peakOf(pid: string, parent: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const field = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1]);
  return field('PPid') === parent ? field('VmHWM') * 1024 : 0;
}

/**
 * Watches the programs that this one has started.
 *
 * @returns a function that ends the watch and gives the most memory that any of them has
 *   held, in bytes; 0 where the system has no `/proc`
 */
export function watchChildren(): () => number {
  let peak = 0;
  const look = async () => {
    const names = await readdir('/proc').catch(() => []);
    const pids = names.filter((name) => /^\d+$/.test(name));
    const peaks = await Promise.all(pids.map((pid) => peakOf(pid, process.pid)));
    peak = Math.max(peak, ...peaks.filter(Number.isFinite));
  };
  const timer = setInterval(look, EVERY);
  return () => {
    clearInterval(timer);
    return peak;
  };
}
