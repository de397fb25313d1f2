/** What a speech quotes: formulations (提法) and works. */

const QUOTED = /“([^“”]{3,24})”/gu;
const WORK = /《([^《》]{1,60})》/gu;
/** 四个意识, 两个维护, 五位一体: slogans that a number holds together. */
const NUMERAL_SLOGAN =
  /[两三四五六七八九十][个位](?:全面|意识|自信|维护|确立|务必|必须|代表|一体|考验|危险)/gu;

const COUNTED = /[个位]/u;

/** @returns phrases in quotation marks that are no sentences, and numeral slogans */
export function findFormulations(texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    for (const [, phrase = ''] of text.includes('”') ? text.matchAll(QUOTED) : []) {
      if (isPhrase(phrase)) found.add(phrase);
    }
    for (const [slogan] of COUNTED.test(text) ? text.matchAll(NUMERAL_SLOGAN) : []) {
      found.add(slogan);
    }
  }
  return [...found];
}

const isPhrase = (text: string) =>
  /\p{Script=Han}{2}/u.test(text) && !/[。！？；：…]/u.test(text) && !/[XＸ*]{2}/u.test(text);

/** @returns the works in 《》, without the marks */
export function findWorks(texts: readonly string[]): string[] {
  const named = texts.filter((text) => text.includes('》'));
  return [...new Set(named.flatMap((text) => [...text.matchAll(WORK)].map((m) => m[1] as string)))];
}
