import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ENGINES, type Engine } from './engines.ts';
import { availableMemory, watchMemory } from './memory.ts';

/** Builds a search in a program of its own, within bounds. */

const PROGRAM = join(import.meta.dirname, 'build-program.ts');
/** Of a rival: longer, and it is stopped. */
const MOST_MINUTES = 5;
/** Of a rival's own heap, in MB. */
const HEAP = 6000;
/** Of what is free when it starts: more, and it is stopped. */
const SHARE = 0.7;
/** What a program in a browser is made of, beside its index. */
const PROGRAM_FILES = /^[^/]+\.(?:js|css)$|^wasm\./;

export interface Size {
  /** Bytes on disk. */
  index: number;
  texts: number;
}

export interface Built {
  name: string;
  engine: Engine;
  folder: string;
  seconds: number;
  /** Most memory held while building, in bytes. */
  memory: number;
  size: Size;
}

export interface NotBuilt {
  name: string;
  engine: Engine;
  /** Why, in a few words. */
  failed: string;
}

async function sizeOf(folder: string, { texts }: Engine): Promise<Size> {
  const size: Size = { index: 0, texts: 0 };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll('\\', '/');
    if (PROGRAM_FILES.test(name)) continue;
    size[texts.test(name) ? 'texts' : 'index'] += (await stat(path)).size;
  }
  return size;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It has ended meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The first line that says what went wrong. */
const complaint = (errors: string): string =>
  /heap out of memory/.test(errors)
    ? `out of memory at ${HEAP / 1000} GB`
    : (/^\w*Error.*$/m.exec(errors)?.[0] ?? errors);

/**
 * @param corpus folder with the unpacked texts
 * @param count how many documents
 * @param root the engine gets a folder of its name there
 */
export async function build(
  name: string,
  { corpus, count, root }: Readonly<{ corpus: string; count: number; root: string }>,
): Promise<Built | NotBuilt> {
  const engine = ENGINES[name] as Engine;
  const folder = join(root, name);
  await mkdir(folder);
  const most = SHARE * (await availableMemory());
  const heap = engine.isRival ? [`--max-old-space-size=${HEAP}`] : [];
  const program = spawn(process.execPath, [...heap, PROGRAM, name, corpus, String(count), folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pid = program.pid;
  if (pid === undefined) throw new Error(`${PROGRAM} does not start`);

  let [peak, stopped] = [0, ''];
  const start = performance.now();
  const unwatch = watchMemory(pid, ({ pids, held }) => {
    peak = Math.max(peak, held);
    const isLate = engine.isRival && performance.now() - start > MOST_MINUTES * 60_000;
    if (held > most) stopped ||= `stopped at ${(held / 1e9).toFixed(1)} GB`;
    else if (isLate) stopped ||= `stopped after ${MOST_MINUTES} min`;
    // What it has started goes first: nobody would be its parent afterwards.
    if (stopped) for (const one of pids.toReversed()) kill(one);
  });
  try {
    const [output, errors, [code, signal]] = await Promise.all([
      text(program.stdout),
      text(program.stderr),
      once(program, 'close'),
    ]);
    if (stopped || code !== 0)
      return { name, engine, failed: stopped || complaint(errors) || `ended by ${signal}` };
    const { milliseconds, memory } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as {
      milliseconds: number;
      memory: number;
    };
    return {
      name,
      engine,
      folder,
      seconds: milliseconds / 1000,
      memory: Math.max(peak, memory),
      size: await sizeOf(folder, engine),
    };
  } finally {
    unwatch();
  }
}
