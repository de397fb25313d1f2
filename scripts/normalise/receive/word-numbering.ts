import { numeral } from './numerals.ts';
import type { WordStyles } from './word-styles.ts';
import { attribute, childrenOf, find, isOn, valueAt } from './word-xml.ts';

/** Automatic numbering of WordprocessingML (ECMA-376 Part 1, 17.9). */

interface Level {
  start: number;
  format: string;
  /** With `%1` where the number of the first level goes. */
  text: string;
  /** What stands between the number and the words. */
  suffix: 'tab' | 'space' | 'nothing';
  /** Starts anew only after a level up to this one, counted from 1; 0 for never. */
  restart?: number;
  /** All numbers in plain digits. */
  isLegal: boolean;
  style?: string;
}

interface List {
  /** Lists of one abstract list go on counting each other. */
  abstract: string;
  levels: Map<number, Level>;
  /** Numbers that this list begins with, whatever was counted before. */
  starts: Map<number, number>;
}

export type Lists = ReadonlyMap<string, List>;

const MOST_LEVELS = 9;
const integer = (text: string | undefined, otherwise: number) =>
  text !== undefined && /^\d{1,6}$/u.test(text) ? Number(text) : otherwise;

function readLevel(element: Element): [number, Level] {
  const restart = valueAt(element, 'lvlRestart');
  const style = valueAt(element, 'pStyle');
  const suffix = valueAt(element, 'suff');
  const format =
    childrenOf(element, 'numFmt')[0] ?? find(element, 'AlternateContent', 'Fallback', 'numFmt');
  return [
    integer(attribute(element, 'ilvl'), 0),
    {
      start: integer(valueAt(element, 'start'), 0),
      format: attribute(format, 'val') ?? 'decimal',
      text: valueAt(element, 'lvlText') ?? '',
      suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
      isLegal: isOn(element, 'isLgl') ?? false,
      ...(restart === undefined ? {} : { restart: integer(restart, 0) }),
      ...(style === undefined ? {} : { style }),
    },
  ];
}

const levelsOf = (parent: Element | undefined) => new Map(childrenOf(parent, 'lvl').map(readLevel));

/** @param numbering the root of `numbering.xml`; absent where a document has none */
export function readLists(numbering: Element | undefined, styles: WordStyles): Lists {
  const abstracts = new Map(
    childrenOf(numbering, 'abstractNum').map((one) => [attribute(one, 'abstractNumId') ?? '', one]),
  );
  const abstractOf = new Map(
    childrenOf(numbering, 'num').map((one) => [
      attribute(one, 'numId') ?? '',
      valueAt(one, 'abstractNumId') ?? '',
    ]),
  );
  /** An abstract list may only name a style that names the list that has the levels. */
  const resolve = (id: string): string => {
    const link = valueAt(abstracts.get(id), 'numStyleLink');
    const list = link === undefined ? undefined : styles.numberingStyle(link);
    return (list === undefined ? undefined : abstractOf.get(list)) ?? id;
  };
  return new Map(
    childrenOf(numbering, 'num').map((num) => {
      const id = attribute(num, 'numId') ?? '';
      const abstract = resolve(abstractOf.get(id) ?? '');
      const levels = levelsOf(abstracts.get(abstract));
      const starts = new Map<number, number>();
      for (const override of childrenOf(num, 'lvlOverride')) {
        const start = valueAt(override, 'startOverride');
        if (start !== undefined)
          starts.set(integer(attribute(override, 'ilvl'), 0), integer(start, 1));
        for (const [level, own] of levelsOf(override)) levels.set(level, own);
      }
      return [id, { abstract, levels, starts }];
    }),
  );
}

/** @returns the level whose own style is that of the paragraph */
export const levelOfStyle = (list: List, style: string | undefined): number | undefined =>
  [...list.levels].find(([, level]) => style !== undefined && level.style === style)?.[0];

/** Counts the paragraphs of one document. */
export class ListCounter {
  readonly #lists: Lists;
  /** For each abstract list the numbers of its levels. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  /**
   * @param style of the paragraph
   * @returns what the next paragraph of a list begins with, empty for a bullet
   */
  next(id: string, given: number | undefined, style: string | undefined): string {
    const list = this.#lists.get(id);
    if (!list) return '';
    const at = given ?? levelOfStyle(list, style) ?? 0;
    const level = list.levels.get(at);
    if (!level || at >= MOST_LEVELS) return '';
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    const start = this.#startAnew(id, at, list);
    const before = start === undefined ? counts[at] : undefined;
    counts[at] = before === undefined ? (start ?? list.starts.get(at) ?? level.start) : before + 1;
    for (let lower = at + 1; lower < MOST_LEVELS; lower++) {
      const { restart } = list.levels.get(lower) ?? {};
      if (restart === undefined || at < restart) counts[lower] = undefined;
    }
    return level.format === 'bullet' ? '' : labelOf(list, level, counts);
  }

  /** The number that a list begins with where it is met for the first time. */
  #startAnew(id: string, at: number, list: List): number | undefined {
    const key = `${id} ${at}`;
    if (this.#begun.has(key)) return undefined;
    this.#begun.add(key);
    return list.starts.get(at);
  }
}

function labelOf(list: List, level: Level, counts: readonly (number | undefined)[]): string {
  const label = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1;
    const { format = 'decimal', start = 1 } = list.levels.get(index) ?? {};
    return numeral(counts[index] ?? start, level.isLegal ? 'decimal' : format);
  });
  // After a mark of full width nobody sets a space.
  const isClosed =
    level.suffix === 'nothing' || /[\u3001\u3002\uff09\uff0e\u3011\u3015]$/u.test(label);
  return label === '' || isClosed ? label : `${label} `;
}
