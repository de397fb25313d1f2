import { type Entry, lettersOf, matchSuggestions, type Suggestion } from './suggest.ts';
import { decodeSuggestions, SUGGEST_FILE } from './suggest-file.ts';

/** Reads the file of suggestions when it is first wanted. */
export class Suggester {
  readonly #folder: URL;
  #entries: Promise<Entry[]> | undefined;

  /** @param folder address of the index; ends in a slash */
  constructor(folder: URL) {
    this.#folder = folder;
  }

  async #read(): Promise<Entry[]> {
    const address = new URL(SUGGEST_FILE, this.#folder);
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok || !response.body) {
      throw new Error(`${address}: ${response.status} ${response.statusText}`);
    }
    const plain = response.body.pipeThrough(new DecompressionStream('gzip'));
    return decodeSuggestions(new Uint8Array(await new Response(plain).arrayBuffer()));
  }

  /** @returns nothing, and reads nothing, where `typed` can be no pinyin */
  async suggest(typed: string): Promise<Suggestion[]> {
    const letters = lettersOf(typed);
    if (letters === undefined) return [];
    this.#entries ??= this.#read().catch((error: unknown) => {
      this.#entries = undefined;
      throw error;
    });
    return matchSuggestions(await this.#entries, letters);
  }
}
