import type { SearchEngine, Snapshot } from './contract.ts';
import { type FetchFile, IndexFiles } from './files.ts';
import { StaleIndexError } from './format.ts';
import { FilesSnapshot } from './snapshot.ts';

/**
 * Where does a string stand? The engine answers for documents with text, fields and
 * anchors; what they are about is none of its business.
 */

export type { FetchFile };

/** How many times work begins anew: a site is not built more often while it goes on. */
const RENEWALS = 2;

export class Engine implements SearchEngine {
  readonly #fetchFile: FetchFile;
  #current: Promise<Snapshot> | undefined;
  #renewing: Promise<Snapshot> | undefined;

  constructor(fetchFile: FetchFile) {
    this.#fetchFile = fetchFile;
  }

  async #read(): Promise<Snapshot> {
    const files = await IndexFiles.open(this.#fetchFile);
    return new FilesSnapshot(files, (failure) => this.#explain(files.build, failure));
  }

  open(): Promise<Snapshot> {
    if (!this.#current) {
      const current = this.#read();
      this.#current = current;
      current.catch(() => {
        if (this.#current === current) this.#current = undefined;
      });
    }
    return this.#current;
  }

  /**
   * A file that failed may be of a site that was built anew while this page was open, which
   * its root tells. Where that cannot be had either, the failure is what there is to say.
   */
  async #explain(build: number, failure: unknown): Promise<unknown> {
    if ((await this.open()).build === build) {
      this.#renewing ??= this.#read().finally(() => {
        this.#renewing = undefined;
      });
      const next = await this.#renewing.catch(() => undefined);
      if (!next || next.build === build) return failure;
      this.#current = Promise.resolve(next);
    }
    return new StaleIndexError('the index was built anew; search again', { cause: failure });
  }

  async answer<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    for (let left = RENEWALS; ; left--) {
      const snapshot = await this.open();
      try {
        return await work(snapshot);
      } catch (error) {
        if (left === 0 || !(error instanceof StaleIndexError)) throw error;
      }
    }
  }
}
