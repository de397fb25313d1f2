/** The kinds of characters that decide what a mark between them is. */

export const HAN = '\\p{Script=Han}〇';
/** Hanzi and the marks that stand only in Chinese text. */
export const CJK = `[${HAN}\\u3001-\\u3003\\u3008-\\u3011\\u3014\\u3015\\u201c\\u201d\\u2018\\u2019\\uff01-\\uff0f\\uff1a-\\uff20]`;

const KINDS = {
  han: new RegExp(`[${HAN}]`, 'u'),
  cjk: new RegExp(CJK, 'u'),
  /** Latin letters and digits. */
  latin: /[A-Za-z0-9]/,
  digit: /\d/,
  /** The same in full width: what is set in them is set so with its marks. */
  wide: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/,
  space: /\s/,
  /** What stands beside a figure or for one that is left out. */
  figure: /[\d%％‰℃°′″×*./…]/,
} as const;
type Kind = keyof typeof KINDS;
const NAMES = Object.keys(KINDS) as Kind[];

/** Hanzi beyond the first plane begin with one of these units, and hanzi alone. */
const FIRST_HALVES = [0xd840, 0xd888] as const;

let known: Uint8Array | undefined;

/** By UTF-16 code unit, a bit for each kind. */
function readKinds(): Uint8Array {
  const bits = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
    const char = String.fromCharCode(unit);
    return NAMES.reduce((sum, name, i) => (KINDS[name].test(char) ? sum | (1 << i) : sum), 0);
  });
  bits.fill(bits['一'.charCodeAt(0)] as number, ...FIRST_HALVES);
  return bits;
}

/** @returns whether a character of the kind stands at an offset; never outside the text */
const isAt = (kind: Kind) => {
  const bit = 1 << NAMES.indexOf(kind);
  return (text: string, offset: number): boolean => {
    known ??= readKinds();
    const unit = text.charCodeAt(offset);
    const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff;
    return ((known[isSecondHalf ? text.charCodeAt(offset - 1) : unit] ?? 0) & bit) !== 0;
  };
};

export const isHan = isAt('han');
export const isCjk = isAt('cjk');
export const isLatin = isAt('latin');
export const isDigit = isAt('digit');
export const isWide = isAt('wide');
export const isSpace = isAt('space');
export const isFigure = isAt('figure');
