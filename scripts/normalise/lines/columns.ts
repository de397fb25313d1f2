const WIDE = [
  [0x1100, 0x115f],
  [0x2014, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
] as const;

/** 1 for each wide code unit of the first plane. */
const IS_WIDE = WIDE.reduce(
  (table, [first, last]) => table.fill(1, first, last + 1),
  new Uint8Array(0x10000),
);
/** Planes 2 and 3. */
const isIdeograph = (code: number) => code >= 0x20000 && code <= 0x3fffd;

/** Characters (code points) of a text. */
export function characters(text: string): number {
  let sum = text.length;
  for (let i = 0; i + 1 < text.length; i++) {
    if (isFirstHalf(text.charCodeAt(i)) && isSecondHalf(text.charCodeAt(i + 1))) {
      sum--;
      i++;
    }
  }
  return sum;
}

const isFirstHalf = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isSecondHalf = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Columns that a terminal or a fixed-width page gives a text: 2 for wide characters. */
export function columns(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) as number;
    if (code > 0xffff) i++;
    const isWide = code > 0xffff ? isIdeograph(code) : IS_WIDE[code] === 1;
    sum += isWide ? 2 : 1;
  }
  return sum;
}
