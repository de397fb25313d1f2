import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { readKnowledge } from '../normalise/knowledge.ts';
import { toSpeechFile } from '../normalise/markdown.ts';
import { normalise, toRecord } from '../normalise/pipeline.ts';
import { prove } from '../normalise/prove.ts';
import { receiveText } from '../normalise/receive.ts';
import { missingCorpus, readCorpus } from './corpus.ts';
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

/** @param most.documents how many texts of the corpus to take */
export async function benchNormalise(most: { documents: number }): Promise<void> {
  const missing = missingCorpus();
  if (missing) return console.log(missing);
  const folder = await mkdtemp(join(tmpdir(), 'yanlu-bench-'));
  const documents = await readCorpus(folder, most.documents).finally(() =>
    rm(folder, { recursive: true, force: true }),
  );
  const texts = documents.map(({ blocks }) => blocks.map((block) => block.text).join('\n'));
  const sources = texts.map((text) => new TextEncoder().encode(text));
  const megabytes = sources.reduce((sum, bytes) => sum + bytes.length, 0) / 1e6;
  const knowledge = readKnowledge(CONTENT);
  const drafts = () => sources.map((bytes) => normalise(receiveText(bytes), 'x.txt', knowledge));
  const whole = () => {
    for (const draft of drafts()) {
      const files = new Map(
        draft.speeches.flatMap(({ frontMatter, reading }) =>
          frontMatter && reading ? [[frontMatter.id, toSpeechFile(frontMatter, reading)]] : [],
        ),
      );
      prove(draft.source.text, toRecord(draft), files);
    }
  };
  const reader = unified().use(remarkParse).use(remarkGfm).freeze();
  const writer = unified().use(remarkGfm).use(remarkStringify).freeze();
  const trees = texts.map((text) => reader.parse(text.replaceAll('\n', '\n\n')));
  const rows = [
    ['the stages alone', seconds(() => void drafts())],
    ['the stages, Markdown, record and proof', seconds(whole)],
    [
      'remark alone, reading',
      seconds(() => texts.forEach((t) => void reader.parse(t.replaceAll('\n', '\n\n')))),
    ],
    ['remark alone, writing', seconds(() => trees.forEach((tree) => void writer.stringify(tree)))],
  ] as const;
  console.log(
    table([
      [`${texts.length} texts, ${megabytes.toFixed(1)} MB, median of ${RUNS}`, 's', 'MB/s'],
      ...rows.map(([name, time]) => [name, time.toFixed(2), (megabytes / time).toFixed(1)]),
    ]),
  );
}
