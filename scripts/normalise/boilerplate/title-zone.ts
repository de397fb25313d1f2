import { isPlainTitle, looksLikeTitle, SUBTITLE } from '../lines/title.ts';
import { findTitle } from '../title/find.ts';
import { bareTitle } from '../title/looks.ts';
import { isOwn, type Placed } from './placed.ts';

/**
 * The lines above the first words of the speech that are its title: their numbers.
 * @param announced what the speaker calls the speech
 * @param opener the line that says that the speech follows: a title below it is the nearer one
 */
export function titleAmong(
  lines: readonly Placed[],
  first: number,
  opener: number,
  announced: string | undefined,
): Set<number> {
  const below =
    opener < 0 ? new Set<number>() : titleWithin(lines, opener + 1, first + 1, announced);
  return below.size > 0 ? below : titleWithin(lines, 0, first + 1, announced);
}

function titleWithin(
  lines: readonly Placed[],
  from: number,
  to: number,
  announced: string | undefined,
): Set<number> {
  const open = lines.slice(from, to).filter((line, i) => {
    const hasSubtitle = [line, lines[from + i + 1]].some((one) => SUBTITLE.test(one?.text ?? ''));
    const most = hasSubtitle ? UNTITLED.withSubtitle : UNTITLED.alone;
    return (
      line.odds < most ||
      isOwnTitle(line) ||
      line.text === REST ||
      breaksInto(line, lines[from + i + 1])
    );
  });
  const title = findTitle(open, { announced });
  return new Set(title?.passages.map((line) => lines.indexOf(line)));
}

/** Whether a title breaks off in a line and goes on in the next. */
const breaksInto = (line: Placed, next: Placed | undefined): boolean =>
  next !== undefined && /^(?:在|关于)/u.test(line.text) && looksLikeTitle(line.text + next.text);

/** Whatever its words say for a site, a line that names a speech may be its title. */
const isOwnTitle = isOwn((text) => isPlainTitle(bareTitle(text)));
/** A line with these odds is no title unless it names a speech. */
const UNTITLED = { alone: 0.8, withSubtitle: 2.5 };
/** What a title may leave on a line of its own. */
const REST = '稿';
