import type { DecodedSource } from '../normalise/draft.ts';
import { ruled } from '../normalise/lines/cells.ts';

/** Control characters in a text or a file's name would reach the terminal; tabs part cells. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is shown as a sign
export const shown = (text: string) => ruled(text).replace(/[\u0000-\u001f\u007f-\u009f]/gu, '�');

/** What a source is: a plain text its encoding, anything else its format. */
export const kindOf = ({ format, encoding }: Pick<DecodedSource, 'format' | 'encoding'>) =>
  format === 'text' ? (encoding ?? '') : format;
