import type { SearchDocument } from '../../../src/search/document.ts';
import { random } from '../random.ts';
import type { PlainTexts } from './plain-texts.ts';

/** What is searched for: strings drawn from the texts, the same ones each time. */

export type Kind = 'short' | 'long' | 'single' | 'absent' | 'near' | 'words' | 'quoted';

export interface Query {
  kind: Kind;
  /** As a reader types it. */
  typed: string;
  /** The strings that a document has to have, every one of them. */
  wanted: string[];
}

const SEED = 20_260_101;
/** Draws for one string, of which most are thrown away where the texts are few. */
const MOST_TRIES = 20_000;

const HANZI = /^\p{Script=Han}+$/u;
/** What no query may hold that is not meant as a sign of the query language. */
const SIGNS = /[\s"＂|｜]/u;
const SIGNS_IN_QUOTES = /["＂\n]/u;
const PUNCTUATION = /[\p{P}\p{Zs}]/u;

const isHanzi = (string: string): boolean => HANZI.test(string);
const hasHanziEnds = (string: string): boolean =>
  isHanzi(string.slice(0, 1)) && isHanzi(string.slice(-1));

/** Draws one query, or nothing where what was drawn is none. */
type Draw = () => Omit<Query, 'kind'> | undefined;

function drawers(documents: readonly SearchDocument[], texts: PlainTexts): Record<Kind, Draw> {
  const pick = random(SEED);
  const within = (least: number, most: number): number => least + pick(most - least + 1);
  const anyDocument = () => documents[pick(documents.length)] as SearchDocument;

  /** A run of `length` units of a document; shorter where the block is. */
  const slice = (length: number, { blocks } = anyDocument()): string => {
    const text = blocks[pick(blocks.length)]?.text ?? '';
    const from = pick(Math.max(1, text.length - length + 1));
    return text.slice(from, from + length);
  };
  const exactly = (
    length: number,
    fits: (string: string) => boolean,
    document?: SearchDocument,
  ) => {
    const string = slice(length, document);
    return string.length === length && fits(string) ? string : undefined;
  };
  /** Drawn from the texts, so that it is as frequent as there. */
  const character = (): string => {
    for (;;) {
      const drawn = slice(1);
      if (isHanzi(drawn)) return drawn;
    }
  };
  const plain = (string: string | undefined) => string && { typed: string, wanted: [string] };
  const nowhere = (string: string | undefined) =>
    string && !texts.has(string) ? { typed: string, wanted: [string] } : undefined;

  return {
    short: () => plain(exactly(within(2, 12), isHanzi)) || undefined,
    long: () =>
      plain(exactly(within(14, 40), (one) => hasHanziEnds(one) && !SIGNS.test(one))) || undefined,
    single: () => plain(exactly(1, isHanzi)) || undefined,
    absent: () => nowhere(Array.from({ length: within(2, 8) }, character).join('')),
    near: () => {
      const string = exactly(within(4, 12), isHanzi);
      if (!string) return undefined;
      const at = pick(string.length);
      return nowhere(string.slice(0, at) + character() + string.slice(at + 1));
    },
    words: () => {
      const document = anyDocument();
      const words = Array.from({ length: within(2, 3) }, () =>
        exactly(within(2, 4), isHanzi, document),
      ).filter((word) => word !== undefined);
      return words.length > 1 ? { typed: words.join(' '), wanted: words } : undefined;
    },
    quoted: () => {
      const string = exactly(within(6, 20), (one) => {
        return hasHanziEnds(one) && PUNCTUATION.test(one) && !SIGNS_IN_QUOTES.test(one);
      });
      return string ? { typed: `"${string}"`, wanted: [string] } : undefined;
    },
  };
}

/**
 * @param texts of the same documents
 * @param counts how many of each kind at most: fewer where the texts do not give them
 * @returns no query twice; the kinds take turns, so that any beginning has some of each
 */
export function drawQueries(
  documents: readonly SearchDocument[],
  texts: PlainTexts,
  counts: Record<Kind, number>,
): Query[] {
  const drawn = Object.entries(drawers(documents, texts)).flatMap(([name, draw]) => {
    const kind = name as Kind;
    const queries = new Map<string, Query>();
    for (
      let tries = counts[kind] && MOST_TRIES;
      tries > 0 && queries.size < counts[kind];
      tries--
    ) {
      const query = draw();
      if (query) queries.set(query.typed, { kind, ...query });
    }
    return [...queries.values()].map((query, at) => ({ query, turn: at / queries.size }));
  });
  return drawn.sort((a, b) => a.turn - b.turn).map(({ query }) => query);
}
