import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { decode, NotTextError } from '../normalise/receive/encoding/decode.ts';
import { missingCorpus, readTexts } from './corpus.ts';
import { ENCODE, onlyBig5 } from './encode.ts';
import { random } from './random.ts';
import { rival } from './rivals.ts';
import { table } from './table.ts';

/** Slices of real prose in every encoding, cut anywhere, beside chardet in the same run. */

const SEED = 20_260_102;
const SIZES = [200, 500, 2000, 20_000];
const LINE_ENDS = ['\n', '\r\n', '\r'];

interface Slice {
  bytes: Uint8Array;
  /** The encodings that are right: plain ASCII is the same in several. */
  names: readonly string[];
  /** The characters that are whole in the slice. */
  text: string;
  /** How many bytes before them are the rest of a character that is cut off. */
  rest: number;
}

interface Reading {
  encoding: string;
  text: string;
}
type Reader = (bytes: Uint8Array) => Reading;

interface Chardet {
  detect: (bytes: Uint8Array) => string | null;
}

const withChardet =
  ({ detect }: Chardet): Reader =>
  (bytes) => {
    const name = (detect(bytes) ?? 'none').toLowerCase();
    const encoding = name === 'ascii' ? 'utf-8' : name;
    try {
      return { encoding, text: new TextDecoder(encoding).decode(bytes) };
    } catch (error) {
      // A name that no decoder knows (ISO-2022-CN, none) reads nothing.
      if (error instanceof RangeError) return { encoding, text: '' };
      throw error;
    }
  };

const ours: Reader = (bytes) => {
  try {
    return decode(bytes);
  } catch (error) {
    if (error instanceof NotTextError) return { encoding: error.code, text: '' };
    throw error;
  }
};

const isNamed = ({ encoding }: Reading, { names }: Slice) => names.includes(encoding);
/** What is left of a character that is cut off is no part of the text, however it is shown. */
const isRead = ({ text }: Reading, { text: whole, rest }: Slice) => {
  const read = text.replace(/\ufffd$/, '');
  return read.endsWith(whole) && read.length - whole.length <= rest;
};

/** @param cutHead whether the slice may begin inside a character */
function cut(form: string, window: string, size: number, cutHead: number): Slice {
  const encode = ENCODE[form] as (text: string) => Uint8Array;
  const whole = encode(window);
  const mark = whole.length - lengthsOf(form, window).reduce((sum, n) => sum + n, 0);
  const from = mark > 0 ? 0 : cutHead;
  const bytes = whole.subarray(from, from + size);
  let at = mark;
  let text = '';
  let rest = 0;
  for (const char of window) {
    const start = at;
    at += lengthOf(form, char);
    if (start >= from && at <= from + size) text += char;
    if (start < from && at > from) rest = at - from;
  }
  const [encoding] = form.split(' ') as [string];
  const isAscii = bytes.every((byte) => byte > 0 && byte < 0x80);
  const names = isAscii ? ['utf-8', encoding] : [encoding];
  // What chardet calls UTF-8 is UTF-8 with its mark too.
  return { bytes, text, rest, names: encoding === 'utf-8-bom' ? [...names, 'utf-8'] : names };
}

const lengths = new Map<string, number>();
function lengthOf(form: string, char: string): number {
  const key = `${form}${char}`;
  const known = lengths.get(key);
  if (known !== undefined) return known;
  const encode = ENCODE[form.replace('-bom', '').replace(' with BOM', '')];
  const { length } = encode?.(char) ?? [];
  lengths.set(key, length);
  return length;
}
const lengthsOf = (form: string, text: string) => Array.from(text, (char) => lengthOf(form, char));

/** @returns `count` slices of one size in one form; the same ones in each run */
function drawSlices(texts: readonly string[], form: string, size: number, count: number): Slice[] {
  const pick = random(SEED + size);
  const traditional = Converter({ from: 'cn', to: 'tw' });
  const long = texts.filter((text) => text.length >= size + 10);
  return Array.from({ length: count }, (_, i) => {
    const text = long[pick(long.length)] as string;
    const from = pick(text.length - size - 9);
    const plain = text
      .slice(from, from + size + 9)
      .toWellFormed()
      .replaceAll('\ufffd', '');
    const lines = plain.replaceAll('\n', LINE_ENDS[i % LINE_ENDS.length] as string);
    const window = form === 'big5' ? onlyBig5(traditional(lines)) : lines;
    return cut(form, window, size, i % 2 === 0 ? 0 : pick(4));
  });
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;

/** @param most.slices how many slices of each form and size */
export async function benchEncodings(most: { slices: number }): Promise<void> {
  const missing = missingCorpus();
  if (missing) return console.log(missing);
  const folder = await mkdtemp(join(tmpdir(), 'yanlu-bench-'));
  const documents = await readTexts(folder).finally(() =>
    rm(folder, { recursive: true, force: true }),
  );
  const texts = documents.map(({ text }) => text);
  const chardet = await rival<Chardet>('chardet');
  const readers = [ours, ...(chardet ? [withChardet(chardet)] : [])];
  const rows: string[][] = [];
  const totals = readers.map(() => [0, 0]);
  let all = 0;
  for (const form of Object.keys(ENCODE)) {
    for (const size of SIZES) {
      const slices = drawSlices(texts, form, size, most.slices);
      all += slices.length;
      const cells = readers.flatMap((read, r) => {
        const readings = slices.map((slice) => ({ slice, reading: read(slice.bytes) }));
        const named = readings.filter(({ slice, reading }) => isNamed(reading, slice));
        const right = named.filter(({ slice, reading }) => isRead(reading, slice));
        const total = totals[r] as number[];
        total[0] = (total[0] as number) + named.length;
        total[1] = (total[1] as number) + right.length;
        return [named.length, right.length].map((count) => percent(count, slices.length));
      });
      rows.push([`${form}, ${size} bytes`, String(slices.length), ...cells]);
    }
  }
  const head = ['slices of real prose, cut at any byte', 'slices', 'ours: name', 'and text'];
  console.log(
    table([
      [...head, ...(chardet ? ['chardet 2.2.0: name', 'and text'] : [])],
      ...rows,
      ['all', String(all), ...totals.flat().map((count) => percent(count, all))],
    ]),
  );
}
