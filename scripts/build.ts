import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './build/site.ts';
import { mayReplace, openStaging, swap } from './build/swap.ts';
import { normaliseTo } from './normalise.ts';
import { reportOf } from './report.ts';
import { REPORT } from './strings.zh-CN.ts';

/** The whole line: raw texts → Markdown → pages → index → checks → the site, swapped in. */

const ROOT = join(import.meta.dirname, '..');
const CONTENT = join(ROOT, 'content');

interface Options {
  raw: string;
  out: string;
  baseUrl?: string;
}

/** @throws with a sentence for the archivist where the options cannot be carried out */
function readOptions(): Options | undefined {
  const { values } = parseArgs({
    options: {
      raw: { type: 'string', default: join(CONTENT, 'raw') },
      out: { type: 'string', default: join(ROOT, 'dist') },
      'base-url': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return undefined;
  const raw = resolve(values.raw);
  const out = resolve(values.out);
  if (!existsSync(raw)) throw new Error(REPORT.missing(raw));
  if (isWithin(raw, out) || isWithin(out, raw)) throw new Error(REPORT.inside(out));
  if (!mayReplace(out)) throw new Error(REPORT.foreign(out));
  const baseUrl = values['base-url'];
  return { raw, out, ...(baseUrl ? { baseUrl } : {}) };
}

function isWithin(folder: string, other: string): boolean {
  const path = relative(other, folder);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const say = (stage: keyof typeof REPORT.stage, detail?: string) =>
  console.log(detail ? `  ${detail}` : `▸ ${REPORT.stage[stage]}`);

/** @returns the exit code: 0 where everything was taken in, 1 where something was left out */
async function run({ raw, out, baseUrl }: Options): Promise<number> {
  const staging = await openStaging(out, process.pid, isAlive);
  try {
    say('normalise');
    const isOwn = raw === join(CONTENT, 'raw');
    const content = isOwn ? CONTENT : join(staging, 'content');
    const result = await normaliseTo(raw, content);
    console.log(reportOf(result));
    if (result.speeches === 0) throw new Error(REPORT.nothing(raw));
    const counts = { sources: result.files.length, speeches: result.speeches };
    const task = { root: ROOT, content, staging, counts, report: say };
    const { site, problems } = await buildSite({ ...task, ...(baseUrl ? { baseUrl } : {}) });
    if (problems.length > 0) {
      const lines = problems.map(({ page, what, do: todo }) => `  ${page}：${what}；${todo}`);
      throw new Error([REPORT.faults(problems.length), ...lines].join('\n'));
    }
    say('swap');
    await swap(site, out, process.pid);
    console.log(REPORT.built(result.speeches, relative(process.cwd(), out) || out));
    if (result.refusals.length > 0) console.log(REPORT.incomplete);
    return result.refusals.length > 0 ? 1 : 0;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

try {
  const options = readOptions();
  if (options) process.exitCode = await run(options);
  else console.log(REPORT.usage.build);
} catch (error) {
  console.error(REPORT.failed((error as Error).message));
  process.exitCode = 1;
}
