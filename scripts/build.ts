import { join, relative } from 'node:path';
import { asideOf, openStaging } from './build/staging.ts';
import { discard, mayReplace, replaceAll, StrandedError } from './build/swap.ts';
import { isWithin, realOf, refuseFile, requireFolder } from './folders.ts';
import { moveResults, refuseForeign } from './normalise/folder/disk.ts';
import { normaliseInSight } from './normalise.ts';
import { readOptions } from './options.ts';
import { reasonOf, reportOf } from './report.ts';
import { REPORT } from './strings.zh-CN.ts';

/** The whole line: raw texts → Markdown → pages → index → checks → the site, swapped in. */

const ROOT = join(import.meta.dirname, '..');
const CONTENT = join(ROOT, 'content');

interface Task {
  raw: string;
  out: string;
  /** The results belong into this folder too, since the texts are its own. */
  keepIn?: string;
  baseUrl?: string;
}

/** @throws with a sentence for the archivist where the options cannot be carried out */
async function readTask(): Promise<Task | undefined> {
  const { values } = readOptions(
    {
      options: {
        raw: { type: 'string', default: join(CONTENT, 'raw') },
        out: { type: 'string', default: join(ROOT, 'dist') },
        'base-url': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    },
    REPORT.usage.build,
  );
  if (values.help) return undefined;
  const raw = realOf(values.raw);
  const out = realOf(values.out);
  requireFolder(raw);
  refuseFile(out);
  if (isWithin(raw, out) || isWithin(out, raw)) throw new Error(REPORT.inside(out));
  if (!mayReplace(out)) throw new Error(REPORT.foreign(out));
  const baseUrl = values['base-url'];
  if (baseUrl && !URL.canParse(baseUrl)) throw new Error(REPORT.notUrl(baseUrl));
  const isOwn = raw === realOf(join(CONTENT, 'raw'));
  if (isOwn) await refuseForeign(CONTENT);
  return { raw, out, ...(isOwn ? { keepIn: CONTENT } : {}), ...(baseUrl ? { baseUrl } : {}) };
}

const say = (stage: keyof typeof REPORT.stage, detail?: string) =>
  console.log(detail ? `  ${detail}` : `▸ ${REPORT.stage[stage]}`);

/** @returns the exit code: 0 where everything was taken in, 1 where something was left out */
async function run(task: Task): Promise<number> {
  const staging = await openStaging(task.out);
  try {
    // On the disk of the place where it will stand.
    const content = task.keepIn
      ? await openStaging(join(task.keepIn, 'normalised'))
      : join(staging, 'content');
    try {
      return await buildIn(staging, content, task);
    } finally {
      await discard(content);
    }
  } finally {
    await discard(staging);
  }
}

async function buildIn(staging: string, content: string, task: Task): Promise<number> {
  const { raw, out, keepIn, baseUrl } = task;
  say('normalise');
  const result = await normaliseInSight(raw, content);
  console.log(reportOf(result));
  if (result.speeches === 0) throw new Error(REPORT.nothing(raw));
  const counts = { sources: result.files.length, speeches: result.speeches };
  // Loaded only now, so that what cannot be built is told at once.
  const { buildSite } = await import('./build/site.ts');
  const { site, problems } = await buildSite({
    ...{ root: ROOT, content, staging, counts, report: say },
    ...(baseUrl ? { baseUrl } : {}),
  });
  if (problems.length > 0) {
    const lines = problems.map(({ page, what, do: todo }) => `  ${page}：${what}；${todo}`);
    throw new Error([REPORT.faults(problems.length), ...lines].join('\n'));
  }
  say('swap');
  if (keepIn) await moveResults(content, keepIn);
  const old = asideOf(out, process.pid);
  await replaceAll([{ fresh: site, place: out, aside: old }]);
  await discard(old);
  console.log(REPORT.built(result.speeches, relative(process.cwd(), out) || out));
  if (result.refusals.length > 0) console.log(REPORT.incomplete);
  return result.refusals.length > 0 ? 1 : 0;
}

try {
  const task = await readTask();
  if (task) process.exitCode = await run(task);
  else console.log(REPORT.usage.build);
} catch (error) {
  console.error(error instanceof StrandedError ? error.message : REPORT.failed(reasonOf(error)));
  process.exitCode = 1;
}
