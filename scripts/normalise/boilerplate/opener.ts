import { isSalutation } from '../lines/salutation.ts';
import { isOwn, isSpokenProse, type Placed } from './placed.ts';

/** Where a site or a reporter has spoken first and says that now the speech comes. */

const WHOLE =
  '(?:全文|实录|原文|文字版|文字稿|内容|讲话|讲话稿|致[辞词]|演[讲说]|演讲稿|发言|发言稿|答谢[辞词])';
const OPENER = new RegExp(
  [
    // 以下是局长在发布会上的致辞全文：
    `^(?:[（(【]?(?:以下|下面|附|现将)[是为]?[：:]?)[^。！？]{0,40}${WHOLE}(?:如下|全文|实录)?(?:[，,（(](?:本报|本刊)?(?:略?有|稍作)?(?:删节|删减|整理)[)）]?)?[：:。]?[)）】]?$`,
    // 讲话全文如下：
    `(?:^|[，,。])[^。，]{0,24}(?:全文|原文|实录|讲话|致[辞词]|演[讲说]|内容)(?:如下|刊发如下|发布如下|刊登如下)[：:。]?$`,
    // 讲话全文：, 【范文】
    `^[【（(]?(?:讲话|演[讲说]|致[辞词]|发言)?(?:全文|原文|实录|正文)[)）】]?(?:[：:]| 编辑)?$`,
    `^[【（(]?(?:参考)?(?:范文|例文)(?:如下|展示|正文|赏析)?[)）】]?[：:]?$`,
  ].join('|'),
  'u',
);
/** 我把有关情况说明如下：, the speaker's own. */
const SPOKEN = /我|大家|同志/u;
const LONGEST = 70;

/** A reporter's or a site's words before a speech fill at most this many lines of prose. */
const MOST_LEAD = 8;

/** A salutation stands at most this many lines below. */
const NEAR = 4;

/**
 * The line above a speech that says that it follows. Above a salutation, or where none is near,
 * above at least as much prose as stands above the line.
 * @returns −1 where there is none
 */
export function openerAmong(lines: readonly Placed[]): number {
  const salutation = lines.findIndex(isOwn(isSalutation));
  const above = salutation < 0 ? lines : lines.slice(0, salutation);
  const at = above.findLastIndex(({ text }) => opensText(text));
  if (at < 0) return -1;
  const lead = lines.slice(0, at).filter(isSpokenProse).length;
  const rest = lines.slice(at + 1).filter(isSpokenProse).length;
  const isSpokenTo = salutation >= 0 && salutation - at <= NEAR;
  return lead <= MOST_LEAD && (isSpokenTo ? rest > 0 : rest > lead) ? at : -1;
}

/** Of a long line its last sentence tells. */
function opensText(text: string): boolean {
  const sentence = text.slice(text.slice(0, -1).lastIndexOf('。') + 1);
  return sentence.length <= LONGEST && OPENER.test(sentence) && !SPOKEN.test(sentence);
}
