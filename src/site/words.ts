const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Marks that open something stay with what follows, all others with what precedes. */
const OPENS = /[（〔【《〈“‘(]$/;
const CLINGS = /^[^\p{L}\p{N}（〔【《〈“‘(]/u;

/** A short name in quotation marks or brackets is one word: “十二五”, （第二篇）. */
const ENCLOSED = /“[^“”]{1,8}”|（[^（）]{1,8}）/g;

/** The words of a text, an enclosed name with its marks as one. */
const words = (text: string): string[] => {
  const enclosed = [...text.matchAll(ENCLOSED)].map(({ 0: name, index }) => [
    index,
    index + name.length,
  ]);
  const cuts = [...segmenter.segment(text)]
    .map(({ index }) => index)
    .filter((cut) => !enclosed.some(([start = 0, end = 0]) => start < cut && cut < end));
  return cuts.map((cut, place) => text.slice(cut, cuts[place + 1]));
};

/**
 * Where a title may break: between words, never inside one.
 *
 * @returns the pieces of the text between which a line may break; joined they are the text
 */
export function breakable(text: string): string[] {
  const pieces: string[] = [];
  for (const segment of words(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && (OPENS.test(last) || CLINGS.test(segment))) {
      pieces[pieces.length - 1] = last + segment;
    } else {
      pieces.push(segment);
    }
  }
  const last = pieces.at(-1);
  // A title's last character never stands on a line of its own: 讲话稿.
  if (last?.length === 1 && pieces.length > 1) pieces.splice(-2, 2, pieces.at(-2) + last);
  return pieces;
}
