import { Alphabet } from './alphabet.ts';
import type { Facets, Piece } from './contract.ts';
import type { Extras } from './extras.ts';
import type { FoldPairs } from './fold-pairs.ts';
import {
  FACETS_FILE,
  FOLD_FILE,
  FormatError,
  pieceFile,
  ROOT_FILE,
  shardFile,
  unwrap,
  wideFile,
} from './format.ts';
import { Kept } from './kept.ts';
import { codeLeaves, type Leaves, noLeaves } from './leaves.ts';
import { extras } from './modules.ts';
import { decodePiece } from './piece.ts';
import { codePostings, type Postings } from './postings.ts';
import { RangeReader } from './range-reader.ts';
import { codeRoot, noRoot, type Root } from './root.ts';

/** The files of one build of an index, read as they are asked for and kept for a while. */

/**
 * Gets one of the index's files.
 *
 * @param name as `format.ts` has it
 * @param build the build it should belong to, which may keep caches apart; undefined for
 *   the root, which must not come out of a cache unasked
 */
export type FetchFile = (name: string, build?: number) => Promise<Uint8Array<ArrayBuffer>>;

const KEPT = { shards: 48, wide: 24, pieces: 400 };

async function gunzip(payload: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([payload]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What a file says, or that it cannot be read. */
async function read<T>(name: string, decode: () => T | Promise<T>): Promise<T> {
  try {
    return await decode();
  } catch (cause) {
    throw new FormatError(`${name} is damaged; build the index again`, { cause });
  }
}

export class IndexFiles {
  readonly build: number;
  readonly root: Root;
  readonly alphabet: Alphabet;
  readonly #fetchFile: FetchFile;
  readonly #shards = new Kept<number, Leaves>(KEPT.shards);
  readonly #wide = new Kept<string, Postings>(KEPT.wide);
  readonly #pieces = new Kept<number, Piece>(KEPT.pieces);
  readonly #single = new Kept<string, unknown>(2);

  private constructor(build: number, root: Root, fetchFile: FetchFile) {
    this.build = build;
    this.root = root;
    this.#fetchFile = fetchFile;
    this.alphabet = new Alphabet(root);
  }

  /** @throws FormatError */
  static async open(fetchFile: FetchFile): Promise<IndexFiles> {
    const { build, payload } = unwrap(await fetchFile(ROOT_FILE), ROOT_FILE);
    const root = await read(ROOT_FILE, () => codeRoot(new RangeReader(payload), noRoot()));
    return new IndexFiles(build, root, fetchFile);
  }

  /** How many pieces there are. */
  get all(): number {
    return this.root.firstPieces.at(-1) ?? 0;
  }

  async #payload(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const { build, payload } = unwrap(await this.#fetchFile(name, this.build), name);
    if (build !== this.build) {
      throw new FormatError(`${name} is of another build than ${ROOT_FILE}; copy the whole index`);
    }
    return payload;
  }

  async #file<T>(
    name: string,
    decode: (payload: Uint8Array<ArrayBuffer>) => T | Promise<T>,
  ): Promise<T> {
    const payload = await this.#payload(name);
    return read(name, () => decode(payload));
  }

  /** Like `#file`, of one that few queries ask for: so is what reads it. */
  async #rare<T>(name: string, decode: (reader: RangeReader, codecs: Extras) => T): Promise<T> {
    const [payload, codecs] = await Promise.all([this.#payload(name), extras()]);
    return read(name, () => decode(new RangeReader(payload), codecs));
  }

  hasShard(shard: number): boolean {
    return this.#shards.has(shard);
  }

  shard(shard: number): Promise<Leaves> {
    return this.#shards.get(shard, () =>
      this.#file(shardFile(shard), (payload) =>
        codeLeaves(new RangeReader(payload), noLeaves(), this.all),
      ),
    );
  }

  wide(shard: number, length: number): Promise<Postings> {
    const name = wideFile(shard, length);
    return this.#wide.get(name, () =>
      this.#file(name, (payload) => {
        const postings: Postings = { pieces: [], counts: [], flags: [] };
        codePostings(new RangeReader(payload), postings, this.all);
        return postings;
      }),
    );
  }

  piece(piece: number): Promise<Piece> {
    return this.#pieces.get(piece, () =>
      this.#file(pieceFile(piece), async (payload) => {
        const text = decodePiece(await gunzip(payload));
        return { ...text, folded: text.blocks.map((block) => this.alphabet.fold(block.text)) };
      }),
    );
  }

  facets(): Promise<Facets> {
    const documents = this.root.firstPieces.length - 1;
    return this.#single.get(FACETS_FILE, () =>
      this.#rare(FACETS_FILE, (reader, { codeFacets, noFacets }) =>
        codeFacets(reader, noFacets(), documents),
      ),
    ) as Promise<Facets>;
  }

  wholeFold(): Promise<FoldPairs> {
    return this.#single.get(FOLD_FILE, () =>
      this.#rare(FOLD_FILE, (reader, { codeFold }) => codeFold(reader, new Map())),
    ) as Promise<FoldPairs>;
  }
}
