import { isSalutation } from '../lines/salutation.ts';
import { isOwn, isSpokenProse, type Placed } from './placed.ts';

/** Where a site or a reporter has spoken first and says that now the speech comes. */

const WHOLE = '(?:全文|实录|文字版|文字稿|文字实录)';
const KIND = '(?:讲话|致[辞词]|演[讲说]|发言|答谢[辞词]|感言|寄语|党课|报告)稿?';
const SHORTENED = '(?:[，,（(](?:本报|本刊)?(?:略?有|稍作)?(?:删节|删减|整理)[)）]?)?';
const OPENER = new RegExp(
  [
    // 以下是局长在发布会上的致辞全文：
    `^[（(【]?(?:以下|下面|附|现将)[是为]?[：:]?[^。！？]{0,40}${KIND}的?${WHOLE}${SHORTENED}[：:。]?[)）】]?$`,
    // 讲话全文如下：, 现将讲话刊登如下：
    `(?:^|[，,。])[^。，]{0,24}(?:${KIND}的?${WHOLE}(?:[刊发]布?登?)?如下|${KIND}(?:刊发|发布|刊登)如下)[：:。]?$`,
    // 讲话全文：, 【范文】
    `^[【（(]?(?:${KIND})?${WHOLE}[)）】]?(?:[：:]| 编辑)?$`,
    `^[【（(]?(?:讲话|演[讲说]|致[辞词]|发言)(?:原文|正文)[)）】]?(?:[：:]| 编辑)?$`,
    `^[【（(]?(?:参考)?(?:范文|例文)(?:如下|展示|正文|赏析)?[)）】]?[：:]?$`,
  ].join('|'),
  'u',
);
/** 我把有关情况说明如下：, the speaker's own. */
const SPOKEN = /我|大家|同志/u;
const LONGEST = 70;

/** A reporter's or a site's words before a speech fill at most this many lines of prose. */
const MOST_LEAD = 8;
/** The speech is so many times as long. */
const LONGER = 2;
/** A speaker speaks of himself; a reporter only where he quotes. */
const FIRST_PERSON = /我|咱/u;
const QUOTED = /[“「][^”」]{0,300}[”」]/gu;

/** A salutation stands at most this many lines below. */
const NEAR = 4;

/**
 * The line above a speech that says that it follows: above it nobody speaks of himself, and below
 * it stands a salutation, or much more prose than above.
 * @returns −1 where there is none
 */
export function openerAmong(lines: readonly Placed[]): number {
  const salutation = lines.findIndex(isOwn(isSalutation));
  const above = salutation < 0 ? lines : lines.slice(0, salutation);
  const at = above.findLastIndex(({ text }) => opensText(text));
  if (at < 0) return -1;
  const lead = lines.slice(0, at + 1).filter(isSpokenProse);
  if (lead.length > MOST_LEAD) return -1;
  if (lead.some(({ text }) => FIRST_PERSON.test(text.replace(QUOTED, '')))) return -1;
  const isSpokenTo = salutation >= 0 && salutation - at <= NEAR;
  return isSpokenTo || lengthOf(lines.slice(at + 1)) > LONGER * lengthOf(lead) ? at : -1;
}

const lengthOf = (lines: readonly Placed[]): number =>
  lines.filter(isSpokenProse).reduce((sum, { text }) => sum + text.length, 0);

/** Of a long line its last sentence tells. */
function opensText(text: string): boolean {
  const sentence = text.slice(text.slice(0, -1).lastIndexOf('。') + 1);
  return sentence.length <= LONGEST && OPENER.test(sentence) && !SPOKEN.test(sentence);
}
