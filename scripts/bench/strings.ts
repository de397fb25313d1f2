import type { SearchDocument } from '../../src/search/document.ts';
import { fold, foldQuery } from '../../src/search/fold.ts';
import { random } from './random.ts';

/** What is searched for, and what has to be found. */

const SEED = 20_260_101;

/** Strings of 2 to 12 characters as they stand in the texts. */
export function drawStrings(documents: readonly SearchDocument[], count: number): string[] {
  const pick = random(SEED);
  const drawn = new Set<string>();
  while (drawn.size < count) {
    const { blocks } = documents[pick(documents.length)] as SearchDocument;
    const text = blocks[pick(blocks.length)]?.text ?? '';
    const length = 2 + pick(11);
    const string = text.slice(pick(Math.max(1, text.length - length)));
    const term = string.slice(0, length).trim();
    if (term.length === length) drawn.add(term);
  }
  return [...drawn];
}

/** Documents by what is looked for: the truth that both are measured against. */
export function truth(
  documents: readonly SearchDocument[],
  terms: readonly string[],
): Set<string>[] {
  const texts = documents.map(({ url, blocks }) => ({
    url,
    text: fold(blocks.map(({ text }) => text).join('\n')),
  }));
  return terms.map((term) => {
    const query = foldQuery(term);
    return new Set(texts.filter(({ text }) => text.includes(query)).map(({ url }) => url));
  });
}
