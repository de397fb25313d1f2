import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldTableModule } from '../../scripts/index/fold-table.ts';
import { fold } from '../../src/search/fold.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
);

describe('fold', () => {
  test('keeps the length, so that offsets stand', () => {
    fc.assert(fc.property(anyText, (text) => fold(text).length === text.length));
  });

  test('folding twice is folding once', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
  });

  test('the fold of a piece is that piece of the fold', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, from, to) => {
        expect(fold(text.slice(from, to))).toBe(fold(text).slice(from, to));
      }),
    );
  });

  test('a line feed stays one, and nothing becomes one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const places = (one: string) => [...one.matchAll(/\n/g)].map(({ index }) => index);
        expect(places(fold(text))).toEqual(places(text));
      }),
    );
  });

  test.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['，：；？！（）', ',:;?!()'],
    ['、。“”《》', '、。“”《》'],
    ['漢語臺灣後來', '汉语台湾后来'],
    ['一\u3000二\t三\u00a0四', '一 二 三 四'],
    ['…①㈠½', '…1㈠½'],
    ['İßΣς', 'İßσς'],
    ['𠮷🙂', '𠮷🙂'],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('long texts fold whole', () => {
    expect(fold('漢'.repeat(100_000))).toBe('汉'.repeat(100_000));
  });
});

test('the table is what scripts/index/fold-table.ts makes', async () => {
  const kept = await readFile(new URL('../../src/search/fold-table.ts', import.meta.url), 'utf8');
  expect(kept).toBe(foldTableModule());
});
