import { isByline, isPageHeader } from '../lines/byline.ts';
import { endsSentence } from '../lines/prose.ts';
import { looksLikeTitle, SUBTITLE } from '../lines/title.ts';
import { couldBeTitle, isSaidIn, names, SITE, type Worded } from './looks.ts';

/** The motto of a speech, above the title proper or its subtitle. */

/** A second line of a motto above the subtitle, about as long as the first. */
export function mottosBefore(first: string, next: readonly Worded[]): number {
  const [middle, sub] = next;
  if (!middle || !sub || !SUBTITLE.test(sub.text) || first.length <= SHORTEST_MOTTO) return 0;
  if (isSaidIn(first, middle.text)) return 0;
  if (Math.abs(middle.text.length - first.length) > MOST_UNEVEN && !isParallel(first)) return 0;
  const isPlain =
    couldBeTitle(middle.text) && !SUBTITLE.test(middle.text) && !isByline(middle.text);
  return isPlain && !names(middle.text) && names(sub.text.replace(SUBTITLE, '')) ? 1 : 0;
}

/** 青春无悔，扎根泥土 above 在……会上的发言: a motto and the title proper. */
export const isMotto = (above: string, title: string): boolean =>
  !isSaidIn(above, title) &&
  above.length <= 30 &&
  isParallel(above) &&
  !(endsSentence(above) && /，.*，/u.test(above)) &&
  !/[\d（(：:]|。$/u.test(above) &&
  !SITE.test(above) &&
  !isPageHeader(above) &&
  !isByline(above) &&
  /^在/u.test(title) &&
  looksLikeTitle(title);

/** Two lines of a motto differ by at most this many characters. */
const MOST_UNEVEN = 2;
const SHORTEST_MOTTO = 4;

/** Words with a comma between them, or two groups of nearly one length: 守正笃实　久久为功. */
function isParallel(text: string): boolean {
  return /\p{Script=Han}[，,]\p{Script=Han}/u.test(text) || isPairOfGroups(text);
}

export function isPairOfGroups(text: string): boolean {
  const [first = '', second = '', ...more] = text.split(/\s+/u);
  const isEven = Math.abs(first.length - second.length) <= 1;
  return more.length === 0 && isEven && second.length >= SHORTEST_MOTTO;
}
