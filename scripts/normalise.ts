import { join } from 'node:path';
import { openStaging } from './build/staging.ts';
import { discard } from './build/swap.ts';
import { isWithin, realOf, refuseFile, requireFolder } from './folders.ts';
import { unapplied } from './normalise/corrections/unapplied.ts';
import { moveResults, onDisk, refuseForeign } from './normalise/disk.ts';
import { type FolderResult, normaliseFolder } from './normalise/folder.ts';
import { readKnowledge } from './normalise/knowledge.ts';
import { readOptions } from './options.ts';
import { reasonOf, reportOf } from './report.ts';
import { REPORT } from './strings.zh-CN.ts';

/** Raw texts to Markdown and records: `npm run normalise -- [--raw DIR] --to DIR`. */

const CONTENT = join(import.meta.dirname, '..', 'content');

/**
 * @param raw the folder of raw texts
 * @param to a new folder for `speeches/`, `records/` and `sources/`
 */
export async function normaliseTo(raw: string, to: string): Promise<FolderResult> {
  const knowledge = readKnowledge(CONTENT);
  const result = await normaliseFolder(await onDisk(raw, to), knowledge);
  const isOwn = raw === realOf(join(CONTENT, 'raw'));
  const refusals = [...result.refusals, ...unapplied(knowledge.corrections, result, isOwn)];
  return { ...result, refusals };
}

/** Normalises beside the results that are there, and puts the new ones in their place. */
async function renew(raw: string, to: string): Promise<FolderResult> {
  const staging = await openStaging(join(to, 'normalised'));
  try {
    const result = await normaliseTo(raw, staging);
    await moveResults(staging, to);
    return result;
  } finally {
    await discard(staging);
  }
}

async function main(): Promise<number> {
  const { values } = readOptions(
    {
      options: {
        raw: { type: 'string', default: join(CONTENT, 'raw') },
        to: { type: 'string', default: CONTENT },
        help: { type: 'boolean', short: 'h' },
      },
    },
    REPORT.usage.normalise,
  );
  if (values.help) {
    console.log(REPORT.usage.normalise);
    return 0;
  }
  const raw = realOf(values.raw);
  const to = realOf(values.to);
  requireFolder(raw);
  refuseFile(to);
  const isBeside = raw === join(to, 'raw');
  if (isWithin(to, raw) || (isWithin(raw, to) && !isBeside)) throw new Error(REPORT.inside(to));
  await refuseForeign(to);
  const result = await renew(raw, to);
  console.log(reportOf(result));
  console.log(`\n${REPORT.normalised(result.files.length, result.speeches, values.to)}`);
  return result.refusals.length > 0 ? 1 : 0;
}

if (import.meta.main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(reasonOf(error));
    process.exitCode = 1;
  }
}
