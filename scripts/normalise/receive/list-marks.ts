import type { Element } from 'hast';
import { styleOf } from './hidden.ts';
import { numeral } from './numerals.ts';

/** Names of CSS and of the attribute `type` under the names that Word has for them. */
const FORMATS: Readonly<Record<string, string>> = {
  1: 'decimal',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCountingThousand',
  'simp-chinese-informal': 'chineseCountingThousand',
  'trad-chinese-informal': 'chineseCountingThousand',
  'cjk-decimal': 'ideographDigital',
  'simp-chinese-formal': 'chineseLegalSimplified',
  'trad-chinese-formal': 'ideographLegalTraditional',
  'cjk-heavenly-stem': 'ideographTraditional',
  'cjk-earthly-branch': 'ideographZodiac',
};

const attribute = ({ properties }: Element, name: string): string | undefined => {
  const value = properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

const formatOf = (list: Element): string | undefined => {
  const style = /list-style(?:-type)?\s*:([^;]*)/iu.exec(styleOf(list))?.[1] ?? '';
  const words = style.trim().split(/\s+/u);
  if (words.includes('none')) return undefined;
  const named = words.find((word) => word in FORMATS) ?? attribute(list, 'type') ?? '1';
  return FORMATS[named] ?? 'decimal';
};

const integer = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,9}$/u.test(text.trim()) ? Number(text) : undefined;

/**
 * @param list an `ol`
 * @returns the number that a page shows before each of its items; empty where it shows none
 */
export function numbersOf(list: Element): Map<Element, string> {
  const format = formatOf(list);
  const numbers = new Map<Element, string>();
  if (format === undefined) return numbers;
  const isHan = /chinese|ideograph/iu.test(format);
  let next = integer(attribute(list, 'start')) ?? 1;
  for (const item of list.children) {
    if (item.type !== 'element' || item.tagName !== 'li') continue;
    const value = integer(attribute(item, 'value')) ?? next;
    numbers.set(item, `${numeral(value, format)}${isHan ? '、' : '. '}`);
    next = value + 1;
  }
  return numbers;
}
