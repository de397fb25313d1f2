import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { type Held, toHeld } from './add/held.ts';
import { type AddEffects, type Outcome, takeTexts } from './add/take.ts';
import { listFolder } from './normalise/disk.ts';
import { sortEntries } from './normalise/intake.ts';
import { readKnowledge } from './normalise/knowledge.ts';
import type { Knowledge } from './normalise/pipeline.ts';
import { refusalSentence } from './report.ts';
import { ADD, REPORT } from './strings.zh-CN.ts';

/** Takes texts into the folder of raw texts: `npm run add -- FILE…`. */

const CONTENT = join(import.meta.dirname, '..', 'content');
const RAW = join(CONTENT, 'raw');
const SAMPLE = join(RAW, 'sample');
/** Where the sample goes when it is taken away: nothing is lost. */
const ASIDE = join(CONTENT, 'sample');

const effects: AddEffects = {
  look: async (path) => {
    const seen = await stat(path);
    const kind = seen.isFile() ? 'file' : seen.isDirectory() ? 'folder' : 'other';
    return { file: basename(path), kind, bytes: seen.size };
  },
  read: (path) => readFile(path),
  isTaken: async (name) => existsSync(join(RAW, name)),
  put: async (name, bytes) => {
    await mkdir(RAW, { recursive: true });
    await writeFile(join(RAW, name), bytes, { flag: 'wx' });
  },
};

async function readHeld(knowledge: Knowledge): Promise<Held[]> {
  if (!existsSync(RAW)) return [];
  const { files } = sortEntries(await listFolder(RAW));
  const held = files.map(async (file): Promise<Held[]> => {
    try {
      return [toHeld(await readFile(join(RAW, file)), file, knowledge)];
    } catch {
      // The build says what is wrong with it; there is nothing to compare with here.
      return [];
    }
  });
  return (await Promise.all(held)).flat();
}

function sentenceOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'refused':
      return refusalSentence(outcome.refusal);
    case 'same':
    case 'near':
      return `${outcome.path}：${ADD[outcome.kind](outcome.held)}`;
    default:
      return `${outcome.path}：${ADD[outcome.kind]}`;
  }
}

/** Asks on a terminal; elsewhere the option decides, and without it the sample stays. */
async function offerToDropSample(drop: boolean): Promise<void> {
  if (!existsSync(SAMPLE)) return;
  if (!(drop || (process.stdin.isTTY && (await ask(ADD.offer))))) return console.log(ADD.kept);
  await rename(SAMPLE, ASIDE);
  console.log(ADD.removed(relative(process.cwd(), ASIDE)));
}

async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} `);
  terminal.close();
  return /^y|是/iu.test(answer.trim());
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { 'drop-sample': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length === 0 && !values['drop-sample']) {
    console.error(REPORT.usage.add);
    return 1;
  }
  const knowledge = readKnowledge(CONTENT);
  const outcomes = await takeTexts(positionals, await readHeld(knowledge), effects, knowledge);
  for (const outcome of outcomes) console.log(sentenceOf(outcome));
  await offerToDropSample(values['drop-sample']);
  return outcomes.some(({ kind }) => kind === 'refused' || kind === 'taken') ? 1 : 0;
}

process.exitCode = await main();
