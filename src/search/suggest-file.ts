import { type Entry, suggestionKinds } from './suggest.ts';

/**
 * `suggest.bin`: one gzip member of UTF-8 lines, since a text editor then shows what is in it.
 *
 *     yanlu-suggest 1                    the version of this format
 *     feng风丰 zuo作做坐                  how characters are read where nothing else is said
 *     0作风建设                           the kind (place in `suggestionKinds`), the text
 *     3重要讲话<tab>0chong                … and characters (by place) that are read otherwise here
 *
 * The texts stand in the order of their worth.
 */

export const SUGGEST_FILE = 'suggest.bin';
const VERSION = 'yanlu-suggest 1';
const SIGN = /[a-z0-9]/;

/** The character as it is typed, if it is a letter or a digit. */
const signOf = (character: string): string => {
  const plain = character.normalize('NFKC').toLowerCase();
  return plain.length === 1 && SIGN.test(plain) ? plain : '';
};

/** A text and how its characters are read: one reading each, empty for a sign. */
export interface Reading extends Omit<Entry, 'syllables'> {
  readings: string[];
}

/** @returns the reading that each character has most often */
function usualReadings(entries: readonly Reading[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { text, readings } of entries) {
    for (const [at, character] of [...text].entries()) {
      const reading = readings[at] ?? '';
      if (reading === signOf(character)) continue;
      const known = counts.get(character) ?? new Map<string, number>();
      known.set(reading, (known.get(reading) ?? 0) + 1);
      counts.set(character, known);
    }
  }
  const most = (known: Map<string, number>) =>
    [...known].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
  return new Map([...counts].map(([character, known]) => [character, most(known)]));
}

/** @param entries no text of theirs holds a line feed or a tab */
export function encodeSuggestions(entries: readonly Reading[]): Uint8Array {
  const usual = usualReadings(entries);
  const byReading = Map.groupBy([...usual.keys()], (character) => usual.get(character) ?? '');
  const table = [...byReading].map(([reading, characters]) => reading + characters.join(''));
  const lines = entries.map(({ text, kind, readings }) => {
    const others = [...text].flatMap((character, at) => {
      const expected = usual.get(character) ?? signOf(character);
      return readings[at] === expected ? [] : [`${at}${readings[at]}`];
    });
    const line = suggestionKinds.indexOf(kind) + text;
    return others.length > 0 ? `${line}\t${others.join(' ')}` : line;
  });
  return new TextEncoder().encode([VERSION, table.sort().join(' '), ...lines].join('\n'));
}

/** @throws where the bytes are of another version */
export function decodeSuggestions(bytes: Uint8Array): Entry[] {
  const [version, table = '', ...lines] = new TextDecoder().decode(bytes).split('\n');
  if (version !== VERSION) {
    throw new Error(`${SUGGEST_FILE} is not of version “${VERSION}”; build the index again`);
  }
  const usual = new Map<string, string>();
  for (const row of table.split(' ')) {
    const [, reading = '', characters = ''] = /^([a-z]*)(.*)$/u.exec(row) ?? [];
    for (const character of characters) usual.set(character, reading);
  }
  return lines.map((line) => {
    const [head = '', tail] = line.split('\t');
    const text = head.slice(1);
    const others = new Map(
      (tail?.split(' ') ?? []).map((other) => {
        const at = Number.parseInt(other, 10);
        return [at, other.slice(String(at).length)];
      }),
    );
    const syllables = Array.from(
      text,
      (character, at) => others.get(at) ?? usual.get(character) ?? signOf(character),
    );
    const kind = suggestionKinds[Number(head[0])] ?? 'title';
    return { text, kind, syllables: syllables.filter(Boolean) };
  });
}
