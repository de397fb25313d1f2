import { filled, hanzi, SENTENCE } from './unit.ts';

/** Bytes that leave their encoding in doubt. */

const BYTES = 1_000_000;

/** Numbers that look like chance and are the same in every run (Park and Miller 1988). */
function* chance(): Generator<number> {
  for (let x = 1; ; ) {
    x = (x * 48_271) % 2_147_483_647;
    yield x;
  }
}

const random = (of: (x: number) => number) => (): Uint8Array => {
  const numbers = chance();
  return Uint8Array.from({ length: BYTES }, () => of(numbers.next().value as number));
};

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

export const BYTE_KINDS: Readonly<Record<string, () => Uint8Array>> = {
  'bytes by chance': random((x) => x & 0xff),
  'bytes of Big5 by chance': random((x) => 0xa1 + (x % 0x59)),
  'bytes of GB 18030 in four by chance': random((x) =>
    x & 1 ? 0x81 + (x % 0x7e) : 0x30 + (x % 10),
  ),
  'UTF-16 without a mark': () => utf16(filled((i) => `治${hanzi(i)}水。\n`, BYTES / 2)),
  'UTF-16 with lone surrogates': () => utf16(`\ufeff${filled('治\ud83d水\udca7', BYTES / 2)}`),
  'UTF-16 by chance behind its mark': () =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), random((x) => x >> 8)()]),
  'UTF-8 with a byte cut off in each line': () =>
    Buffer.concat(
      Array.from({ length: BYTES / 50 }, () => Buffer.from(`${SENTENCE}\n`).subarray(1)),
    ),
  'NULs between sentences': () => Buffer.from(filled(`${SENTENCE}\0\n`, BYTES)),
  NULs: () => new Uint8Array(BYTES),
};
