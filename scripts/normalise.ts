import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openStaging } from './build/staging.ts';
import { discard } from './build/swap.ts';
import { explainFile } from './explain.ts';
import { isWithin, realOf, refuseFile, requireFolder } from './folders.ts';
import { unapplied } from './normalise/corrections/unapplied.ts';
import { moveResults, onDisk, refuseForeign } from './normalise/folder/disk.ts';
import { type FolderResult, normaliseFolder } from './normalise/folder/folder.ts';
import { startWorkers } from './normalise/folder/workers.ts';
import { readKnowledge } from './normalise/knowledge/knowledge.ts';
import { readOptions } from './options.ts';
import { progressOn } from './progress.ts';
import { toRunReport } from './report/machine.ts';
import { leftOutOf, reasonOf, reportOf } from './report.ts';
import { REPORT } from './strings.zh-CN.ts';

/** Raw texts to Markdown and records: `npm run normalise -- [[--raw DIR] --to DIR]`. */

const CONTENT = join(import.meta.dirname, '..', 'content');

/** More threads than this wait for the disk. */
const MOST_WORKERS = 8;
/** Starting a worker takes as long as normalising this much; a text counts for its length and more. */
const WORTH_A_WORKER = 1_500_000;
const BYTES_A_TEXT = 3_000;

interface Pace {
  /** How many threads may work; as many as the machine has cores where absent. */
  cores?: number;
  progress?(done: number, total: number): void;
}

/**
 * @param raw the folder of raw texts
 * @param to a new folder for `speeches/`, `records/` and `sources/`
 */
export async function normaliseTo(
  raw: string,
  to: string,
  { cores = availableParallelism(), progress }: Pace = {},
): Promise<FolderResult> {
  const knowledge = readKnowledge(CONTENT);
  const hire = ({ texts, bytes }: { texts: number; bytes: number }) => {
    const worth = Math.floor((bytes + texts * BYTES_A_TEXT) / WORTH_A_WORKER);
    const count = Math.min(cores, MOST_WORKERS, texts, worth);
    return count > 1 ? startWorkers(count, { content: CONTENT, to }) : undefined;
  };
  const effects = { ...(await onDisk(raw, to)), hire, ...(progress ? { progress } : {}) };
  const result = await normaliseFolder(effects, knowledge);
  const isOwn = raw === realOf(join(CONTENT, 'raw'));
  const refusals = [...result.refusals, ...unapplied(knowledge.corrections, result, isOwn)];
  return { ...result, refusals };
}

/** The same, with what a person who waits sees of it. */
export async function normaliseInSight(raw: string, to: string): Promise<FolderResult> {
  const progress = progressOn(process.stderr, REPORT.stage.normalise);
  try {
    return await normaliseTo(raw, to, { progress: progress.tell });
  } finally {
    progress.end();
  }
}

/** Normalises beside the results that are there, and puts the new ones in their place. */
async function renew(
  raw: string,
  to: string,
  normalise: typeof normaliseTo,
): Promise<FolderResult> {
  const staging = await openStaging(join(to, 'normalised'));
  try {
    const result = await normalise(raw, staging);
    await moveResults(staging, to);
    return result;
  } finally {
    await discard(staging);
  }
}

async function main(): Promise<number> {
  const usage = REPORT.usage.normalise;
  const { values } = readOptions(
    {
      options: {
        raw: { type: 'string' },
        to: { type: 'string' },
        explain: { type: 'string' },
        json: { type: 'boolean', default: false },
        quiet: { type: 'boolean', short: 'q', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    },
    usage,
  );
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const ownRaw = realOf(join(CONTENT, 'raw'));
  const raw = values.raw === undefined ? ownRaw : realOf(values.raw);
  if (values.explain !== undefined) {
    if (values.json) throw new Error(`${REPORT.apart('--explain', '--json')}\n${usage}`);
    console.log(await explainFile(values.explain, raw, CONTENT, process.stdout.columns));
    return 0;
  }
  // Another's texts would take the place of the archive's own results.
  if (values.to === undefined && raw !== ownRaw) throw new Error(`${REPORT.noTo}\n${usage}`);
  const folder = values.to ?? CONTENT;
  const to = realOf(folder);
  requireFolder(raw);
  refuseFile(to);
  const isBeside = raw === join(to, 'raw');
  if (isWithin(to, raw) || (isWithin(raw, to) && !isBeside)) throw new Error(REPORT.inside(to));
  await refuseForeign(to);
  const isSilent = values.quiet || values.json;
  const result = await renew(raw, to, isSilent ? normaliseTo : normaliseInSight);
  if (values.json) console.log(JSON.stringify(toRunReport(result), null, 1));
  else if (values.quiet) tellLeftOut(result);
  else {
    console.log(reportOf(result));
    console.log(`\n${REPORT.normalised(result.files.length, result.speeches, folder)}`);
  }
  return result.refusals.length > 0 ? 1 : 0;
}

function tellLeftOut(result: FolderResult): void {
  if (result.refusals.length > 0) console.error(leftOutOf(result));
}

if (import.meta.main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(reasonOf(error));
    process.exitCode = 1;
  }
}
