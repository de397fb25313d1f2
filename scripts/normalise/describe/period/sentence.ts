const END = new Set('。；！？\n');
/** How far a sentence's ends are looked for. */
const FAR = 160;

/** The sentence (up to 。；！？) in which a match stands. */
export function sentenceAt(text: string, at: number, length: number): string {
  let start = at;
  while (start > 0 && at - start < FAR && !END.has(text.charAt(start - 1))) start--;
  let end = at + length;
  while (end < text.length && end - at - length < FAR && !END.has(text.charAt(end))) end++;
  return text.slice(start, end);
}
