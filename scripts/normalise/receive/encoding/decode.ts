import type { Warning } from '../../../../src/speech/record.ts';
import { type Detected, detect, type Encoding } from './detect.ts';
import { withHkscs } from './hkscs.ts';
import { bitsOf } from './likelihood.ts';

export interface Decoded {
  text: string;
  encoding: Encoding;
  warnings: Warning[];
}

/** A file that cannot be read as text. `code` picks the sentence that a person is told. */
export class NotTextError extends Error {
  override name = 'NotTextError';
  readonly code: 'empty' | 'not-text';
  constructor(code: 'empty' | 'not-text') {
    super(code);
    this.code = code;
  }
}

/** What a decoder gave up on, control characters and noncharacters. */
const IMPOSSIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a wrong reading is full of
  /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ufffd-\uffff]/g;
/** A reading with more than this share of impossible characters is no text … */
const WORST_SHARE = 0.02;
/** … and so is one in which the characters are rarer than rare hanzi; UTF-8 and a mark are no accident. */
const WORST_BITS = 19;
/** A character cut off at either end is no sign of what the rest is. */
const CUT_OFF = /^\ufffd{1,3}|\ufffd$/g;

/**
 * Finds the encoding of a text and decodes it. What cannot be decoded, a character cut off at
 * the beginning or the end included, stands as U+FFFD and gives a warning.
 * @throws NotTextError where nothing, or nothing readable, is there
 */
export function decode(bytes: Uint8Array): Decoded {
  const detected = detect(bytes);
  const text = read(bytes, detected);
  if (/^[\s\ufeff]*$/.test(text)) throw new NotTextError('empty');
  if (!isText(text.replace(CUT_OFF, ''), detected)) throw new NotTextError('not-text');
  const { encoding } = detected;
  const warnings: Warning[] = [...text.matchAll(/\ufffd+/g)].map((match) => ({
    code: 'undecodable',
    start: match.index,
    end: match.index + match[0].length,
    message: encoding,
  }));
  return { text, encoding, warnings };
}

function read(bytes: Uint8Array, { encoding, mark, rest }: Detected): string {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  const whole = new TextDecoder(label, { ignoreBOM: true }).decode(bytes.subarray(mark + rest));
  const text = encoding === 'big5' ? withHkscs(whole) : whole;
  return rest > 0 ? `\ufffd${text}` : text;
}

function isText(text: string, { encoding, mark }: Detected): boolean {
  const impossible = text.match(IMPOSSIBLE)?.length ?? 0;
  const { length } = text;
  if (length === 0 || impossible > WORST_SHARE * length) return false;
  return encoding === 'utf-8' || mark > 0 || bitsOf(text) <= WORST_BITS * length;
}
