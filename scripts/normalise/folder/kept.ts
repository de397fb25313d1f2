import { type Listed, listed } from '../compact/listed.ts';
import { packedList } from '../compact/packed-list.ts';
import type { Comparison } from '../similar/compare.ts';
import type { Pair } from '../similar/pairs.ts';
import { noSpeeches, type Speeches } from '../similar/speeches.ts';
import type { FileSummary } from './summary.ts';
import type { Taken } from './take.ts';

/** Two speeches with nearly the same text, for the archivist. */
export interface Repeat extends Comparison {
  speeches: [RepeatedSpeech, RepeatedSpeech];
}

export interface RepeatedSpeech {
  id: string;
  title: string;
  /** Path of its source below the folder of raw texts. */
  file: string;
}

/** What is known of the texts that were taken in: some three hundred bytes each. */
export interface Kept {
  speeches: Speeches;
  /** @param at the number of its file in the order of paths */
  put(at: number, taken: Taken): void;
  /** Those that were taken in, sorted by path. */
  files(): Listed<FileSummary>;
  repeats(pairs: Listed<Pair>): Listed<Repeat>;
}

/** The fields that are held of a summary; the path is known from its number. */
const FIELDS = Object.keys({
  id: 0,
  format: 0,
  encoding: 0,
  speeches: 0,
  removed: 0,
  joined: 0,
  regularised: 0,
  laidOut: 0,
  flagged: 0,
  warnings: 0,
} satisfies Record<keyof Omit<FileSummary, 'file'>, 0>) as (keyof FileSummary)[];

interface Row {
  /** `null` where there is nothing in a field. */
  s: unknown[];
  /** The titles of its speeches. */
  t: string[];
}

/** @param paths of all texts that may be taken in, sorted */
export function keepTaken(paths: readonly string[]): Kept {
  const rows = packedList<Row>(paths.length);
  const speeches = noSpeeches();
  let length = 0;
  const summaryOf = (at: number, { s }: Row) => {
    const fields = FIELDS.map((field, i) => [field, s[i]] as const);
    const known = Object.fromEntries(fields.filter(([, value]) => value !== null));
    return { file: paths[at], ...known } as unknown as FileSummary;
  };
  const repeated = (speech: number): RepeatedSpeech => {
    const source = speeches.sourceOf(speech);
    const title = rows.get(source)?.t[speeches.partOf(speech)] as string;
    return { id: speeches.idOf(speech), title, file: paths[source] as string };
  };
  return {
    speeches,
    put: (at, taken) => {
      length++;
      rows.put(at, {
        s: FIELDS.map((field) => taken.summary[field] ?? null),
        t: taken.speeches.map(({ title }) => title),
      });
      for (const [part, { id, bands }] of taken.speeches.entries()) {
        speeches.add({ id, bands, source: at, part });
      }
    },
    files: () =>
      listed(length, function* () {
        for (const at of paths.keys()) {
          const row = rows.get(at);
          if (row) yield summaryOf(at, row);
        }
      }),
    repeats: (pairs) =>
      listed(pairs.length, function* () {
        for (const {
          speeches: [first, second],
          ...found
        } of pairs) {
          yield { ...found, speeches: [repeated(first), repeated(second)] };
        }
      }),
  };
}
