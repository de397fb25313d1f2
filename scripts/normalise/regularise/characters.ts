/** The kinds of characters that decide what a mark between them is. */

export const HAN = '\\p{Script=Han}〇';
/** Hanzi and the marks that stand only in Chinese text. */
export const CJK = `[${HAN}\\u3001-\\u3003\\u3008-\\u3011\\u3014\\u3015\\u201c\\u201d\\u2018\\u2019\\uff01-\\uff0f\\uff1a-\\uff20]`;
export const IS_CJK = new RegExp(`^${CJK}`, 'u');
export const isCjk = (char: string | undefined) => char !== undefined && IS_CJK.test(char);
export const isLatin = (char: string | undefined) => char !== undefined && /[A-Za-z0-9]/.test(char);
