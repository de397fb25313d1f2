import { isByline, isSpeakerLine } from '../lines/byline.ts';
import { isDateLine } from '../lines/date-line.ts';
import { isSalutation } from '../lines/salutation.ts';
import { looksLikeTitle, SUBTITLE } from '../lines/title.ts';
import { bareTitle, names, type Worded } from './looks.ts';
import { isMotto, isPairOfGroups, mottosBefore } from './mottos.ts';

export interface TitleLines<Block extends Worded = Worded> {
  passages: Block[];
  /** The title on one line. */
  text: string;
  /** As the source has it, its lines joined by a line feed. */
  source: string;
}

/** A broken title leaves at most this much on its last line. */
const LONGEST_REST = 6;
/** The first line of a broken title is no shorter, unless it opens with 在 or 关于. */
const SHORTEST_BROKEN = 6;

/** The words break off: a title that opens with 在 or 关于 and has not come to its kind. */
const isUnfinished = (text: string): boolean =>
  !looksLikeTitle(text) &&
  (/^(?:在|关于|中共|中国)/u.test(text) ||
    (text.length >= SHORTEST_BROKEN &&
      /(?:暨|和|与|及|、|的|上|[上中时]的?[讲致发报])$/u.test(text)));

/** The title that begins with the first of some blocks. */
export function titleFrom<Block extends Worded>([
  first,
  ...rest
]: readonly Block[]): TitleLines<Block> {
  const taken = [first as Block];
  const texts = () => taken.map(({ text }) => bareTitle(text));
  const end = rest.findIndex(({ text }) => isOutside(text));
  const open = end < 0 ? rest : rest.slice(0, end);
  taken.push(...open.slice(0, continuation(texts().join(''), open)));
  const main = texts().join('');
  const below = rest.slice(taken.length - 1);
  const mottos = mottosBefore(main, below);
  if (mottos > 0 && !names(main)) taken.push(...below.slice(0, mottos));
  const sub = rest[taken.length - 1];
  if (sub && isSubtitle(main, sub.text)) {
    taken.push(sub);
    const after = rest.slice(taken.length - 1).filter(({ text }) => !isOutside(text));
    const own = sub.text.replace(SUBTITLE, '');
    taken.push(...after.slice(0, continuation(own, after)));
  }
  const text = texts().reduce(
    (soFar, next) => soFar + (isMotto(soFar, next) || isPairOfGroups(soFar) ? ' ' : '') + next,
  );
  return { passages: taken, text, source: taken.map((line) => line.text).join('\n') };
}

/** Ends a title whatever its words: who is spoken to, a date, a note in brackets. */
const isOutside = (text: string): boolean =>
  isSalutation(text) || isDateLine(text) || /^[（([【]/u.test(text) || SUBTITLE.test(text);

/** How many of the next lines a broken title goes on through until it names its kind. */
function continuation(start: string, next: readonly Worded[]): number {
  if (looksLikeTitle(start)) return next[0]?.text === '稿' ? 1 : 0;
  let soFar = start;
  for (const [i, { text }] of next.entries()) {
    if (i === 0 && isMotto(start, text)) return 1;
    const isRest = text.length <= LONGEST_REST && !looksLikeTitle(text);
    if (isByline(text) || !(isUnfinished(soFar) || isRest)) return 0;
    soFar += text;
    if (looksLikeTitle(soFar)) return i + 1;
  }
  return 0;
}

const isSubtitle = (main: string, text: string): boolean =>
  (SUBTITLE.test(text) && !isSpeakerLine(text.replace(SUBTITLE, ''))) ||
  (!names(main) && /^（.{4,50}）$/u.test(text) && looksLikeTitle(text.slice(1, -1)));
