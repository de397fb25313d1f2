import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { type Directory, encodeDirectory, type ShardStart } from '../../src/search/directory.ts';
import { encodeText, type SearchDocument } from '../../src/search/document.ts';
import { foldUnits } from '../../src/search/fold.ts';
import {
  DIRECTORY_FILE,
  FORMAT_VERSION,
  shardFile,
  textFile,
  wrap,
} from '../../src/search/format.ts';
import { NodeWriter, sharedLength } from '../../src/search/nodes.ts';
import { filtersOf, ordersOf } from './fields.ts';
import { growTrie, type Limits, type Texts } from './trie.ts';

/** Writes the exact index: directory, shards of nodes, texts. */

/** Bytes of a shard before compression. */
const SHARD_SIZE = 40_000;
/** How many files are compressed and written at once. */
const AT_ONCE = 8;
const LINE_FEED = 0x0a;
/** The place in a gzip header that names the operating system, and the value for none. */
const GZIP_SYSTEM = { at: 9, unknown: 255 };

export const LIMITS: Limits = { threshold: 16, longest: 64 };

export interface ExactReport {
  documents: number;
  /** UTF-16 code units of all texts. */
  characters: number;
  shards: number;
  nodes: number;
  /** Bytes written, by kind of file. */
  bytes: { directory: number; shards: number; texts: number };
}

const compress = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const packed = await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION });
  packed[GZIP_SYSTEM.at] = GZIP_SYSTEM.unknown;
  return packed;
};

function joinTexts(documents: readonly SearchDocument[]): Texts {
  const folded = documents.map(({ blocks }) => blocks.map(({ text }) => foldUnits(text)));
  const length = folded.flat().reduce((sum, block) => sum + block.length + 1, 0);
  const units = new Uint16Array(length);
  const starts = new Uint32Array(documents.length + 1);
  const titleEnds = new Uint32Array(documents.length);
  let at = 0;
  folded.forEach((blocks, document) => {
    starts[document] = at;
    blocks.forEach((block, number) => {
      units.set(block, at);
      at += block.length;
      units[at++] = LINE_FEED;
      if (number === 0) titleEnds[document] = at;
    });
  });
  starts[documents.length] = at;
  return { units, starts, titleEnds };
}

/** What tells this index from any other: its format, its limits and all that is in it. */
function buildNumber(documents: readonly SearchDocument[], { units }: Texts, limits: Limits) {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([FORMAT_VERSION, limits]));
  for (const document of documents) hash.update(JSON.stringify(document));
  hash.update(new Uint8Array(units.buffer));
  return hash.digest().readUInt32BE(0);
}

/**
 * @param documents no block of theirs holds a line feed
 * @param folder where the files go; made if it is not there
 */
export async function writeExactIndex(
  documents: readonly SearchDocument[],
  folder: string,
  limits: Limits = LIMITS,
): Promise<ExactReport> {
  await mkdir(join(folder, 'nodes'), { recursive: true });
  await mkdir(join(folder, 'texts'), { recursive: true });
  const texts = joinTexts(documents);
  const build = buildNumber(documents, texts, limits);
  const bytes = { directory: 0, shards: 0, texts: 0 };

  const write = async (kind: keyof typeof bytes, name: string, payload: Uint8Array) => {
    const file = wrap(build, await compress(payload));
    bytes[kind] += file.length;
    await writeFile(join(folder, name), file);
  };

  const waiting: (() => Promise<void>)[] = [];
  const shards: ShardStart[] = [];
  const writer = new NodeWriter();
  let nodes = 0;
  let last: number[] = [];
  const flush = () => {
    const shard = writer.take();
    const number = shards.length - 1;
    waiting.push(() => write('shards', shardFile(number), shard));
  };
  growTrie(texts, limits, (node) => {
    if (writer.length >= SHARD_SIZE) flush();
    const label = Array.from({ length: node.length }, (_, at) => node.units[at] as number);
    if (writer.length === 0) {
      const shared = sharedLength(label, last, Math.min(label.length, last.length));
      shards.push({ label: String.fromCharCode(...label), shared });
    }
    writer.add(node);
    last = label;
    nodes++;
  });
  if (writer.length > 0) flush();
  documents.forEach((document, number) => {
    waiting.push(() => write('texts', textFile(number), encodeText(document)));
  });

  const worker = async () => {
    for (let job = waiting.pop(); job; job = waiting.pop()) await job();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));

  const directory: Directory = {
    documents: documents.length,
    ...limits,
    filters: filtersOf(documents),
    orders: ordersOf(documents),
    shards,
  };
  await write('directory', DIRECTORY_FILE, encodeDirectory(directory));
  return {
    documents: documents.length,
    characters: texts.units.length,
    shards: shards.length,
    nodes,
    bytes,
  };
}
