import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { ENCODE, type Encode, onlyBig5 } from '../../scripts/bench/encode.ts';
import { decode, NotTextError } from '../../scripts/normalise/receive/encoding/decode.ts';
import { SAMPLE } from '../sample/folder.ts';

const sample = (file: string) => readFileSync(join(SAMPLE, file));
const prose = decode(sample('wenlv-dahui.txt')).text;

/** What says little about its encoding, or says it late. */
const HARD = [
  ['figures', `${'12.5\t3,400\t10%\n'.repeat(12)}合计\t总数\n`],
  ['a long head of ASCII', `${'name;value;2019\n'.repeat(3000)}会议强调，要抓好落实。`],
  ['marks', '“《、》”，（；）：“？！”。'.repeat(5)],
  ['rare hanzi', '第一组：翟玥、鄢晟、亓淼、郗珺、妘澍、逄翀、濮旻、蔺昶，都到了。'],
  ['hanzi of other planes', '陈\u{20164}和李\u{2a6d6}两位同志，㐂庆镇的代表。'],
  ['signs', '每件€100，合计￥2000；气温37℃，面积100㎡，第①项、第Ⅱ期·完'],
  ['a stray byte order mark', '会议强调，\ufeff要抓好落实。'],
  ['one word', '同志们：'],
] as const;

const slices = Array.from({ length: 40 }, (_, i) => prose.slice(i * 60, i * 60 + 100));

const nameOf = (form: string) => form.split(' ')[0];
const write = (form: string, text: string) => (ENCODE[form] as Encode)(text);
const forms = Object.keys(ENCODE).filter((form) => form !== 'big5');

describe.each(forms)('%s', (form) => {
  test('slices of a hundred characters', () => {
    for (const slice of slices) {
      expect(decode(write(form, slice))).toMatchObject({ encoding: nameOf(form), text: slice });
    }
  });

  test.each(HARD)('%s', (_, text) => {
    expect(decode(write(form, text)).text).toBe(text);
  });
});

test('slices of a hundred characters in Big5', () => {
  const traditional = Converter({ from: 'cn', to: 'tw' });
  for (const slice of slices) {
    const text = onlyBig5(traditional(slice));
    expect(decode(write('big5', text))).toMatchObject({ encoding: 'big5', text });
  }
});

const hanzi = fc.constantFrom(
  ...'我们要认真学习贯彻会议精神，进一步提高认识；把各项工作抓实。第三条：1２a\n',
);
const words = fc.array(hanzi, { minLength: 40, maxLength: 300 }).map((chars) => chars.join(''));
const telling = words.filter((text) => /[认真学习贯彻会议精神]{2}/.test(text));

test('what is written in any encoding is read as it was', () => {
  fc.assert(
    fc.property(telling, fc.constantFrom(...forms), (text, form) => {
      expect(decode(write(form, text))).toMatchObject({ encoding: nameOf(form), text });
    }),
    { numRuns: 500 },
  );
});

test('a cut at the end costs the last character and nothing else', () => {
  fc.assert(
    fc.property(telling, fc.constantFrom(...forms), fc.nat(9), (text, form, less) => {
      const bytes = write(form, text);
      const { encoding, text: read } = decode(bytes.subarray(0, bytes.length - less));
      expect(encoding).toBe(nameOf(form));
      expect(text.startsWith(read.replace(/\ufffd$/, ''))).toBe(true);
      expect(text.length - read.length).toBeLessThanOrEqual(less);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['utf-8', 1],
  ['utf-8', 2],
  ['utf-16le', 1],
  ['utf-16be', 1],
  ['gb18030', 1],
])('%s without its first bytes: %i', (form, cut) => {
  for (const slice of slices.filter((text) => /^\p{Script=Han}{2}/u.test(text))) {
    const { encoding, text } = decode(write(form, slice).subarray(cut));
    expect(encoding).toBe(form);
    expect(text).toMatch(/^\ufffd/);
    expect(text.replace(/^\ufffd+/, '')).toBe(slice.slice(1));
  }
});

test('nothing but NotTextError is thrown, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      try {
        expect(decode(bytes).text).not.toBe('');
      } catch (error) {
        expect(error).toBeInstanceOf(NotTextError);
      }
    }),
    { numRuns: 2000 },
  );
});

test('the characters of Hong Kong in Big5 are no private use', () => {
  const common = write('big5', '各位同事，我們今天在這裡開會。');
  const { text, encoding } = decode(Uint8Array.from([...common, 0xfe, 0xd3, 0xfb, 0x48]));
  expect(encoding).toBe('big5');
  expect(text).toBe('各位同事，我們今天在這裡開會。着嘅');
});

test('a byte that is damaged costs its character alone', () => {
  const bytes = write('utf-8', prose);
  bytes[601] = 0xff;
  const { text, encoding } = decode(bytes);
  expect(encoding).toBe('utf-8');
  expect(text.replace(/\ufffd+/, '').length).toBe(prose.length - 1);
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
  ['a single byte', Uint8Array.of(0xff), 'not-text'],
  ['a packed archive', deflateSync(prose), 'not-text'],
])('%s is refused', (_, bytes, code) => {
  try {
    decode(bytes);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(NotTextError);
    expect((error as NotTextError).code).toBe(code);
  }
});
