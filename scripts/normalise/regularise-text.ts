import type { Edit } from '../../src/speech/record.ts';
import { project, settle, touches } from './edits.ts';

export interface RegulariseOptions {
  /** Spaces mean something here: between the cells of a table, a post and a name. */
  keepSpaces?: boolean;
}

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

type Pass = (text: string, options: RegulariseOptions) => Edit[];

/**
 * What GB/T 15834 asks of punctuation in Chinese text, as edits of the text in order that do
 * not overlap. A mark is Chinese where a hanzi or a Chinese mark stands on either side of it
 * and Latin letters or digits do not stand on both. One edit may bring about another, so the
 * passes run until nothing is left to do: regularising twice gives what doing it once gives.
 */
export function regulariseText(text: string, options: RegulariseOptions = {}): Edit[] {
  let edits: Edit[] = [];
  for (;;) {
    const now = project(text, edits, 0, text.length);
    const fresh = runPasses(now.text, options)
      .flatMap((edit) => through(edit, now.origin) ?? [])
      .filter(({ start, end }) => !touches(edits, start, end));
    if (fresh.length === 0) return edits;
    edits = settle([...edits, ...fresh], text.length);
  }
}

/**
 * An edit of a reading text as one of the text behind it.
 * @param origin where each code unit of the reading text stands behind it, −1 for none
 * @returns nothing where the edit would run over something that an earlier one put there
 */
export function through(edit: Edit, origin: readonly number[]): Edit | undefined {
  const from = origin[edit.start] as number;
  const to = origin[edit.end - 1] as number;
  const isWhole = from >= 0 && to - from === edit.end - 1 - edit.start;
  return isWhole ? { ...edit, start: from, end: to + 1 } : undefined;
}

function runPasses(text: string, options: RegulariseOptions): Edit[] {
  const taken = new Uint8Array(text.length);
  return PASSES.flatMap((pass) =>
    pass(text, options).filter(({ start, end }) => {
      if (taken.subarray(start, end).some(Boolean)) return false;
      taken.fill(1, start, end);
      return true;
    }),
  );
}

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

/** The nearest character that is not a space, on either side. */
function neighbours(text: string, at: number): { before?: string; after?: string } {
  let before = at - 1;
  while (before >= 0 && isSpace(text[before])) before--;
  let after = at + 1;
  while (after < text.length && isSpace(text[after])) after++;
  return { before: text[before] ?? '', after: text[after] ?? '' };
}

const isSpace = (char: string | undefined) => char !== undefined && /\s/u.test(char);

/** Characters of a URL or an address, where marks are not Chinese. */
const ADDRESS = /(?:https?:\/\/|www\.)[\w\-./?=&#%:;,!@+~]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
const ENTITY = /&#?\w{1,10};/gu;
const TAG = /<\/?[A-Za-z][^<>]*>/gu;

const marks: Pass = (text) => {
  const shielded = [ADDRESS, ENTITY, TAG].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((m) => [m.index, m.index + m[0].length] as const),
  );
  return each(text, /[,;:?!]/gu, 'punctuation', (mark) => FULL_WIDTH[mark] as string).filter(
    ({ start }) => {
      if (shielded.some(([from, to]) => start >= from && start < to)) return false;
      const { before, after } = neighbours(text, start);
      if (isLatin(text[start - 1]) && isLatin(text[start + 1])) return false;
      return isCjk(before) || isCjk(after) || isCjk(beforeRun(text, start));
    },
  );
};

/** What stands before a run of marks (?!): the whole run is of its kind. */
function beforeRun(text: string, at: number): string | undefined {
  let before = at - 1;
  while (FULL_WIDTH[text[before] ?? '']) before--;
  return text[before];
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

const fullStops: Pass = (text) =>
  each(
    text,
    new RegExp(`(?<=[${HAN}”’》）])\\.(?=[${HAN}“‘《（]|$)`, 'gu'),
    'punctuation',
    () => '。',
  );

/** Straight quotes, where they come in pairs and hanzi stand by them. */
const quotes: Pass = (text) => {
  const found = [...text.matchAll(/"/gu)].map(({ index }) => index);
  if (found.length % 2 !== 0) return [];
  return found.flatMap((at, i): Edit[] => {
    const pair = i % 2 === 0 ? [at, found[i + 1] as number] : [found[i - 1] as number, at];
    const touching = pair.flatMap((p) => [text[p - 1], text[p + 1]]);
    if (!touching.some(isCjk)) return [];
    return [{ start: at, end: at + 1, text: i % 2 === 0 ? '“' : '”', rule: 'straight-quote' }];
  });
};

const SPACE = '[ \\u00a0\\t\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const STRAY = [
  new RegExp(`(?<=[${HAN}]|${CJK}|[\\d%％])${SPACE}+(?=[${HAN}]|${CJK})`, 'gu'),
  new RegExp(`(?<=[${HAN}]|${CJK})${SPACE}+(?=\\d)`, 'gu'),
];

/** Between two words of Latin letters a space stays, and so does one beside them. */
const spaces: Pass = (text, { keepSpaces }) =>
  keepSpaces ? [] : STRAY.flatMap((pattern) => each(text, pattern, 'space', () => ''));

const PASSES: Pass[] = [
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
