import { Charset, Index } from 'flexsearch';
import { instanceOf, type Rival } from './rival.ts';

/** FlexSearch with its encoder for Chinese, Japanese and Korean: every character is a term. */

const MOST = 1_000_000;
const newIndex = () => new Index({ encoder: Charset.CJK });

const rival: Rival = {
  build: async (texts) => {
    const index = newIndex();
    texts.forEach((text, number) => {
      index.add(number, text);
    });
    const lines: string[] = [];
    await index.export((key, data) => {
      if (data) lines.push(JSON.stringify([key, data]));
    });
    return lines;
  },
  load: (lines) => {
    const index = newIndex();
    for (const line of lines) index.import(...(JSON.parse(line) as [string, string]));
    return (words) => index.search(words.join(''), { limit: MOST });
  },
};

export const { build } = rival;
export const createInstance = instanceOf(rival);
