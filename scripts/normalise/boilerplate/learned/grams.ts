/** Longest run of characters that is weighed as one. */
const LONGEST = 3;
/** Before the first and after the last character of a line. */
const EDGE = '⏎';
/** Stands for any web address; what it names is one site's. */
const ADDRESS = '↗';
/** Stands for any pictograph. */
const PICTOGRAPH = '☺';
/** Stands for any other character beyond the first plane, so that code units are characters. */
const RARE = '〓';

/** Most lines hold no address, no pictograph and no other character beyond the first plane. */
const UNUSUAL = /:\/\/|www\.|[\u{10000}-\u{10ffff}]|\p{Extended_Pictographic}/iu;

/**
 * A line as it is weighed: spaces alike, any number as one 0, any web address and any pictograph
 * as one sign, with its two ends marked.
 */
export function plain(line: string): string {
  const text = line.trim();
  const usual = UNUSUAL.test(text) ? withSigns(text) : text;
  const words = usual.replace(/[0-9０-９]+/gu, '0').replace(/[ \t\u00a0\u3000]+/gu, ' ');
  return EDGE + words + EDGE;
}

const withSigns = (text: string): string =>
  text
    .replace(/(?:https?:\/\/|www\.)[!-~]+/giu, ADDRESS)
    .replace(/\p{Extended_Pictographic}\u{fe0f}?/gu, PICTOGRAPH)
    .replace(/[\u{10000}-\u{10ffff}]/gu, RARE);

const HAN = /\p{Script=Han}/u;

/**
 * @param line in simplified characters
 * @returns every run of one to three UTF-16 code units of the line as it is weighed, each once;
 * a hanzi by itself says too little
 */
export function gramsOf(line: string): Set<string> {
  const text = plain(line);
  const grams = new Set<string>();
  for (let i = 0; i < text.length; i++) {
    for (let n = HAN.test(text[i] as string) ? 2 : 1; n <= LONGEST && i + n <= text.length; n++) {
      grams.add(text.slice(i, i + n));
    }
  }
  return grams;
}

/** Whether a feature is a run of characters; the names of all others are longer. */
export const isGram = (feature: string): boolean => feature.length <= LONGEST;
