import { trim } from '../lines/lines.ts';

const LEAST = 6;
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * What a document says of its title outside its text (`<title>`, front matter) repeats the
 * title in the text, with the site's name behind it. Only where no line of the text has it does
 * it stand as a first line, without the site's name.
 */
export function withTitle(title: string, text: string): string {
  const own = trim(title.split(/[_|｜\n]| [-–—] |--/u)[0] ?? '');
  const bare = letters(own);
  if (bare.length < LEAST || letters(text).includes(bare)) return text;
  const repeats = text.split('\n', 200).some((line) => {
    const words = letters(line);
    return words.length >= LEAST && bare.includes(words);
  });
  return repeats ? text : `${own.replace(/\s+/gu, ' ')}\n\n${text}`;
}
