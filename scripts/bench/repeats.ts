import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { SearchDocument } from '../../src/search/document.ts';
import type { FrontMatter } from '../../src/speech/frontmatter.ts';
import { toSpeechFile } from '../normalise/markdown.ts';
import { ALIKE } from '../normalise/similar/compare.ts';
import { compareAllPairs } from './all-pairs.ts';
import { watchChildren } from './children-memory.ts';
import { missingCorpus, readCorpus } from './corpus.ts';
import type { Linked } from './link.ts';
import { random } from './random.ts';
import { drawParagraphs, drawText } from './recombine.ts';
import { table } from './table.ts';

/** Linking speeches that stand hundreds of times, against comparing all pairs. */

const SCRIPT = join(import.meta.dirname, 'link.ts');
const DOCUMENTS = 400;
const SEED = 20_260_103;

interface Archive {
  /** Each the paragraphs of one text. */
  texts: string[][];
  /** How many of them are nearly the same. */
  copies: number;
}

/** Copies of one text, each with up to three of its paragraphs replaced, among others. */
function archiveOf(documents: readonly SearchDocument[], copies: number, others: number): Archive {
  const draw = drawParagraphs(documents);
  const pick = random(SEED);
  const original = drawText(draw);
  const copy = () => {
    const changed = [...original];
    for (let i = pick(4); i > 0; i--) changed[pick(changed.length)] = draw();
    return changed;
  };
  const texts = [
    ...Array.from({ length: copies }, copy),
    ...Array.from({ length: others }, () => drawText(draw)),
  ];
  return { texts, copies };
}

/** Writes the speeches of an archive as normalising does. */
async function writeSpeeches(texts: readonly string[][], folder: string): Promise<void> {
  await mkdir(join(folder, 'speeches'), { recursive: true });
  for (const [i, paragraphs] of texts.entries()) {
    const sha256 = createHash('sha256').update(`${i}`).digest('hex');
    const id = `${sha256.slice(0, 12)}-1`;
    const front: FrontMatter = {
      id,
      title: `在第${i}次会议上的讲话`,
      titleBasis: 'explicit',
      source: { file: `${i}.txt`, sha256, encoding: 'utf-8', lines: [1, paragraphs.length] },
      completeness: { head: true, tail: true, found: 0 },
      damage: [],
      formulations: [],
      works: [],
      roles: {},
      characters: paragraphs.join('').length,
    };
    const blocks = paragraphs.map(
      (words) => ({ kind: 'paragraph', anchor: '', text: words, runIn: 0 }) as const,
    );
    await writeFile(join(folder, 'speeches', `${id}.md`), toSpeechFile(front, blocks));
  }
}

async function link(folder: string): Promise<Linked & { peak: number }> {
  const peakOf = watchChildren();
  const child = spawn(process.execPath, [SCRIPT, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  const peak = peakOf();
  if (code !== 0) throw new Error(`${SCRIPT} ended with ${code}`);
  return { ...(JSON.parse(output) as Linked), peak };
}

/** @param most.copies sizes of the group of texts nearly the same; `others` beside each */
export async function benchRepeats(most: { copies: number[]; others: number }): Promise<void> {
  const missing = missingCorpus();
  if (missing) return console.log(missing);
  const folder = await mkdtemp(join(tmpdir(), 'yanlu-bench-'));
  try {
    const documents = await readCorpus(folder, DOCUMENTS);
    const rows: string[][] = [];
    for (const copies of most.copies) {
      const { texts } = archiveOf(documents, copies, most.others);
      const place = join(folder, String(copies));
      await writeSpeeches(texts, place);
      const ours = await link(place);
      const plain = texts.map((paragraphs) => paragraphs.join(''));
      const rival = compareAllPairs(plain, ALIKE, ours.milliseconds);
      rows.push([
        `${copies} nearly the same`,
        (ours.milliseconds / 1000).toFixed(1),
        `${(ours.peak / 1e6).toFixed(0)} MB`,
        String(ours.pairs),
        `${rival.found} (${((100 * rival.compared) / rival.all).toFixed(1)}% of the pairs compared)`,
      ]);
    }
    const head = `speeches among ${most.others} others`;
    console.log(
      table([[head, 's', 'peak memory', 'pairs told', 'all pairs, in that time'], ...rows]),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
