/**
 * A TrueType font in which every hanzi and every full-width mark is the same full-width
 * box. A bare system has no font with hanzi: there they would be invisible and as narrow as
 * a letter, and neither contrast nor the width of a page could be tested. The tables follow
 * the OpenType specification, version 1.9.
 */

const EM = 1000;
const NAME = 'Yanlu Boxes';

/** First and last code points: punctuation, CJK marks, the unified ideographs, full-width forms. */
const RANGES = [
  [0x2010, 0x2040],
  [0x2500, 0x25ff],
  [0x3000, 0x30ff],
  [0x4e00, 0x9fff],
  [0xff00, 0xffef],
] as const;

const SIZES: Record<string, number> = { B: 1, H: 2, h: 2, I: 4 };

/** Packs numbers big-endian: B and H unsigned, h signed, of 1 and 2 bytes; I unsigned, of 4. */
function pack(format: string, values: readonly number[]): Buffer {
  const kinds = [...format];
  const bytes = Buffer.alloc(kinds.reduce((sum, kind) => sum + (SIZES[kind] ?? 0), 0));
  let at = 0;
  for (const [index, kind] of kinds.entries()) {
    const value = values[index] ?? 0;
    if (kind === 'h') at = bytes.writeInt16BE(value, at);
    else at = bytes.writeUIntBE(value, at, SIZES[kind] ?? 1);
  }
  return bytes;
}

const words = (values: readonly number[]): Buffer => pack('H'.repeat(values.length), values);

/** Format 4: each range is a segment whose codes all stand for glyph 1. */
function cmap(): Buffer {
  const segments = [...RANGES, [0xffff, 0xffff] as const];
  const lengths = RANGES.map(([first, last]) => last - first + 1);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  // From each offset's own place: past the offsets that follow, then past earlier ranges' glyphs.
  const offsets = lengths.map((_, index) => {
    const before = lengths.slice(0, index).reduce((sum, length) => sum + length, 0);
    return 2 * (segments.length - index + before);
  });
  const body = Buffer.concat([
    words([segments.length * 2, 8, 2, segments.length * 2 - 8]),
    words(segments.map(([, last]) => last)),
    words([0]),
    words(segments.map(([first]) => first)),
    words([...RANGES.map(() => 0), 1]),
    words([...offsets, 0]),
    words(Array.from({ length: total }, () => 1)),
  ]);
  return Buffer.concat([pack('HHHHI', [0, 1, 3, 1, 12]), words([4, body.length + 6, 0]), body]);
}

/** A rectangle with four points on the curve, 36 bytes with its padding. */
const box = pack('hhhhhHHBBBBhhhhhhhhH', [
  ...[1, 100, -80, 900, 780, 3, 0, 1, 1, 1, 1],
  ...[100, 800, 0, -800, -80, 0, 860, 0, 0],
]);

function names(): Buffer {
  const texts = { 1: NAME, 2: 'Regular', 3: NAME, 4: NAME, 6: NAME.replace(' ', '') };
  const entries = Object.entries(texts).map(([id, text]) => ({
    id: Number(id),
    bytes: Buffer.from(text, 'utf16le').swap16(),
  }));
  let at = 0;
  const records = entries.map(({ id, bytes }) => {
    const record = words([3, 1, 0x409, id, bytes.length, at]);
    at += bytes.length;
    return record;
  });
  const header = words([0, entries.length, 6 + 12 * entries.length]);
  return Buffer.concat([header, ...records, ...entries.map(({ bytes }) => bytes)]);
}

/** What every font says of itself: its measures, and for which scripts it is meant. */
const os2 = (): Buffer =>
  Buffer.concat([
    pack('HhHHHhhhhhhhhhhh', [
      ...[4, EM, 400, 5, 0, 650, 600, 0, 75],
      ...[650, 600, 0, 350, 50, 300, 0],
    ]),
    Buffer.alloc(10),
    pack('IIII', [0, 0x08010000, 0x10]),
    Buffer.from('YANL'),
    pack('HHHhhhHH', [0x40, 0x2010, 0xffef, 880, -120, 0, 880, 120]),
    pack('IIhhHHH', [1 << 18, 0, 500, 700, 0, 0x3000, 1]),
  ]);

const tables: Record<string, Buffer> = {
  'OS/2': os2(),
  cmap: cmap(),
  glyf: Buffer.concat([box, box]),
  head: pack('IIIIHHIIIIhhhhHHhhh', [
    ...[0x10000, 0x10000, 0, 0x5f0f3cf5, 3, EM, 0, 0, 0, 0],
    ...[100, -80, 900, 780, 0, 8, 2, 1, 0],
  ]),
  hhea: pack('IhhhHhhhhhhhhhhhH', [
    ...[0x10000, 880, -120, 0, EM, 100, 100, 900, 1],
    ...[0, 0, 0, 0, 0, 0, 0, 2],
  ]),
  hmtx: pack('HhHh', [EM, 100, EM, 100]),
  loca: pack('III', [0, box.length, 2 * box.length]),
  maxp: pack('IHHHHHHHHHHHHHH', [0x10000, 2, 4, 1, 0, 0, 2]),
  name: names(),
  post: pack('IIhhIIIII', [0x30000, 0, -100, 50]),
};

const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

/** @returns the bytes of the font file */
export function boxFont(): Buffer {
  const entries = Object.entries(tables).map(([tag, bytes]) => ({
    tag,
    bytes,
    file: padded(bytes),
  }));
  const power = Math.floor(Math.log2(entries.length));
  const range = 16 * 2 ** power;
  const header = pack('IHHHH', [
    0x10000,
    entries.length,
    range,
    power,
    16 * entries.length - range,
  ]);
  let at = header.length + 16 * entries.length;
  const directory = entries.map(({ tag, bytes, file }) => {
    const record = Buffer.concat([
      Buffer.from(tag),
      pack('III', [checksum(file), at, bytes.length]),
    ]);
    at += file.length;
    return record;
  });
  return Buffer.concat([header, ...directory, ...entries.map(({ file }) => file)]);
}
