/** Writes texts in the encodings that `decode` reads: the readers of Node, turned round. */

export type Encode = (text: string) => Uint8Array;

const utf8: Encode = (text) => new TextEncoder().encode(text);

const utf16 =
  (littleEndian: boolean): Encode =>
  (text) => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
    return bytes;
  };

const withMark =
  (encode: Encode): Encode =>
  (text) =>
    encode(`\ufeff${text}`);

/** The codes of two bytes that stand for one character; of several codes the first. */
function pairsOf(encoding: string, oneCharacter: RegExp): Map<string, number[]> {
  const reader = new TextDecoder(encoding);
  const codes = new Map<string, number[]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const char = reader.decode(Uint8Array.of(first, second));
      if (oneCharacter.test(char) && !codes.has(char)) {
        codes.set(char, [first, second]);
      }
    }
  }
  return codes;
}

const quad = (linear: number): number[] => [
  0x81 + Math.floor(linear / 12_600),
  0x30 + (Math.floor(linear / 1260) % 10),
  0x81 + (Math.floor(linear / 10) % 126),
  0x30 + (linear % 10),
];
/** Where the codes of four bytes for the first plane end, and those for the others begin. */
const FIRST_PLANE = 39_420;
const OTHER_PLANES = 189_000;

const byTable = (read: () => Map<string, number[]>, other: (char: string) => number[]): Encode => {
  let codes: Map<string, number[]> | undefined;
  return (text) => {
    codes ??= read();
    const table = codes;
    return Uint8Array.from(
      [...text].flatMap((char) =>
        char < '\u0080' ? [char.charCodeAt(0)] : (table.get(char) ?? other(char)),
      ),
    );
  };
};

const gb18030 = byTable(
  () => {
    const codes = pairsOf('gb18030', /^[^\ufffd]$/u);
    const reader = new TextDecoder('gb18030');
    for (let linear = 0; linear < FIRST_PLANE; linear++) {
      const char = reader.decode(Uint8Array.from(quad(linear)));
      if (!codes.has(char)) codes.set(char, quad(linear));
    }
    return codes;
  },
  (char) => quad((char.codePointAt(0) as number) - 0x10000 + OTHER_PLANES),
);

/** Big5 without extensions, which stand at private use. */
const pairsOfBig5 = () => pairsOf('big5', /^[^\ue000-\uf8ff\ufffd]$/u);

const big5 = byTable(pairsOfBig5, (char) => {
  throw new Error(`Big5 has no ${char}`);
});

/** Every form of a text file, by name; the encoding that `decode` is to find stands first. */
export const ENCODE: Record<string, Encode> = {
  'utf-8': utf8,
  'utf-8-bom': withMark(utf8),
  'utf-16le': utf16(true),
  'utf-16be': utf16(false),
  'utf-16le with BOM': withMark(utf16(true)),
  'utf-16be with BOM': withMark(utf16(false)),
  gb18030,
  big5,
};

let known: Set<string> | undefined;

/** @returns the text without what Big5 (that of Taiwan, without extensions) cannot write */
export function onlyBig5(text: string): string {
  known ??= new Set(pairsOfBig5().keys());
  const chars = known;
  return [...text].filter((char) => char < '\u0080' || chars.has(char)).join('');
}
