import type { WordStyles } from './word-styles.ts';

/** What is written out, taken out or unwrapped before mammoth reads a part. */
const SPELT_OUT =
  /[<:](?:ruby|oMath|oMathPara|fldSimple|bdo|dir|numPr|pStyle|rStyle|vanish)[\s/>]/u;
const ROOT = /<([^\s<>/?!][^\s<>/]*)/u;

/**
 * Whether mammoth may read a part as it stands: looking for names takes a tenth of the time of
 * making a tree and writing it again.
 * @param xml of a part with text; what is broken in it mammoth tells
 */
export function isPlain(xml: string, styles: WordStyles): boolean {
  if (SPELT_OUT.test(xml) || styles.listOf(undefined).list !== undefined) return false;
  // A missing end mammoth would let pass.
  return xml.trimEnd().endsWith(`</${ROOT.exec(xml)?.[1]}>`);
}
