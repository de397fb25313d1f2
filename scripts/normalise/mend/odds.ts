import { markerOf } from '../lines/heading.ts';
import { opensArticle } from '../lines/prose.ts';
import { type Cut, isFull } from './cut.ts';
import type { Row } from './rows.ts';

/**
 * Where every line is cut at one width and nothing marks a paragraph, a full line that ends a
 * sentence may end its paragraph too. What tells is counted in the text itself: how many
 * paragraphs end (each of them fills its last line by chance, once in as many times as the line
 * has places), how often a sentence ends inside a line, and what sentences and paragraphs begin
 * with. The method is Bayes' rule with counts smoothed by a few general openings.
 */
export interface Tally {
  /** One line in so many is full by chance. */
  places: number;
  /** Lines that are full: each could end a sentence by chance. */
  full: number;
  /** Characters inside lines. */
  characters: number;
  /** By end mark: paragraphs that surely end with it, and sentences inside a line. */
  ends: Map<string, number>;
  inside: Map<string, number>;
  /** By opening: paragraphs and sentences inside a line that begin with it. */
  starts: Openings;
  startsInside: Openings;
}

interface Openings {
  counts: Map<string, number>;
  all: number;
}

const END = /[。！？；：!?;:…][”’」』）》)]*/gu;
/** Weight of what is known beforehand against what the text shows. */
const PRIOR = 8;
const RARE = 0.01;

/** Words that go on within a paragraph, and words that open one, by how much they do. */
const OPENINGS: [RegExp, number][] = [
  [/^(?:同志们|各位|女士们|朋友们|同学们|乡亲们|老师们|战友们)/u, 20],
  [/^(?:——|[-–—]{2})/u, 12],
  [
    /^(?:过去(?:的?一年|几年|五年)|一年来|几年来|近年来|当前|最后|首先|其次|再次|下面|今天|回顾)/u,
    4,
  ],
  [/^(?:现在|目前|今年|去年|为了?|根据|按照|本(?:法|条例|办法|规定))/u, 2],
  [
    /^(?:这种|这样|这个|这些|它|他|她|其|例如|比如|此外|同时|但|而|如果|因此|所以|并|也|还|又|否则|特别是|尤其|只有|只要|有的|有些|一些|不然|当然|可是|然而|于是|结果|那么|那|可见|反之)/u,
    0.15,
  ],
  [/^(?:这|要|不|完善|落实|严格|制定|健全|支持|鼓励|引导|扩大|开展)/u, 0.5],
];

const STRUCTURAL = new Set([
  'chapter',
  'hanzi',
  'hanzi-bracket',
  'arabic',
  'arabic-bracket',
  'circled',
]);

/** What a paragraph or a sentence opens with: the kind of its mark, or its first two characters. */
function openingOf(text: string): string {
  if (opensArticle(text)) return '#article';
  const marker = markerOf(text.slice(0, 12));
  return marker ? `#${marker.kind}` : text.slice(0, 2);
}

function ratioOf(text: string, key: string): number {
  if (key === '#article') return 60;
  if (STRUCTURAL.has(key.slice(1)) && key.startsWith('#')) return 30;
  return OPENINGS.find(([pattern]) => pattern.test(text))?.[1] ?? 1;
}

const countOpening = (openings: Openings, text: string) => {
  count(openings.counts, openingOf(text));
  openings.all++;
};

const count = (counts: Map<string, number>, key: string) =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

const endMark = (text: string): string | undefined => {
  const mark = /([。！？；：!?;:…])[”’」』）》)]*$/u.exec(text)?.[1];
  return mark && kindOf(mark);
};

const kindOf = (mark: string): string =>
  /[；;]/u.test(mark) ? '；' : /[：:]/u.test(mark) ? '：' : '。';

const placesOf = ({ unit, width, slack }: Cut): number =>
  unit === 'columns' ? width / (2 + slack) : width / (1 + slack);

export function tallyOf(rows: readonly Row[], cut: Cut): Tally {
  const tally: Tally = {
    places: placesOf(cut),
    full: 0,
    characters: 0,
    ends: new Map(),
    inside: new Map(),
    starts: { counts: new Map(), all: 0 },
    startsInside: { counts: new Map(), all: 0 },
  };
  for (const [i, row] of rows.entries()) {
    const { text } = row.line;
    const next = rows[i + 1];
    tally.characters += text.length;
    for (const match of text.matchAll(END)) {
      const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
      if (rest === '') continue;
      count(tally.inside, kindOf(match[0]));
      if (rest.length >= 2) countOpening(tally.startsInside, rest);
    }
    if (!next) continue;
    if (isFull(cut, row, next)) {
      tally.full++;
      continue;
    }
    const mark = endMark(text);
    if (mark) count(tally.ends, mark);
    countOpening(tally.starts, next.line.text);
  }
  return tally;
}

/**
 * @param text of a full line that ends a sentence
 * @param next text of the line after it
 * @returns the natural logarithm of the odds that a paragraph ends between them
 */
export function oddsOfEnd(tally: Tally, text: string, next: string): number {
  const mark = endMark(text) ?? '。';
  const ends = ((tally.ends.get(mark) ?? 0) + 0.5) / tally.places;
  const rate = ((tally.inside.get(mark) ?? 0) + 0.5) / (tally.characters + 1);
  return Math.log(ends) - Math.log(rate * tally.full) + openingOdds(tally, next);
}

function openingOdds({ starts, startsInside }: Tally, next: string): number {
  const key = openingOf(next);
  const lean = Math.sqrt(ratioOf(next, key));
  const share = ({ counts, all }: Openings, known: number) =>
    ((counts.get(key) ?? 0) + PRIOR * RARE * known) / (all + PRIOR);
  return Math.log(share(starts, lean)) - Math.log(share(startsInside, 1 / lean));
}
