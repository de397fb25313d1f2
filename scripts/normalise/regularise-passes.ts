import type { Edit } from '../../src/speech/record.ts';

/** The passes of regularising: each finds one kind of thing and says what should stand there. */

export interface RegulariseOptions {
  /** Spaces mean something here: between the cells of a table, a post and a name. */
  keepSpaces?: boolean;
}

/** Pure; offsets are UTF-16 code units of `text`. */
type Pass = (text: string, options: RegulariseOptions) => Edit[];

const HAN = '\\p{Script=Han}〇';
/** Hanzi and the marks that stand only in Chinese text. */
const CJK = `[${HAN}\\u3001-\\u3003\\u3008-\\u3011\\u3014\\u3015\\u201c\\u201d\\u2018\\u2019\\uff01-\\uff0f\\uff1a-\\uff20]`;
const IS_CJK = new RegExp(`^${CJK}`, 'u');
const isCjk = (char: string | undefined) => char !== undefined && IS_CJK.test(char);
const isLatin = (char: string | undefined) => char !== undefined && /[A-Za-z0-9]/.test(char);

const FULL_WIDTH: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

const each = (text: string, pattern: RegExp, rule: string, replace: (found: string) => string) =>
  [...text.matchAll(pattern)].map(
    ({ 0: found, index }): Edit => ({
      start: index,
      end: index + found.length,
      text: replace(found),
      rule,
    }),
  );

const invisible: Pass = (text) =>
  each(
    text,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff]+/gu,
    'zero-width',
    () => '',
  );

const nestedTitles: Pass = (text) =>
  [...text.matchAll(/《[^《》]*》/gu)]
    .flatMap(({ 0: work, index }) =>
      each(work, /[<>]/gu, 'nested-title', (mark) => (mark === '<' ? '〈' : '〉')).map(
        (change) => ({
          ...change,
          start: change.start + index,
          end: change.end + index,
        }),
      ),
    )
    .filter((_, __, all) => all.length % 2 === 0);

const dashes: Pass = (text) =>
  each(
    text,
    new RegExp(`(?<=${CJK})(?:-{2,4}|─{1,3}|━{1,3}|－{2})(?=${CJK})`, 'gu'),
    'dash',
    () => '——',
  );

const ellipses: Pass = (text) =>
  each(
    text,
    new RegExp(`(?<=${CJK})(?:\\.{3,6}|。{3,6}|·{3,6})(?!\\d)`, 'gu'),
    'ellipsis',
    () => '……',
  );

/** URLs, addresses, entities and tags, where marks are not Chinese. */
const SHIELDED =
  /(?:https?:\/\/|www\.)[\w\-./?=&#%:;,!@+~]{1,2000}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|&#?\w{1,10};|<\/?[A-Za-z][^<>]{0,200}>/giu;

const marks: Pass = (text) => {
  const shielded = new Uint8Array(text.length);
  for (const { 0: found, index } of text.matchAll(SHIELDED)) {
    shielded.fill(1, index, index + found.length);
  }
  const { before, after } = solidNeighbours(text);
  return each(text, /[,;:?!]/gu, 'punctuation', (mark) => FULL_WIDTH[mark] as string).filter(
    ({ start }) =>
      !shielded[start] &&
      !(isLatin(text[start - 1]) && isLatin(text[start + 1])) &&
      (isCjk(text[before[start] as number]) || isCjk(text[after[start] as number])),
  );
};

/**
 * For each place the nearest character on either side that is neither space nor mark, so that
 * a whole run of marks (?!) is of one kind.
 */
function solidNeighbours(text: string): { before: Int32Array; after: Int32Array } {
  const isSolid = (char: string) => !FULL_WIDTH[char] && !/\s/u.test(char);
  const before = new Int32Array(text.length).fill(-1);
  const after = new Int32Array(text.length).fill(-1);
  for (let i = 1; i < text.length; i++) {
    before[i] = isSolid(text[i - 1] as string) ? i - 1 : (before[i - 1] as number);
  }
  for (let i = text.length - 2; i >= 0; i--) {
    after[i] = isSolid(text[i + 1] as string) ? i + 1 : (after[i + 1] as number);
  }
  return { before, after };
}

const brackets: Pass = (text) => {
  const changes: Edit[] = [];
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') open.push(i);
    else if (text[i] === ')') {
      const from = open.pop();
      const ends = from === undefined ? [i] : [from, i];
      const touching = ends.flatMap((at) => [text[at - 1], text[at + 1]]);
      if (!touching.some(isCjk)) continue;
      for (const at of ends) changes.push(bracket(text, at));
    }
  }
  const unclosed = open.filter((at) => isCjk(text[at - 1]) || isCjk(text[at + 1]));
  return [...changes, ...unclosed.map((at) => bracket(text, at))];
};

const bracket = (text: string, at: number): Edit => ({
  start: at,
  end: at + 1,
  text: text[at] === '(' ? '（' : '）',
  rule: 'punctuation',
});

/** Only where a sentence surely ends: between hanzi it may part a name or follow a number. */
const fullStops: Pass = (text) =>
  each(text, new RegExp(`(?<=[${HAN}”’》）])\\.(?=[”’）》]|$)`, 'gu'), 'punctuation', () => '。');

/** Straight quotes, where they come in pairs that open and close in turn, by hanzi. */
const quotes: Pass = (text) => {
  const found = [...text.matchAll(/"/gu)].map(({ index }) => index);
  const opens = found.filter((_, i) => i % 2 === 0);
  const closes = found.filter((_, i) => i % 2 === 1);
  const isPaired =
    opens.length === closes.length &&
    opens.every(
      (at) => at < text.length - 1 && !/[，。；：！？,;:!?]/u.test(text[at + 1] as string),
    ) &&
    closes.every((at) => at > 0 && !/[：:]/u.test(text[at - 1] as string));
  if (!isPaired) return [];
  return found.flatMap((at, i): Edit[] => {
    const pair = i % 2 === 0 ? [at, found[i + 1] as number] : [found[i - 1] as number, at];
    const touching = pair.flatMap((p) => [text[p - 1], text[p + 1]]);
    if (!touching.some(isCjk)) return [];
    return [{ start: at, end: at + 1, text: i % 2 === 0 ? '“' : '”', rule: 'straight-quote' }];
  });
};

const SPACE = '[ \\u00a0]';
/** A hanzi with none beside it: letters that were set apart (全 街 道). */
const LONE = `(?<![${HAN}])[${HAN}]`;
const MARK = `(?![${HAN}])${CJK}`;
const STRAY = [
  `(?<=[\\d%％]|${MARK})${SPACE}(?=[${HAN}]|${MARK})`,
  `(?<=[${HAN}])${SPACE}(?=\\d|${MARK})`,
  `(?<=${LONE})${SPACE}(?=[${HAN}])`,
  `(?<=[${HAN}])${SPACE}(?=[${HAN}](?![${HAN}]))`,
].map((pattern) => new RegExp(pattern, 'gu'));
const URL_BEFORE = /(?:https?:\/\/|www\.)\S{1,2000}$/iu;

/**
 * A single space between a number or a mark and a hanzi, or around a hanzi set apart. Where
 * words of two hanzi and more are parted, where the space is wide or double, and beside Latin
 * letters or an address, it means something and stays.
 */
const spaces: Pass = (text, { keepSpaces }) =>
  keepSpaces
    ? []
    : STRAY.flatMap((pattern) => each(text, pattern, 'space', () => '')).filter(
        ({ start }) => !URL_BEFORE.test(text.slice(Math.max(0, start - 2000), start)),
      );

export const PASSES: Pass[] = [
  invisible,
  nestedTitles,
  dashes,
  ellipses,
  marks,
  brackets,
  fullStops,
  quotes,
  spaces,
];
