import type { Block, Paragraph } from '../../../src/speech/body.ts';
import { calendarDate, type FrontMatter } from '../../../src/speech/frontmatter.ts';
import { isDateLine, NOUGHTS, partDate } from '../lines/date-line.ts';

const HANZI_DIGITS = '〇一二三四五六七八九';
const HANZI_YEAR = new RegExp(`[一二][${NOUGHTS}一二三四五六七八九]{3}(?=年)`, 'u');
const DATE = /((?:19|20)\d{2})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/u;

/** `二〇一一年三月五日` → `2011年3月5日` */
function withDigits(text: string): string {
  return text
    .replace(HANZI_YEAR, (year) =>
      [...year].map((digit) => Math.max(HANZI_DIGITS.indexOf(digit), 0)).join(''),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日])/gu, (number) => {
      const [tens, ones] = number.includes('十') ? number.split('十') : ['', number];
      const ten = number.includes('十') ? Math.max(HANZI_DIGITS.indexOf(tens || '一'), 1) * 10 : 0;
      return String(ten + Math.max(HANZI_DIGITS.indexOf(ones || '〇'), 0));
    });
}

/**
 * The date that the text states: on a line of its own under the title or the signature, or in the
 * byline, with a month at least; or the day that its own title states before
 * 在, an end or a bracket. A year in other words (2010年度总结) is no date.
 */
export function findDate(blocks: readonly Block[], title = ''): FrontMatter['date'] {
  const lines = blocks.filter(
    (block): block is Paragraph =>
      block.kind === 'paragraph' && (block.role === 'date' || block.role === 'byline'),
  );
  for (const { text } of lines.toReversed()) {
    const inBrackets = /[（(〔]([^）)〕]*)[）)〕]/u.exec(text)?.[1];
    const stated = [text, inBrackets ?? ''].find((part) => isDateLine(part));
    const value = dateIn(stated ?? partDate(text)?.date ?? '');
    if (value) return { value, evidence: [text] };
  }
  const inTitle = DAY_IN_TITLE.exec(title)?.[0];
  const value = dateIn(inTitle ?? '');
  return inTitle && value ? { value, evidence: [inTitle] } : undefined;
}

const DAY_IN_TITLE = new RegExp(
  `[12二][\\d${NOUGHTS}一二三四五六七八九]{3}年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日(?=在|[）)]|$)`,
  'u',
);

/** `2012-09-03`, where words name a month at least. */
function dateIn(words: string): string | undefined {
  const [, year, month, day] = DATE.exec(withDigits(words.replace(/\s/gu, ''))) ?? [];
  if (!year || !month) return undefined;
  const value = [year, month.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  return calendarDate.safeParse(value).success ? value : undefined;
}

const PLACE = /(?:地点|会场|地址)[：:]\s*([^，。；\s]{2,24})/u;

/** Where it was spoken, where a byline says so. */
export function findPlace(blocks: readonly Block[]): FrontMatter['place'] {
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.role !== 'byline') continue;
    const value = PLACE.exec(block.text)?.[1];
    if (value) return { value, evidence: [block.text] };
  }
  return undefined;
}
