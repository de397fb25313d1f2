import { instanceOf, type Rival } from './rival.ts';

/** No index at all: all texts in one file, and `String.includes`. */

const rival: Rival = {
  build: async (texts) => texts.map((text) => JSON.stringify(text)),
  load: (lines) => {
    const texts = lines.map((line) => JSON.parse(line) as string);
    return (words) =>
      texts.flatMap((text, number) => (words.every((word) => text.includes(word)) ? [number] : []));
  },
};

export const { build } = rival;
export const createInstance = instanceOf(rival);
