const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Marks that open something stay with what follows, all others with what precedes. */
const OPENS = /[（〔【《〈“‘(]$/;
const CLINGS = /^[^\p{L}\p{N}（〔【《〈“‘(]/u;

/**
 * Where a title may break: between words, never inside one.
 *
 * @returns the pieces of the text between which a line may break; joined they are the text
 */
export function breakable(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
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
