import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { pinyin } from 'pinyin-pro';
import type { SearchDocument } from '../../src/search/document.ts';
import { type Suggestion, type SuggestionKind, suggestionKinds } from '../../src/search/suggest.ts';
import { encodeSuggestions, type Reading, SUGGEST_FILE } from '../../src/search/suggest-file.ts';

/** Writes what is offered to those who type pinyin, each text with how it is read. */

/** The least worthy are left out beyond it. */
const MOST = 20_000;
/** In how many documents a text of a kind has to stand; one where nothing is said. */
const FEWEST: Partial<Record<SuggestionKind, number>> = { formulation: 2 };
/** What is longer is nothing that anybody would type. */
const LONGEST = 60;
const HANZI = /\p{Script=Han}/u;
const GZIP_SYSTEM = { at: 9, unknown: 255 };

const readTogether = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' });

/** @returns one reading for each character, empty for what is neither hanzi nor letter nor digit */
function readingsOf(text: string): string[] {
  const characters = [...text];
  const together = readTogether(text);
  // What the library takes for one character may be several.
  const isAligned = together.length === characters.length;
  const read = isAligned ? together : characters.map((one) => readTogether(one)[0]);
  return characters.map((character, at) => {
    if (HANZI.test(character)) return (read[at] ?? '').toLowerCase().replace(/[^a-z]/g, '');
    const plain = character.normalize('NFKC').toLowerCase();
    return /^[a-z0-9]$/.test(plain) ? plain : '';
  });
}

/** @returns the texts, each once under its most telling kind, in the order of their worth */
export function suggestionsOf(documents: readonly SearchDocument[]): Suggestion[] {
  const counts = new Map<string, { suggestion: Suggestion; count: number }>();
  for (const { suggestions = [] } of documents) {
    const own = new Map(suggestions.map((one) => [one.kind + one.text, one]));
    for (const [key, suggestion] of own) {
      const known = counts.get(key) ?? { suggestion, count: 0 };
      known.count++;
      counts.set(key, known);
    }
  }
  const rank = ({ kind }: Suggestion) => suggestionKinds.indexOf(kind);
  const sorted = [...counts.values()]
    .filter(({ suggestion: { kind, text }, count }) => {
      const isPlain = !/[\t\n]/.test(text) && text.length <= LONGEST && HANZI.test(text);
      return isPlain && count >= (FEWEST[kind] ?? 1);
    })
    .sort((a, b) => rank(a.suggestion) - rank(b.suggestion) || b.count - a.count);
  const byText = new Map<string, Suggestion>();
  for (const { suggestion } of sorted) {
    if (!byText.has(suggestion.text)) byText.set(suggestion.text, suggestion);
  }
  return [...byText.values()].slice(0, MOST);
}

/**
 * @param folder where the file goes; made if it is not there
 * @returns how many bytes were written
 */
export async function writeSuggestions(
  documents: readonly SearchDocument[],
  folder: string,
): Promise<number> {
  const entries = suggestionsOf(documents).map(
    ({ text, kind }): Reading => ({ text, kind, readings: readingsOf(text) }),
  );
  const packed = gzipSync(encodeSuggestions(entries), { level: constants.Z_BEST_COMPRESSION });
  packed[GZIP_SYSTEM.at] = GZIP_SYSTEM.unknown;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, SUGGEST_FILE), packed);
  return packed.length;
}
