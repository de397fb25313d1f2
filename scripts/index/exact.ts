import { writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SearchDocument } from '../../src/search/document.ts';
import { codeFacets } from '../../src/search/facets.ts';
import { foldPairs } from '../../src/search/fold.ts';
import { codeFold } from '../../src/search/fold-pairs.ts';
import {
  FACETS_FILE,
  FOLD_FILE,
  pieceFile,
  ROOT_FILE,
  shardFile,
  wideFile,
  wrap,
} from '../../src/search/format.ts';
import type { Coder } from '../../src/search/range.ts';
import { RangeWriter } from '../../src/search/range-writer.ts';
import { codeRoot } from '../../src/search/root.ts';
import { buildNumber } from './build-number.ts';
import { filtersOf, ordersOf } from './fields.ts';
import { growLeaves, type Limits } from './grow.ts';
import { compress, piecesOf } from './piece-files.ts';
import { Places } from './places.ts';
import { type ShardFile, ShardWriter } from './shards.ts';
import { joinTexts } from './texts.ts';

/** Writes the exact index. */

/** How many pieces are compressed and written at once. */
const AT_ONCE = 8;
export interface Sizes extends Limits {
  /** Units of a piece. */
  piece: number;
  /** Bytes of a shard. */
  shard: number;
}

export const SIZES: Sizes = { threshold: 20, longest: 64, piece: 4000, shard: 10_000 };

export interface ExactReport {
  documents: number;
  /** UTF-16 code units of all texts. */
  characters: number;
  pieces: number;
  shards: number;
  leaves: number;
  /** Bytes written, by kind of file. */
  bytes: Record<Kind, number>;
}

type Kind = 'root' | 'shards' | 'wide' | 'facets' | 'fold' | 'pieces';

const coded = (code: (coder: Coder) => void): Uint8Array => {
  const writer = new RangeWriter();
  code(writer);
  return writer.finish();
};

/**
 * @param documents no block of theirs holds a line feed
 * @param folder where the files go; made if it is not there
 */
export async function writeExactIndex(
  documents: readonly SearchDocument[],
  folder: string,
  sizes: Sizes = SIZES,
): Promise<ExactReport> {
  for (const kind of ['shards', 'wide', 'pieces']) {
    await mkdir(join(folder, kind), { recursive: true });
  }
  const texts = joinTexts(documents, sizes.piece);
  const build = buildNumber(documents, texts, sizes);
  const bytes = { root: 0, shards: 0, wide: 0, facets: 0, fold: 0, pieces: 0 };

  const write = (kind: Kind, name: string, payload: Uint8Array) => {
    const file = wrap(build, payload);
    bytes[kind] += file.length;
    writeFileSync(join(folder, name), file);
  };

  const pieces = piecesOf(documents, texts)[Symbol.iterator]();
  const writePieces = async () => {
    for (let next = pieces.next(); !next.done; next = pieces.next()) {
      const [piece, text] = next.value;
      const file = wrap(build, await compress(text));
      bytes.pieces += file.length;
      await writeFile(join(folder, pieceFile(piece)), file);
    }
  };

  const all = texts.pieceDocuments.length;
  const places = new Places(texts);
  const writer = new ShardWriter(places, all, sizes.shard, (file: ShardFile) => {
    const { kind, shard, length, payload } = file;
    write(kind, kind === 'wide' ? wideFile(shard, length) : shardFile(shard), payload);
  });
  const writeShards = async () => {
    const growing = growLeaves(texts, places, sizes, (leaf) => writer.add(leaf));
    // Meanwhile pieces are compressed, which goes on in threads of their own.
    for (const _ of growing) await setImmediate();
    writer.finish();
  };
  await Promise.all([writeShards(), ...Array.from({ length: AT_ONCE }, writePieces)]);

  const { firstPieces, alphabet, classes, pairs } = texts;
  const root = { firstPieces, alphabet, classes, pairs, shards: writer.shards };
  const facets = { filters: filtersOf(documents), orders: ordersOf(documents) };
  write(
    'facets',
    FACETS_FILE,
    coded((coder) => codeFacets(coder, facets, documents.length)),
  );
  write(
    'fold',
    FOLD_FILE,
    coded((coder) => codeFold(coder, foldPairs())),
  );
  write(
    'root',
    ROOT_FILE,
    coded((coder) => codeRoot(coder, root)),
  );
  return {
    documents: documents.length,
    characters: texts.units.length,
    pieces: all,
    shards: writer.shards.length,
    leaves: writer.leaves,
    bytes,
  };
}
