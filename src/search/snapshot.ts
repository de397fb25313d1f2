import type { Facets, Matches, Piece, Snapshot } from './contract.ts';
import type { IndexFiles } from './files.ts';
import { findPostings } from './find.ts';
import { Kept } from './kept.ts';
import { matchesOf } from './matches.ts';

/** How many answers are kept: one may have all documents. */
const KEPT_ANSWERS = 8;

/** @returns what a failure to read a file means, to be thrown in its place */
export type Explain = (failure: unknown) => Promise<unknown>;

/** One build of the index, and what it answered lately. */
export class FilesSnapshot implements Snapshot {
  readonly build: number;
  readonly #files: IndexFiles;
  readonly #explain: Explain;
  readonly #answers = new Kept<string, Matches>(KEPT_ANSWERS);

  constructor(files: IndexFiles, explain: Explain) {
    this.build = files.build;
    this.#files = files;
    this.#explain = explain;
  }

  async #explained<T>(reading: Promise<T>): Promise<T> {
    try {
      return await reading;
    } catch (error) {
      throw await this.#explain(error);
    }
  }

  async fold(typed: string): Promise<string> {
    const files = this.#files;
    const isKnown = [...Array(typed.length).keys()].every((at) =>
      files.alphabet.knows(typed.charCodeAt(at)),
    );
    return files.alphabet.fold(
      typed,
      isKnown ? undefined : await this.#explained(files.wholeFold()),
    );
  }

  find(folded: string): Promise<Matches> {
    return this.#answers.get(folded, async () => {
      const postings = await this.#explained(findPostings(this.#files, folded));
      return matchesOf(postings, this.#files.root.firstPieces);
    });
  }

  extent(): { documents: number; firstPieces: ArrayLike<number> } {
    const { firstPieces } = this.#files.root;
    return { documents: firstPieces.length - 1, firstPieces };
  }

  piece(piece: number): Promise<Piece> {
    return this.#explained(this.#files.piece(piece));
  }

  facets(): Promise<Facets> {
    return this.#explained(this.#files.facets());
  }
}
