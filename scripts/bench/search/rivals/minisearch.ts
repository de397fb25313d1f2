import MiniSearch from 'minisearch';
import { instanceOf, type Rival } from './rival.ts';

/** MiniSearch over the bigrams of the texts, and over the single characters for short words. */

const bigrams = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));

/**
 * Its tree of terms goes through all continuations of a node one by one, thousands of hanzi:
 * spelt in sixteen signs the same terms are taken in many times as fast.
 */
const spell = (term: string): string =>
  Array.from({ length: term.length }, (_, at) =>
    term.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');

const options = {
  fields: ['text'],
  tokenize: (text: string) => [...new Set([...bigrams(text), ...text])],
  processTerm: spell,
  searchOptions: {
    combineWith: 'AND' as const,
    tokenize: (query: string) =>
      query.split('\n').flatMap((word) => (word.length > 1 ? bigrams(word) : [word])),
  },
};

const rival: Rival = {
  build: async (texts) => {
    const index = new MiniSearch(options);
    texts.forEach((text, id) => {
      index.add({ id, text });
    });
    return [JSON.stringify(index)];
  },
  load: ([line = '']) => {
    const index = MiniSearch.loadJSON(line, options);
    return (words) => index.search(words.join('\n')).map(({ id }) => id);
  },
};

export const { build } = rival;
export const createInstance = instanceOf(rival);
