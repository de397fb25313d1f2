import type { Block, Paragraph } from '../../../src/speech/body.ts';
import type { FrontMatter } from '../../../src/speech/frontmatter.ts';

const HANZI_DIGITS = '〇一二三四五六七八九';
const DATE = /((?:19|20)\d{2})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/u;

/** `二〇一一年三月五日` → `2011年3月5日` */
function withDigits(text: string): string {
  return text
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/u, (year) =>
      [...year].map((d) => HANZI_DIGITS.indexOf(/[○零]/u.test(d) ? '〇' : d)).join(''),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日])/gu, (number) => {
      const [tens, ones] = number.includes('十') ? number.split('十') : ['', number];
      const ten = number.includes('十') ? Math.max(HANZI_DIGITS.indexOf(tens || '一'), 1) * 10 : 0;
      return String(ten + Math.max(HANZI_DIGITS.indexOf(ones || '〇'), 0));
    });
}

/**
 * The date that the text states: in its byline or under its signature, nowhere else.
 * @param subtitle a bracketed date that ends the title, where there is one
 */
export function findDate(blocks: readonly Block[]): FrontMatter['date'] {
  const lines = blocks.filter(
    (block): block is Paragraph =>
      block.kind === 'paragraph' && (block.role === 'date' || block.role === 'byline'),
  );
  for (const { text } of lines.toReversed()) {
    const match = DATE.exec(withDigits(text));
    if (!match) continue;
    const [, year, month, day] = match;
    const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')];
    return { value: parts.filter(Boolean).join('-'), evidence: [text] };
  }
  return undefined;
}

const POST =
  '(?:书记|市长|县长|区长|镇长|乡长|省长|州长|旗长|主任|局长|厅长|部长|处长|科长|校长|院长|所长|董事长|总经理|总裁|主席|会长|馆长|台长|检察长|总工程师|秘书长|处级干部)';
const SPEAKER = new RegExp(
  `${POST}\\s*(?:\\p{Script=Han}{2,4}|\\p{Script=Han}\\s+\\p{Script=Han})$`,
  'u',
);

/** Who speaks, where a byline or a signature names a post and a person. */
export function findSpeaker(blocks: readonly Block[]): FrontMatter['speaker'] {
  const line = blocks.find(
    (block): block is Paragraph =>
      block.kind === 'paragraph' &&
      (block.role === 'byline' || block.role === 'signature') &&
      SPEAKER.test(block.text.replace(/[（）()]/gu, '').trim()),
  );
  return line
    ? {
        value: line.text
          .replace(/[（）()]/gu, '')
          .replace(/\s+/gu, ' ')
          .trim(),
        evidence: [line.text],
      }
    : undefined;
}
