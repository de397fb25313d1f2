import { recalled } from '../recalled.ts';
import { charSet } from './char-set.ts';

/** The marks that number the headings of a speech, and what stands after them. */

export type MarkerKind =
  | 'chapter'
  | 'hanzi'
  | 'hanzi-bracket'
  | 'arabic'
  | 'arabic-bracket'
  | 'circled'
  | 'padded'
  | 'ordinal'
  | 'among'
  | 'sequence'
  | 'is'
  | 'must';

export interface Marker {
  kind: MarkerKind;
  ordinal: number;
  /** Length of the mark in UTF-16 code units. */
  length: number;
}

const NUMERALS = '一二三四五六七八九十';
const N = `[${NUMERALS}]{1,3}`;

/** What is counted: 第一点, 第二种, 第三笔账; not days, years and times, which tell of events. */
const THING =
  '(?:[点条个项]?(?:感受|体会|建议|意见|希望|要求|想法|认识|启示|期望|倡议|请求|愿望|心愿|叮咛|叮嘱|嘱托|嘱咐|祝福|祝愿|礼物|忠告|提醒|收获|感悟|期待|期盼|目标|打算|承诺|体验|故事|变化|特点|经验|教训|原因|任务|重点|关键词|字|词|理由)|点|条|句话?|件事?|个|项|步|关|招|种|类|样|层|道|个方面|方面|层意思|笔账|本账|道坎|把火|样东西|堂课)';

/** The first that fits is taken; `ordinal` of each is its first group. */
const MARKERS: { kind: MarkerKind; pattern: RegExp }[] = [
  {
    kind: 'chapter',
    pattern: new RegExp(`^第(${N})(?:部分|章|节|个方面|个问题)[、，,：:\\s]?`, 'u'),
  },
  { kind: 'hanzi', pattern: new RegExp(`^(${N})\\s?[、.．，,：:]`, 'u') },
  { kind: 'hanzi', pattern: new RegExp(`^(${N})[ \\u3000]{1,2}(?=\\p{Script=Han}{4,24}$)`, 'u') },
  { kind: 'hanzi-bracket', pattern: new RegExp(`^[（(〔](${N})[）)〕][、，,]?`, 'u') },
  { kind: 'arabic-bracket', pattern: /^[（(](\d{1,2})[）)][、，,.．]?/u },
  { kind: 'arabic', pattern: /^(\d{1,2})(?:[、．]|\.(?!\d))\s?/u },
  { kind: 'arabic', pattern: /^(\d{1,2})[，,](?=\p{Script=Han})/u },
  { kind: 'circled', pattern: /^([①②③④⑤⑥⑦⑧⑨⑩])、?/u },
  { kind: 'arabic', pattern: /^([⒈-⒑])\s?/u },
  { kind: 'arabic-bracket', pattern: /^([⑴-⑽])\s?/u },
  { kind: 'hanzi-bracket', pattern: /^([㈠-㈩])\s?/u },
  { kind: 'padded', pattern: /^0([1-9])(?:[.、．丨｜|/]\s?|\s{1,3}(?!\d))/u },
  {
    kind: 'ordinal',
    pattern: new RegExp(`^第(${N})(?:${THING}?[，,、：:；\\s]|${THING}?就?是)`, 'u'),
  },
  { kind: 'among', pattern: new RegExp(`^其(${N})[，,、：:是]`, 'u') },
  { kind: 'sequence', pattern: /^(首先|其次|再次|再其次|然后|最后)(?:[，,、：:]|是)/u },
  { kind: 'is', pattern: new RegExp(`^(${N})是`, 'u') },
  { kind: 'must', pattern: new RegExp(`^(${N})[要就]`, 'u') },
];

/** All of them at once: which group has matched tells which mark. */
const ANY = new RegExp(MARKERS.map(({ pattern }) => pattern.source).join('|'), 'u');

/** Each of them begins with one of these. */
const STARTS = charSet(
  `第其首再然最（(〔0123456789①②③④⑤⑥⑦⑧⑨⑩⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩${NUMERALS}`,
);

/** @returns the mark that opens a line, if one does */
export function markerOf(text: string): Marker | undefined {
  if (!STARTS.opens(text)) return undefined;
  return text.length <= LONGEST_KNOWN ? knownMarker(text) : readMarker(text);
}

/** A string of this length is no slice that keeps the whole of its source in memory. */
const LONGEST_KNOWN = 12;
const MOST_KNOWN = 2000;
/** Every stage asks it of the same short lines. */
const knownMarker = recalled(readMarker, MOST_KNOWN);

function readMarker(text: string): Marker | undefined {
  const match = ANY.exec(text);
  if (!match) return undefined;
  let group = 1;
  while (match[group] === undefined) group++;
  const { kind } = MARKERS[group - 1] as (typeof MARKERS)[number];
  return { kind, ordinal: ordinalOf(match[group] as string), length: match[0].length };
}

/** What stands last counts as the last of four, however many stand before it. */
const SEQUENCE: Record<string, number> = { 首先: 1, 其次: 2, 再次: 3, 再其次: 3, 然后: 3, 最后: 4 };

/** Hardly more can stand in marks. */
const MOST_ORDINALS = 2000;

/** @param digits `十二`, `3`, `③` or `其次` */
export const ordinalOf = recalled(readOrdinal, MOST_ORDINALS);

/** Numbers that are one character with their brackets or stop, each row from 1 on. */
const ROWS = ['①②③④⑤⑥⑦⑧⑨⑩', '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑', '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽', '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'];

function readOrdinal(digits: string): number {
  const place = SEQUENCE[digits];
  if (place !== undefined) return place;
  for (const row of ROWS) {
    const place = row.indexOf(digits);
    if (place >= 0) return place + 1;
  }
  if (/^\d+$/.test(digits)) return Number(digits);
  const values = [...digits].map((digit) => (digit === '两' ? 2 : NUMERALS.indexOf(digit) + 1));
  const ten = values.indexOf(10);
  if (ten < 0) return values.reduce((sum, value) => sum * 10 + value, 0);
  return (ten === 0 ? 1 : (values[0] as number)) * 10 + (values[ten + 1] ?? 0);
}

/** The marks that may only open a paragraph, never stand for a part of the speech by themselves. */
export const RUN_IN_KINDS: ReadonlySet<MarkerKind> = new Set([
  'ordinal',
  'among',
  'sequence',
  'is',
  'must',
]);

/** The systems in the order in which GB/T 9704 puts one below the other. */
export const BY_CONVENTION: readonly MarkerKind[] = [
  'chapter',
  'hanzi',
  'hanzi-bracket',
  'arabic',
  'arabic-bracket',
  'circled',
];
