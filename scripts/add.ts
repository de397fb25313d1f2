import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addTo } from './add/disk.ts';
import { type Held, readHeld } from './add/held.ts';
import { offerToDropSample } from './add/sample.ts';
import { type Outcome, takeTexts } from './add/take.ts';
import { refuseFile } from './folders.ts';
import { listFolder } from './normalise/folder/disk.ts';
import { sortEntries } from './normalise/folder/intake.ts';
import { readKnowledge } from './normalise/knowledge/knowledge.ts';
import type { Knowledge } from './normalise/pipeline.ts';
import { readOptions } from './options.ts';
import { reasonOfGiven, refusalSentence } from './report/refusal.ts';
import { shown } from './report/shown.ts';
import { reasonOf } from './report.ts';
import { ADD, REPORT } from './strings.zh-CN.ts';

/** Takes texts into the folder of raw texts: `npm run add -- FILE…`. */

const CONTENT = join(import.meta.dirname, '..', 'content');

async function heldIn(raw: string, knowledge: Knowledge): Promise<Held[]> {
  if (!existsSync(raw)) return [];
  const { files } = sortEntries(await listFolder(raw));
  const { held, refusals } = await readHeld(files, (file) => readFile(join(raw, file)), knowledge);
  if (refusals.length > 0) {
    console.error([ADD.unheld, ...refusals.map((r) => `  ${refusalSentence(r)}`)].join('\n'));
  }
  return held;
}

function sentenceOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'refused':
      return ADD.refused(shown(outcome.path), reasonOfGiven(outcome.refusal));
    case 'same':
    case 'near':
      return `${outcome.path}：${ADD[outcome.kind](outcome.held)}`;
    default:
      return `${outcome.path}：${ADD[outcome.kind]}`;
  }
}

/**
 * @param args what was typed after the command
 * @param content the archive's folder, with `raw/`, `rules/` and `vocabulary/`
 * @returns the exit code: 0 where every text is in the archive now, 1 where one was refused
 * @throws with a sentence where an option is wrong or the disk refuses
 */
export async function add(args: string[], content: string): Promise<number> {
  const { values, positionals } = readOptions(
    {
      args,
      options: {
        'drop-sample': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    },
    REPORT.usage.add,
  );
  if (values.help) {
    console.log(REPORT.usage.add);
    return 0;
  }
  if (positionals.length === 0 && !values['drop-sample']) throw new Error(REPORT.usage.add);
  const raw = join(content, 'raw');
  refuseFile(raw);
  const knowledge = readKnowledge(content);
  const held = positionals.length > 0 ? await heldIn(raw, knowledge) : [];
  const outcomes = await takeTexts(positionals, held, addTo(raw), knowledge);
  for (const outcome of outcomes) console.log(sentenceOf(outcome));
  const hasNew = outcomes.some(({ kind }) => kind === 'added' || kind === 'near');
  const isAsWished = await offerToDropSample(content, values['drop-sample'], hasNew);
  const allIn = outcomes.every(({ kind }) => kind !== 'refused' && kind !== 'taken');
  return allIn && isAsWished ? 0 : 1;
}

if (import.meta.main) {
  try {
    process.exitCode = await add(process.argv.slice(2), CONTENT);
  } catch (error) {
    console.error(reasonOf(error));
    process.exitCode = 1;
  }
}
