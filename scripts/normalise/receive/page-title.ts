import { trim } from '../lines/lines.ts';

const LEAST = 6;
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
/** Without the site's name behind it. */
const ownWords = (title: string) => trim(title.split(/[_|｜\n]| [-–—] |--/u)[0] ?? '');

/**
 * What a document says of its title outside its text (`<title>`, front matter) repeats the
 * title in the text, with the site's name behind it. Only where no line of the text has it does
 * it stand as a first line, without the site's name.
 */
export function withTitle(title: string, text: string): string {
  return lacksTitle(text, title) ? `${ownWords(title).replace(/\s+/gu, ' ')}\n\n${text}` : text;
}

/** Whether no line of a text has a title that is told outside it. */
export function lacksTitle(text: string, title: string): boolean {
  const bare = letters(ownWords(title));
  if (bare.length < LEAST || letters(text).includes(bare)) return false;
  return !text.split('\n', 200).some((line) => {
    const words = letters(line);
    return words.length >= LEAST && bare.includes(words);
  });
}
