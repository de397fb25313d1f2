import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { SearchDocument } from '../../src/search/document.ts';
import { sketched, speechFiles } from '../normalise/folder/take.ts';
import { readKnowledge } from '../normalise/knowledge/knowledge.ts';
import { normalise, toRecord } from '../normalise/pipeline.ts';
import { prove } from '../normalise/prove.ts';
import { receiveText } from '../normalise/receive/receive.ts';
import { missingCorpus, readCorpus } from './corpus.ts';
import { benchFolder } from './folder.ts';
import { table } from './table.ts';

/** Normalising against remark alone reading and writing the same texts, in the same run. */

const RUNS = 5;
const CONTENT = join(import.meta.dirname, '../../content');

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** @returns the median seconds of several runs, after one that is not counted */
function seconds(work: () => void): number {
  work();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return median(times);
}

/** What is done to each text, step by step, and all of it, text by text as in a run. */
function steps(sources: readonly Uint8Array[]): [string, number][] {
  const knowledge = readKnowledge(CONTENT);
  const received = sources.map(receiveText);
  const drafts = received.map((one) => normalise(one, 'x.txt', knowledge));
  const files = drafts.map(speechFiles);
  const whole = (bytes: Uint8Array) => {
    const draft = normalise(receiveText(bytes), 'x.txt', knowledge);
    const record = toRecord(draft);
    prove(draft.source.text, record, speechFiles(draft));
    JSON.stringify(record, null, 1);
    sketched(draft);
  };
  return [
    ['bytes to text', seconds(() => void sources.map(receiveText))],
    ['the stages', seconds(() => void received.map((one) => normalise(one, 'x.txt', knowledge)))],
    ['Markdown and front matter', seconds(() => void drafts.map(speechFiles))],
    [
      'the proof',
      seconds(() =>
        drafts.forEach((draft, i) => {
          prove(draft.source.text, toRecord(draft), files[i] as Map<string, string>);
        }),
      ),
    ],
    ['the record', seconds(() => void drafts.map((d) => JSON.stringify(toRecord(d), null, 1)))],
    ['likeness', seconds(() => void drafts.map(sketched))],
    ['all of it', seconds(() => sources.forEach(whole))],
  ];
}

function rival(texts: readonly string[]): [string, number][] {
  const reader = unified().use(remarkParse).use(remarkGfm).freeze();
  const writer = unified().use(remarkGfm).use(remarkStringify).freeze();
  const trees = texts.map((text) => reader.parse(text.replaceAll('\n', '\n\n')));
  return [
    [
      'remark alone, reading',
      seconds(() => texts.forEach((t) => void reader.parse(t.replaceAll('\n', '\n\n')))),
    ],
    ['remark alone, writing', seconds(() => trees.forEach((tree) => void writer.stringify(tree)))],
  ];
}

function benchOneCore(documents: readonly SearchDocument[]): void {
  const texts = documents.map(({ blocks }) => blocks.map((block) => block.text).join('\n'));
  const sources = texts.map((text) => new TextEncoder().encode(text));
  const megabytes = sources.reduce((sum, bytes) => sum + bytes.length, 0) / 1e6;
  const rows = [...steps(sources), ...rival(texts)].map(([name, time]) => [
    name,
    time.toFixed(2),
    (megabytes / time).toFixed(1),
  ]);
  const head = `${texts.length} texts, ${megabytes.toFixed(1)} MB, one core, median of ${RUNS}`;
  console.log(table([[head, 's', 'MB/s'], ...rows]));
}

/** @param most.documents how many texts of the corpus to take; `files` in each folder */
export async function benchNormalise(most: Extent): Promise<void> {
  await onCorpus(most, async (documents, folder) => {
    benchOneCore(documents);
    console.log('');
    await benchFolder(documents, folder, most.files);
  });
}

/** Whole runs alone, over folders of any size. */
export const benchFolders = (most: Extent): Promise<void> =>
  onCorpus(most, (documents, folder) => benchFolder(documents, folder, most.files));

interface Extent {
  documents: number;
  files: number[];
}

async function onCorpus(
  most: Extent,
  bench: (documents: SearchDocument[], folder: string) => Promise<void>,
): Promise<void> {
  const missing = missingCorpus();
  if (missing) return console.log(missing);
  const folder = await mkdtemp(join(tmpdir(), 'yanlu-bench-'));
  try {
    await bench(await readCorpus(folder, most.documents), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
