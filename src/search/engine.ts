import { type Directory, decodeDirectory } from './directory.ts';
import { type DocumentText, decodeText } from './document.ts';
import { fold, foldQuery } from './fold.ts';
import { DIRECTORY_FILE, StaleIndexError, shardFile, textFile, unwrap } from './format.ts';
import { type Found, findInShard, locate, type Posting, weightOf } from './nodes.ts';
import { placesOf } from './places.ts';

/**
 * Where does a string stand? The engine answers for documents with text, fields and
 * anchors; what they are about is none of its business.
 */

/** So few texts are read sooner than one more shard. */
const FEW = 2;

/**
 * Gets one of the index's files.
 *
 * @param name as `format.ts` has it
 * @param build the build it should belong to, which may keep caches apart; undefined for
 *   the directory, which must not come out of a cache unasked
 */
export type FetchFile = (name: string, build?: number) => Promise<Uint8Array<ArrayBuffer>>;

/** Blocks of one document, with the text of each as it is compared. */
export interface ReadDocument extends DocumentText {
  folded: string[];
}

interface State {
  build: number;
  directory: Directory;
  /** What was read already, by file name. */
  shards: Map<string, Promise<Uint8Array>>;
  texts: Map<string, Promise<ReadDocument>>;
}

async function gunzip(payload: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([payload]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export class Engine {
  readonly #fetchFile: FetchFile;
  #state: Promise<State> | undefined;

  constructor(fetchFile: FetchFile) {
    this.#fetchFile = fetchFile;
  }

  #open(): Promise<State> {
    this.#state ??= this.#read().catch((error: unknown) => {
      this.#state = undefined;
      throw error;
    });
    return this.#state;
  }

  async #read(): Promise<State> {
    const { build, payload } = unwrap(await this.#fetchFile(DIRECTORY_FILE), DIRECTORY_FILE);
    const directory = decodeDirectory(await gunzip(payload));
    return { build, directory, shards: new Map(), texts: new Map() };
  }

  async #file(name: string, build: number): Promise<Uint8Array> {
    const file = unwrap(await this.#fetchFile(name, build), name);
    if (file.build !== build) throw new StaleIndexError(`${name} is of another build`);
    return gunzip(file.payload);
  }

  #shard({ build, shards }: State, shard: number): Promise<Uint8Array> {
    const name = shardFile(shard);
    return remembered(shards, name, () => this.#file(name, build));
  }

  #text({ build, texts }: State, document: number): Promise<ReadDocument> {
    const name = textFile(document);
    return remembered(texts, name, async () => {
      const read = decodeText(await this.#file(name, build));
      return { ...read, folded: read.blocks.map(({ text }) => fold(text)) };
    });
  }

  async #ask(state: State, query: string): Promise<Found> {
    const shard = locate(state.directory.shards, query);
    if (shard === undefined) return { exact: true, covered: 0, postings: [] };
    return findInShard(await this.#shard(state, shard), query, state.directory);
  }

  /** Documents that may have `query`, fewer for what the index says of its further parts. */
  async #narrow(state: State, query: string, first: Found): Promise<Posting[]> {
    let { covered, postings } = first;
    while (postings.length > FEW && covered < query.length) {
      const next = await this.#ask(state, query.slice(covered));
      const also = new Set(next.postings.map(({ document }) => document));
      postings = postings.filter(({ document }) => also.has(document));
      covered += next.covered;
    }
    return postings;
  }

  async #check(state: State, query: string, { document }: Posting): Promise<Posting | undefined> {
    const { folded } = await this.#text(state, document);
    const counts = folded.map((block) => placesOf(block, query).length);
    const count = counts.reduce((sum, one) => sum + one, 0);
    return count > 0 ? { document, weight: weightOf(count, (counts[0] ?? 0) > 0) } : undefined;
  }

  async #lookUp(state: State, query: string): Promise<Posting[]> {
    const found = await this.#ask(state, query);
    if (found.exact) return found.postings;
    const candidates = await this.#narrow(state, query, found);
    const checked = await Promise.all(candidates.map((one) => this.#check(state, query, one)));
    return checked.filter((posting) => posting !== undefined);
  }

  /** The directory of the index, read once. */
  async directory(): Promise<Directory> {
    return (await this.#open()).directory;
  }

  /**
   * @param term as typed: it is folded, white space around it does not count
   * @returns every document in one block of which `term` stands, and no other, in ascending
   *   order; none for an empty term
   */
  async find(term: string): Promise<Posting[]> {
    const query = foldQuery(term);
    if (!query) return [];
    const state = await this.#open();
    try {
      return await this.#lookUp(state, query);
    } catch (error) {
      return this.#lookUp(await this.#renewed(state, error), query);
    }
  }

  /** @throws StaleIndexError where the site was built anew since `find` */
  async text(document: number): Promise<ReadDocument> {
    const state = await this.#open();
    try {
      return await this.#text(state, document);
    } catch (error) {
      await this.#renewed(state, error);
      throw new StaleIndexError(`document ${document} is of another build`, { cause: error });
    }
  }

  /**
   * A file that failed may be of a site that was built anew while this page was open: then
   * everything begins again from the new directory.
   *
   * @throws the failure, where the site is the same
   */
  async #renewed(before: State, failure: unknown): Promise<State> {
    this.#state = undefined;
    const state = await this.#open();
    if (state.build === before.build) throw failure;
    return state;
  }
}

/** What `make` gave for `key`; a failure is not remembered. */
function remembered<T>(
  known: Map<string, Promise<T>>,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const before = known.get(key);
  if (before) return before;
  const made = make().catch((error: unknown) => {
    known.delete(key);
    throw error;
  });
  known.set(key, made);
  return made;
}
