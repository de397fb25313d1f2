import type { Facets, Match, Piece, SearchEngine } from './contract.ts';
import { type FetchFile, IndexFiles } from './files.ts';
import { findPostings } from './find.ts';
import { StaleIndexError } from './format.ts';
import { Kept } from './kept.ts';
import { matchesOf } from './matches.ts';

/**
 * Where does a string stand? The engine answers for documents with text, fields and
 * anchors; what they are about is none of its business.
 */

export type { FetchFile };

/** How many answers are kept: one may have all documents. */
const KEPT_ANSWERS = 8;

/** One build of the index, and what it answered lately. */
interface State {
  files: IndexFiles;
  answers: Kept<string, Match[]>;
}

export class Engine implements SearchEngine {
  readonly #fetchFile: FetchFile;
  #state: Promise<State> | undefined;

  constructor(fetchFile: FetchFile) {
    this.#fetchFile = fetchFile;
  }

  #open(): Promise<State> {
    this.#state ??= IndexFiles.open(this.#fetchFile).then(
      (files) => ({ files, answers: new Kept(KEPT_ANSWERS) }),
      (error: unknown) => {
        this.#state = undefined;
        throw error;
      },
    );
    return this.#state;
  }

  /**
   * A file that failed may be of a site that was built anew while this page was open: then
   * everything begins again from the new root.
   *
   * @throws the failure, where the site is the same
   */
  async #renewed(before: State, failure: unknown): Promise<State> {
    this.#state = undefined;
    const state = await this.#open();
    if (state.files.build === before.files.build) throw failure;
    return state;
  }

  /** @throws where the site is the same; else what `work` gives for the new one */
  async #answered<T>(work: (state: State) => Promise<T>): Promise<T> {
    const state = await this.#open();
    try {
      return await work(state);
    } catch (error) {
      return work(await this.#renewed(state, error));
    }
  }

  fold(typed: string): Promise<string> {
    return this.#answered(async ({ files }) => {
      const isKnown = [...Array(typed.length).keys()].every((at) =>
        files.knows(typed.charCodeAt(at)),
      );
      return files.folded(typed, isKnown ? undefined : await files.wholeFold());
    });
  }

  find(folded: string): Promise<Match[]> {
    return this.#answered(({ files, answers }) =>
      answers.get(folded, async () =>
        matchesOf(await findPostings(files, folded), files.root.firstPieces),
      ),
    );
  }

  async extent(): Promise<{ documents: number; firstPieces: ArrayLike<number> }> {
    const { firstPieces } = (await this.#open()).files.root;
    return { documents: firstPieces.length - 1, firstPieces };
  }

  /** @throws StaleIndexError where the site was built anew since `find` */
  async piece(piece: number): Promise<Piece> {
    const state = await this.#open();
    try {
      return await state.files.piece(piece);
    } catch (error) {
      await this.#renewed(state, error);
      throw new StaleIndexError(`piece ${piece} is of another build`, { cause: error });
    }
  }

  facets(): Promise<Facets> {
    return this.#answered(({ files }) => files.facets());
  }
}
