const DIGITS = new Map([...'〇一二三四五六七八九'].map((hanzi, digit) => [hanzi, String(digit)]));
/** 一九五八年, 二○一一年; with any of the rings that stand for nought. */
const YEAR = /(?:一九|二[〇○零ＯO0０])[〇○零ＯO0０一二三四五六七八九]{2}(?=年|—|至|到|、)/gu;
const FULL_WIDTH = /[０-９]/gu;

/** Years and digits in one form: `１９８４年` and `一九八四年` → `1984年`. Offsets stand. */
export const foldYears = (text: string): string =>
  text
    .replace(FULL_WIDTH, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(YEAR, (year) => [...year].map((char) => DIGITS.get(char) ?? '0').join(''));

/** @param number `30`, `三十`, `一百零五` or `一百` */
export function numberOf(number: string): number {
  if (/^\d+$/u.test(number)) return Number(number);
  const [hundreds, rest = ''] = number.includes('百') ? number.split('百') : ['', number];
  const [tens, ones = ''] = rest.includes('十') ? rest.split('十') : ['', rest];
  const digit = (hanzi: string, otherwise: number) =>
    hanzi === ''
      ? otherwise
      : hanzi === '两'
        ? 2
        : Number(DIGITS.get(hanzi.replace('零', '')) ?? 0);
  const hundred = number.includes('百') ? digit(hundreds ?? '', 1) * 100 : 0;
  const ten = rest.includes('十') ? digit((tens ?? '').replace('零', ''), 1) * 10 : 0;
  return hundred + ten + digit(ones.replace('零', ''), 0);
}
