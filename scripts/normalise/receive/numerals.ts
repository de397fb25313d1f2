/** Numbers as lists write them: the formats of WordprocessingML (ECMA-376, 17.18.59) and CSS. */

const DIGITS = [...'〇一二三四五六七八九'];
const LEGAL = [...'零壹贰叁肆伍陆柒捌玖'];
const LEGAL_TRADITIONAL = [...'零壹貳參肆伍陸柒捌玖'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 十二, 一百零三: counted with units; ten to nineteen without a leading 一 where `bare`. */
function counted(
  value: number,
  digits: readonly string[],
  units: string,
  zero: string,
  bare: boolean,
) {
  if (value <= 0 || value > 9999) return value === 0 ? zero : String(value);
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) gap = text !== '';
    else {
      const skips = bare && place === 1 && digit === 1 && text === '';
      text += `${gap ? zero : ''}${skips ? '' : digits[digit]}${units[place - 1] ?? ''}`;
      gap = false;
    }
  }
  return text;
}

const byDigit = (value: number) => [...String(value)].map((d) => DIGITS[Number(d)] ?? d).join('');
const cycle = (value: number, signs: readonly string[]) => signs[(value - 1) % signs.length] ?? '';
/** Letters after z: aa, bb in lists of Word. */
const letter = (value: number) =>
  value > 0 && value <= 780
    ? cycle(value, [...'abcdefghijklmnopqrstuvwxyz']).repeat(Math.ceil(value / 26))
    : String(value);
/** One character of a run of code points; plain digits beyond it. */
const enclosed = (first: number, most: number) => (value: number) =>
  value > 0 && value <= most ? String.fromCodePoint(first + value - 1) : String(value);

function roman(value: number): string {
  if (value <= 0 || value > 3999) return String(value);
  let rest = value;
  return ROMAN.map(([size, sign]) => {
    const times = Math.floor(rest / size);
    rest -= times * size;
    return sign.repeat(times);
  }).join('');
}

const thousand = (value: number) => counted(value, DIGITS, '十百千', '零', true);
const fullWidth = (value: number) =>
  String(value).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

type Numeral = (value: number) => string;

export const NUMERALS: Readonly<Record<string, Numeral>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: enclosed(0x2460, 20),
  decimalEnclosedCircleChinese: enclosed(0x2460, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  ideographEnclosedCircle: enclosed(0x3280, 10),
  lowerLetter: letter,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  chineseCounting: (value) => counted(value, DIGITS, '十百千', '〇', true),
  chineseCountingThousand: thousand,
  taiwaneseCounting: thousand,
  taiwaneseCountingThousand: thousand,
  japaneseCounting: (value) => counted(value, DIGITS, '十百千', '', true),
  ideographDigital: byDigit,
  japaneseDigitalTenThousand: byDigit,
  taiwaneseDigital: byDigit,
  chineseLegalSimplified: (value) => counted(value, LEGAL, '拾佰仟', '零', false),
  japaneseLegal: (value) => counted(value, LEGAL_TRADITIONAL, '拾佰仟', '零', false),
  ideographLegalTraditional: (value) => counted(value, LEGAL_TRADITIONAL, '拾佰仟', '零', false),
  ideographTraditional: (value) => cycle(value, STEMS),
  ideographZodiac: (value) => cycle(value, BRANCHES),
  none: () => '',
};

/**
 * @param format its name in WordprocessingML
 * @returns the number in it; in plain digits where the format is not known
 */
export const numeral = (value: number, format: string): string =>
  (NUMERALS[format] ?? String)(value);
