import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { refuseSwollen } from '../../../scripts/normalise/receive/pdf-streams.ts';
import { RefusedSourceError } from '../../../scripts/normalise/receive/refused.ts';

/** What draws a page may be long, but not packed a hundredfold. */

const file = (content: Uint8Array, entries = '/Filter /FlateDecode', lineEnd = '\n') =>
  Buffer.concat([
    Buffer.from(`%PDF-1.4\n4 0 obj\n<< /Length ${content.length} ${entries} >>\nstream${lineEnd}`),
    content,
    Buffer.from('\nendstream\nendobj\n'),
  ]);

const FLATE = '/Filter /FlateDecode';
const PALETTE = `/ColorSpace [/Indexed /DeviceRGB 255 <${'00ff88'.repeat(256)}>]`;
const bombOf = (megabytes: number) => deflateSync(Buffer.alloc(megabytes * 1e6, '(a) Tj '));
const bomb = deflateSync('(a) Tj '.repeat(2_000_000));
const page = deflateSync('(a) Tj '.repeat(1_000_000));
/** As a page is drawn: hardly twice the same. */
const dense = deflateSync(
  Array.from({ length: 200_000 }, (_, i) => `${(i * 7919) % 1009} Td <${i.toString(16)}> Tj `).join(
    '',
  ),
);

test.each(['\n', '\r\n'])('a bomb is refused', (lineEnd) => {
  const bytes = file(bomb, '/Filter /FlateDecode', lineEnd);
  expect(() => refuseSwollen(bytes)).toThrow(RefusedSourceError);
  expect(() => refuseSwollen(Buffer.concat([file(page), bytes]))).toThrow('swollen-pdf: 10');
});

test.each([
  ['of any size', file(bombOf(105))],
  ['in two halves', Buffer.concat([file(page), file(page)])],
  ['called a font', file(bombOf(60), `/Length1 5 ${FLATE}`)],
  ['called several fonts', Buffer.concat(Array(5).fill(file(bombOf(45), `/Length1 5 ${FLATE}`)))],
  ['drawn from another page', file(bomb, `/Type /XObject /Subtype /Form ${FLATE}`)],
  ['without its end', file(bomb.subarray(0, -5))],
])('a bomb %s is refused', (_, bytes) => {
  expect(() => refuseSwollen(bytes)).toThrow('swollen-pdf');
});

test('what follows its own word for the end is looked at', () => {
  const stored = (text: string) => {
    const sizes = Buffer.alloc(4);
    sizes.writeUInt16LE(text.length);
    sizes.writeUInt16LE(0xffff - text.length, 2);
    return Buffer.concat([Buffer.of(0), sizes, Buffer.from(text)]);
  };
  const head = [bomb.subarray(0, 2), stored(' '.repeat(1000)), stored('endstream')];
  const bytes = file(Buffer.concat([...head, bomb.subarray(2)]));
  expect(() => refuseSwollen(bytes)).toThrow('swollen-pdf');
});

test.each([
  ['a page of a thousand pages', file(page)],
  ['a book of a thousand pages', Buffer.concat(Array.from({ length: 10 }, () => file(dense)))],
  ['a blank picture with its colours', file(bomb, `/Subtype /Image ${PALETTE} ${FLATE}`)],
  ['an attachment', file(bomb, `/Type /EmbeddedFile /Subtype /text#2Fcsv ${FLATE}`)],
  ['a font without its glyphs', file(bomb, `/Subtype /CIDFontType0C ${FLATE}`)],
  ['a font of an older kind', file(bomb, `/Length1 14000000 ${FLATE}`)],
  ['what cannot be unpacked', file(Buffer.from(bomb).fill(7, 10))],
  ['a stream without an end', file(bomb).subarray(0, 400)],
])('%s is not', (_, bytes) => {
  expect(() => refuseSwollen(bytes)).not.toThrow();
});
