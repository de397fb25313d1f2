import type { Line } from '../lines/lines.ts';
import { endsSentence, isProse, isSalutation, looksLikeTitle } from '../lines/prose.ts';

const LIST_HEADS = new Set(['related', 'contents', 'neighbour']);

/** The titles that a site lists under 相关推荐 or 目录 go with the line above them. */
export function takeListed(
  lines: readonly Line[],
  removals: Map<number, string>,
  isMark: (line: Line) => boolean,
): void {
  const lastProse = lines.findLastIndex((line) => isProse(line.text));
  let listing = false;
  for (const [i, line] of lines.entries()) {
    const rule = removals.get(line.number);
    if (rule) {
      listing ||= rule !== 'neighbour' && LIST_HEADS.has(rule);
      continue;
    }
    listing &&= line.text.length <= 60 && !isProse(line.text) && !isSalutation(line.text);
    listing &&= !isMark(line) && !isProse(lines[i + 1]?.text ?? '');
    const entry = looksLikeTitle(line.text) || /^(?:[·•●○■□◆▪*-]|\d+[.、．]|《)/u.test(line.text);
    if (listing && (entry || (i > lastProse && !endsSentence(line.text)))) {
      removals.set(line.number, 'listed-neighbour');
    } else listing = false;
  }
}
