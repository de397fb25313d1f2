import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { onDisk } from './normalise/disk.ts';
import { type FolderResult, normaliseFolder } from './normalise/folder.ts';
import { readKnowledge } from './normalise/knowledge.ts';
import { reportOf } from './report.ts';
import { REPORT } from './strings.zh-CN.ts';

/** Raw texts to Markdown and records: `npm run normalise -- [--raw DIR] --to DIR`. */

const CONTENT = join(import.meta.dirname, '..', 'content');

/**
 * @param raw the folder of raw texts
 * @param to the folder for `speeches/`, `records/` and `sources/`
 * @throws where the folder of raw texts is missing
 */
export async function normaliseTo(raw: string, to: string): Promise<FolderResult> {
  if (!existsSync(raw)) throw new Error(REPORT.missing(raw));
  return normaliseFolder(await onDisk(raw, to), readKnowledge(CONTENT));
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      raw: { type: 'string', default: join(CONTENT, 'raw') },
      to: { type: 'string', default: CONTENT },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(REPORT.usage.normalise);
    return 0;
  }
  const result = await normaliseTo(resolve(values.raw), resolve(values.to));
  console.log(reportOf(result));
  console.log(`\n${REPORT.normalised(result.files.length, result.speeches, values.to)}`);
  return result.refusals.length > 0 ? 1 : 0;
}

if (import.meta.main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
