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

const bomb = deflateSync('(a) Tj '.repeat(2_000_000));
const page = deflateSync('(a) Tj '.repeat(1_000_000));

test.each(['\n', '\r\n'])('a bomb is refused', (lineEnd) => {
  const bytes = file(bomb, '/Filter /FlateDecode', lineEnd);
  expect(() => refuseSwollen(bytes)).toThrow(RefusedSourceError);
  expect(() => refuseSwollen(Buffer.concat([file(page), bytes]))).toThrow('swollen-pdf: 10');
});

test.each([
  ['a page of a thousand pages', file(page)],
  ['a blank picture', file(bomb, '/Subtype /Image /Width 5000 /Filter /FlateDecode')],
  ['what is not packed', file(bomb, '')],
  ['what cannot be unpacked', file(Buffer.from(bomb).fill(7, 10))],
  ['a stream without an end', file(bomb).subarray(0, 400)],
])('%s is not', (_, bytes) => {
  expect(() => refuseSwollen(bytes)).not.toThrow();
});
