import type { Warning } from '../../../src/speech/record.ts';

/** The text of a file, taken out of its format. */
export interface Extracted {
  text: string;
  /** Of the characters; absent where the format leaves no choice. */
  encoding?: string;
  warnings: Warning[];
}

/** Where characters of an extracted text could not be read; offsets are the text's own. */
export const undecodable = (text: string, message: string): Warning[] =>
  [...text.matchAll(/\ufffd+/gu)].map((match) => ({
    code: 'undecodable',
    start: match.index,
    end: match.index + match[0].length,
    message,
  }));
