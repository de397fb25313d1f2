import { endsSentence, isProse } from '../lines/prose.ts';
import { isSalutation } from '../lines/salutation.ts';
import { isPlainTitle, looksLikeTitle } from '../lines/title.ts';
import { announcedTitle, isAnnounced } from '../title/announced.ts';
import { isSaidIn } from '../title/looks.ts';
import { closingAmong, labelsAmong, lastOwn, signsDate, withSignature } from './closing.ts';
import { openerAmong } from './opener.ts';
import { isOwn, isSpokenProse, type Placed, tellsOfSite } from './placed.ts';
import { titleAmong } from './title-zone.ts';

/**
 * Where a line stands in its speech. `lead`: above a line that says that the speech follows;
 * `above`: above a line that names the speech; `head`: above
 * the title, or where one may be; `title`: the line that is, or may be, the title; `opening`:
 * between title and salutation; `body`; `end`: below the last prose; `tail`: below that and a line
 * of a site; `after`: below the words with which a speaker ends, or below signature and date, where
 * a line there says what sites say. Without such a line the speaker may have gone on; `replies`:
 * below the name of a reader, where readers speak and say 我 as speakers do.
 */
export type Zone =
  | 'lead'
  | 'above'
  | 'head'
  | 'title'
  | 'opening'
  | 'body'
  | 'end'
  | 'tail'
  | 'after'
  | 'replies';

/**
 * @param lines of one file that have text, in order
 * @returns the zone of each line
 */
export function zonesOf(lines: readonly Placed[]): Zone[] {
  const zones: Zone[] = [];
  const take = (speech: readonly Placed[]) => {
    for (const zone of speechZones(speech)) zones.push(zone);
  };
  // A site's slogan above a title may look like the row of a page, but it ends no sentence.
  let prose = 0;
  let hasSentence = false;
  let isTitled = false;
  for (const [i, line] of lines.entries()) {
    const isPast = prose > 0 && hasSentence;
    const isSpeech = isTitled || prose >= LEAST_SPEECH;
    if (isPast && (line.isMark || (isSpeech && opensSpeech(lines, i)))) {
      take(lines.slice(zones.length, i));
      prose = 0;
      hasSentence = false;
      isTitled = false;
    }
    isTitled ||= prose === 0 && isOwn(isPlainTitle)(line);
    if (isSpokenProse(line)) prose += line.text.length;
    hasSentence ||= isOwn(endsSentence)(line);
  }
  take(lines.slice(zones.length));
  return zones;
}

/** Without a title, fewer characters of prose above one are no speech, but a question or a lead. */
const LEAST_SPEECH = 100;

/** Where readers begin to speak: the floors of a forum, the head of a page's comments. */
const FLOOR =
  /^(?:沙发|板凳|地板|地下室)[\s　：:！!，,]|^(?:[#＃]\s?\d{1,4}|\d{1,4}\s?[#＃楼])(?:[\s　：:]|$)|^(?:精选|网友|最新|全部|热门|精彩|读者|文章|写|用户)(?:评论|留言|点评)|^评论\s?[（(：:]|^本帖最近评分/u;

/** 3# 青竹 发表于 2012-3-4 08:15, 2楼 老周：: a reader by name, on a floor below the first. */
const READER =
  /^(?:第?\s?(?!1[^\d])\d{1,4}\s?[#＃楼]|[#＃]\s?(?!1[^\d])\d{1,4}|沙发|板凳|地板|地下室)[\s　：:].{0,40}(?:发表于|发布于|回复于|\d{4}[-/年.]\d{1,2}|[：:]|\d{1,2}[-/]\d{1,2})|^(?:匿名|热心|某|[\p{Script=Han}]{2,8})?(?:网友|用户|读者|游客)\S{0,12}\s?(?:[：:]|\d{4}[-/年.]\d{1,2}|于?\d{1,2}[-/月]\d{1,2}|[\d半一二三]{1,2}\s?(?:分钟|小时|天|个?月|年)前|发表于|评论)/u;
/** What 楼主 says below may be the rest of the speech. */
const AUTHOR = /楼主|作者|原帖|续/u;
/** A reader says less than a speaker. */
const LONGEST_REPLY = 120;

/** A line with lower odds is a sentence that speaks of comments. */
const COMMENTS = -1;

const opensComments = ({ text, odds }: Placed): boolean =>
  odds > COMMENTS && !text.endsWith('。') && FLOOR.test(text);

const namesReader = ({ text }: Placed): boolean => READER.test(text) && !AUTHOR.test(text);

/** A title, and a salutation under it before any prose. */
function opensSpeech(lines: readonly Placed[], at: number): boolean {
  const line = lines[at];
  if (!line || !isOwn(looksLikeTitle)(line)) return false;
  const below = lines.slice(at + 1, at + 1 + NEAR);
  const first = below.find(isOwn(isProse));
  return first !== undefined && isSalutation(first.text);
}

/** A salutation stands at most this many lines under its title. */
const NEAR = 4;

/** Someone is spoken to right under a line. */
const isSpokenUnder = (lines: readonly Placed[], at: number): boolean =>
  at >= 0 && isSalutation(lines[at + 1]?.text ?? '');

/** A site's words before a speech fill at most this many lines of prose. */
const MOST_INTRO = 4;

function speechZones(lines: readonly Placed[]): Zone[] {
  const salutation = lines.findIndex(isOwn(isSalutation));
  const firstProse = lines.findIndex(isSpokenProse);
  const opener = openerAmong(lines);
  const first =
    salutation >= 0 && salutation <= Math.max(firstProse, opener) + MOST_INTRO
      ? salutation
      : lines.findIndex((line, i) => i > opener && isSpokenProse(line));
  if (first < 0) return lines.map(() => 'body');
  const floor = lines.findIndex((line, i) => i > firstProse && opensComments(line));
  const own = floor < 0 ? lines : lines.slice(0, floor);
  const closing = closingAmong(own);
  const lastSpoken = lastOwn(
    own,
    own.flatMap((line, i) =>
      isSpokenProse(line) && (i <= closing || closing < 0 || line.isVoiced) ? [i] : [],
    ),
  );
  const { last, isClosed } = withSignature(lines, Math.max(lastSpoken, closing, first));
  const announced = announcedTitle(lines.slice(first));
  const title = titleAmong(lines, first, opener, announced);
  const lowest = Math.max(-1, ...title);
  const isNamed =
    isSpokenUnder(lines, lowest) ||
    [...title].some((i) => {
      const { text } = lines[i] as Placed;
      const isAgain = lines.slice(0, i).some((above) => isSaidIn(text, above.text));
      return isAgain || looksLikeTitle(text) || isAnnounced(text, announced);
    });
  const labels = labelsAmong(lines, last);
  const firstSite = lines.findIndex((line, i) => i > last && tellsOfSite(line));
  const hasSite = firstSite >= 0;
  const reader = floor < 0 ? -1 : lines.findIndex((line, i) => i >= floor && namesReader(line));
  const isReply = (i: number) =>
    reader >= 0 && i >= reader && (lines[i]?.text.length ?? 0) <= LONGEST_REPLY;
  return lines.map((_, i) => {
    if (i > last) {
      if (isReply(i)) return 'replies';
      const isAfter =
        (labels >= 0 && i >= labels) ||
        (floor >= 0 && i >= floor) ||
        (isClosed && hasSite && !signsDate(lines, i));
      if (isAfter) return 'after';
      return firstSite >= 0 && i >= firstSite ? 'tail' : 'end';
    }
    if (i >= first) return 'body';
    if (title.has(i)) return 'title';
    if (i <= opener) return 'lead';
    if (lowest >= 0 && i > lowest) return 'opening';
    return isNamed ? 'above' : 'head';
  });
}
