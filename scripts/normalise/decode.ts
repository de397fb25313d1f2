import type { Warning } from '../../src/speech/record.ts';
import { COMMON_HANZI } from './common-hanzi.ts';

/** What a reader of bytes may find; names as the WHATWG Encoding Standard has them. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

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

/** UTF-8 stands among them for a text that is damaged in a few places. */
const CANDIDATES = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
/** A reading with more than this share of impossible characters is no text. */
const WORST = 0.02;

const starts = (bytes: Uint8Array, ...mark: number[]) => mark.every((b, i) => bytes[i] === b);

/**
 * Finds the encoding of a text and decodes it: by byte order mark, then by strict UTF-8,
 * then by which encoding gives the most common hanzi and the fewest
 * impossible characters.
 * @throws NotTextError where nothing, or nothing readable, is there
 */
export function decode(bytes: Uint8Array): Decoded {
  const found = detect(bytes);
  if (!found) throw new NotTextError(bytes.length === 0 ? 'empty' : 'not-text');
  const { text, encoding } = found;
  if (text.trim() === '') throw new NotTextError('empty');
  if (share(text, IMPOSSIBLE) > WORST) throw new NotTextError('not-text');
  const warnings: Warning[] = [...text.matchAll(/\ufffd+/g)].map((match) => ({
    code: 'undecodable',
    start: match.index,
    end: match.index + match[0].length,
    message: encoding,
  }));
  return { text, encoding, warnings };
}

function detect(bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
  const read = (encoding: string, from = 0) =>
    new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(from));
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return { text: read('utf-8', 3), encoding: 'utf-8-bom' };
  if (starts(bytes, 0xff, 0xfe)) return { text: read('utf-16le', 2), encoding: 'utf-16le' };
  if (starts(bytes, 0xfe, 0xff)) return { text: read('utf-16be', 2), encoding: 'utf-16be' };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined && share(utf8, IMPOSSIBLE) <= WORST)
    return { text: utf8, encoding: 'utf-8' };
  const readings = CANDIDATES.map((encoding) => {
    const text = read(encoding);
    return { text, encoding, score: plausibility(text) };
  });
  const best = readings.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best : undefined;
}

/** Strict UTF-8, save that the last character may be cut off in the middle. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for (let cut = 0; cut <= 3 && cut < bytes.length; cut++) {
    try {
      const text = strict.decode(bytes.subarray(0, bytes.length - cut));
      return cut === 0 ? text : `${text}\ufffd`;
    } catch {
      // Not valid up to here: the cut may lie further back.
    }
  }
  return undefined;
}

/** Control characters, private use, noncharacters, lone surrogates, and what a decoder gave up on. */
const IMPOSSIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a wrong reading is full of
  /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ufffd\ufffe\uffff\ue000-\uf8ff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const HANZI = /[\u4e00-\u9fff]/g;
const ORDINARY = /[\t\n\r -~\u3000-\u3002\u3008-\u3011\u2014\u2018-\u201d\u2026\uff01-\uff5e]/g;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const share = (text: string, pattern: RegExp) => count(text, pattern) / (text.length || 1);

function plausibility(text: string): number {
  const sample = text.slice(0, 20_000);
  const hanzi = sample.match(HANZI) ?? [];
  const common = hanzi.filter((char) => COMMON_HANZI.has(char)).length;
  const good = common + 0.2 * (hanzi.length - common) + 0.4 * count(sample, ORDINARY);
  return good / (sample.length || 1) - 10 * share(sample, IMPOSSIBLE);
}
