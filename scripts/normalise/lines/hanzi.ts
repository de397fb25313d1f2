import { charSet } from './char-set.ts';

const HAN = charSet('', /\p{Script=Han}/u);
/** Beyond the first plane. */
const RARE_HAN = /(?![\0-\uffff])\p{Script=Han}/gu;
const HAS_RARE = /[\ud800-\udbff][\udc00-\udfff]/;

/** How many hanzi a text holds. */
export function hanzi(text: string): number {
  let sum = HAS_RARE.test(text) ? (text.match(RARE_HAN)?.length ?? 0) : 0;
  for (let i = 0; i < text.length; i++) if (HAN.at(text, i)) sum++;
  return sum;
}
