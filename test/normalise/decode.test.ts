import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decode, NotTextError } from '../../scripts/normalise/decode.ts';
import { SAMPLE } from '../sample/folder.ts';

const sample = (file: string) => readFileSync(join(SAMPLE, file));
const prose = decode(sample('wenlv-dahui.txt')).text;

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
};
const withMark = (mark: number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes]);

const slices = Array.from({ length: 40 }, (_, i) => prose.slice(i * 60, i * 60 + 100));

describe.each([
  ['utf-8', (text: string) => new TextEncoder().encode(text)],
  ['utf-8-bom', (text: string) => withMark([0xef, 0xbb, 0xbf], new TextEncoder().encode(text))],
  ['utf-16le', (text: string) => utf16(text, true)],
  ['utf-16be', (text: string) => utf16(text, false)],
  ['utf-16le', (text: string) => withMark([0xff, 0xfe], utf16(text, true))],
  ['utf-16be', (text: string) => withMark([0xfe, 0xff], utf16(text, false))],
] as const)('%s', (encoding, encode) => {
  test('slices of a hundred characters', () => {
    for (const slice of slices) {
      const found = decode(encode(slice));
      expect(found.encoding).toBe(encoding);
      expect(found.text).toBe(slice);
    }
  });
});

test.each([
  ['jiaoyu-zuotan.txt', 'gb18030', '\u{20164}'],
  ['lianzheng-dangke.txt', 'gb18030', '陈㙦林'],
  ['taishang-zuotan.txt', 'big5', '臺商'],
  ['guoqi-nianhui.txt', 'utf-16le', '澜江机械集团'],
])('%s is %s', (file, encoding, word) => {
  const found = decode(sample(file));
  expect(found.encoding).toBe(encoding);
  expect(found.text).toContain(word);
  expect(found.warnings).toEqual([]);
});

test('a character cut at the end of the file is shown and told', () => {
  const bytes = new TextEncoder().encode(slices[0]);
  const { text, encoding, warnings } = decode(bytes.subarray(0, bytes.length - 1));
  expect(encoding).toBe('utf-8');
  expect(text).toBe(`${slices[0]?.slice(0, -1)}\ufffd`);
  expect(warnings).toMatchObject([{ code: 'undecodable', start: 99, end: 100 }]);
});

test.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['white space', new TextEncoder().encode(' \r\n\u3000\n'), 'empty'],
  [
    'an image',
    Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + i * i * 31) % 256),
    'not-text',
  ],
  ['zeros', new Uint8Array(500), 'not-text'],
])('%s is refused', (_, bytes, code) => {
  try {
    decode(bytes);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(NotTextError);
    expect((error as NotTextError).code).toBe(code);
  }
});
