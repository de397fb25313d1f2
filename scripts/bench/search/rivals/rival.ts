/**
 * What makes a library that holds its whole index in memory a search of a static site, under
 * the names of Pagefind's API: the index is one file, each text another, all compressed.
 * It is given folded texts and folded queries.
 */

/** Asks the loaded index; gives the numbers of documents, the best first. */
export type Ask = (words: readonly string[]) => number[];

export interface Rival {
  /** @returns the index as lines, each without a line feed; runs where the site is built */
  build: (texts: readonly string[]) => Promise<string[]>;
  /** @returns the index ready for questions; runs in the browser */
  load: (lines: readonly string[]) => Ask;
}

interface Text {
  url: string;
  title: string;
  text: string;
}

const EXCERPT = 90;

async function readPacked(address: string): Promise<string> {
  const { body } = await fetch(address);
  if (!body) throw new Error(`${address} is empty`);
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).text();
}

/** What has to stand in a document: in quotes the whole, else the words. */
const wordsOf = (typed: string): string[] => {
  const quoted = /^"(.*)"$/u.exec(typed)?.[1];
  return quoted === undefined ? typed.split(' ').filter(Boolean) : [quoted];
};

function excerptOf(text: string, [word = '']: readonly string[]): string {
  const at = Math.max(0, text.indexOf(word));
  const before = text.slice(Math.max(0, at - EXCERPT / 2), at);
  return `${before}<mark>${word}</mark>${text.slice(at + word.length, at + EXCERPT / 2)}`;
}

/** @returns what a page imports in place of `pagefind.js` */
export const instanceOf =
  ({ load }: Rival) =>
  ({ basePath }: { basePath: string }) => {
    let asking: Promise<Ask> | undefined;
    const ready = (): Promise<Ask> => {
      asking ??= readPacked(`${basePath}index.gz`).then((lines) => load(lines.split('\n')));
      return asking;
    };
    return {
      init: ready,
      search: async (typed: string) => {
        const words = wordsOf(typed);
        const numbers = (await ready())(words);
        return {
          results: numbers.map((number) => ({
            id: String(number),
            data: async () => {
              const read = await readPacked(`${basePath}texts/${number}.gz`);
              const { url, title, text } = JSON.parse(read) as Text;
              return { url, meta: { title }, excerpt: excerptOf(text, words) };
            },
          })),
        };
      },
      destroy: async () => {
        asking = undefined;
      },
    };
  };
