import { isHouse } from '../lines/byline.ts';
import { isDateLine } from '../lines/date-line.ts';
import { markerOf } from '../lines/heading.ts';
import { endsSentence } from '../lines/prose.ts';
import { isSalutation } from '../lines/salutation.ts';
import { isFieldLine, looksLikeTitle, SUBTITLE, withoutPage } from '../lines/title.ts';

/** What a line looks like that is, or may be, one of a title's lines. */

/** A line of a text, or a block of it. */
export interface Worded {
  text: string;
}

const LONGEST = 70;
/** A shorter one stands in another by chance. */
const SHORTEST_AGAIN = 5;
/** 出发，向着明天！: a title that calls. */
const LONGEST_CALL = 30;

/** What a site writes above a title, which is no part of it. */
export const SITE =
  /专栏|频道|栏目|文库|范文|首页|---|[|｜=>»→]|\d[:：]\d{2}|\d字|本文|关注我们|(?:来源|作者|阅读|收藏|打印|点击|关注|浏览|人气)(?:[\s：:（(\d量数次]|$)|(?:网|站|库|主办|主管)$|\d月\d{1,2}日$|第\d页/u;
/** 在……上的分享：……: what names a speech wherever it stands in the line. */
export const NAMED_WITHIN =
  /在.{2,40}[上时中]的?(?:讲话|发言|致[辞词]|演讲|分享|报告|汇报|即席讲话|寄语|答谢[词辞]|[贺祝悼献][词辞])|关于.{2,40}的(?:情况)?(?:报告|汇报|说明)/u;

/** 文章标题：, 【题名】: the name of the field that holds the title. */
const LABEL =
  /^(?:【(?:标题|题目|题名|篇名)】|(?:文章|讲话|文件|稿件|文稿)?(?:标\s?题|题\s?目|题\s?名|篇\s?名|[Tt]itle|TITLE)\s?[：:]|title = )\s{0,4}(?=.)/u;
/** "治水", 《治水》: the value of a field as a program writes it, or a title in its marks. */
const QUOTED = /^(?:"([^"]{1,200})"|'([^']{1,200})'|《([^《》]{2,60})》)$/u;
/** What a line says without the name of its field and without the page. */
export const bareTitle = (text: string): string =>
  withoutPage(text.replace(LABEL, '').replace(QUOTED, '$1$2$3'));

/** Whether a line names a speech, at its end or within. */
export const names = (text: string): boolean => looksLikeTitle(text) || NAMED_WITHIN.test(text);

/** Whether a line may be one of a title's. */
export const couldBeTitle = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= LONGEST &&
  (!endsSentence(text) || isCall(text)) &&
  !isSalutation(text) &&
  !isDateLine(text) &&
  !isFieldLine(text) &&
  !markerOf(text) &&
  /\p{Script=Han}.*\p{Script=Han}/u.test(text) &&
  !GREETING.test(text) &&
  !/[：:，,]$|^[（([【]/u.test(text);

/** 大家下午好！ */
const GREETING = /(?:大家|你们|您|各位)[^，]{0,4}[好安][！!。]?$/u;
/** 关注我，一起看懂乡村: what a page calls its readers to do. */
const CALL_TO_READERS =
  /^(?:求(?:一篇|一份|助|个)|点击|订阅|扫码|扫一扫|长按|搜索|欢迎(?:关注|订阅|光临|来到)|(?:请|快来|赶快)?(?:关注|添加|置顶|星标)(?:我|本|这|“|「|【|公众号|微信))/u;

/** The first line of a title; a house above a title is the head of the page. */
export const couldOpenTitle = (text: string): boolean =>
  couldBeTitle(text) &&
  !SUBTITLE.test(text) &&
  !CALL_TO_READERS.test(text) &&
  (names(text) || !isHouse(text));

export const isCall = (text: string): boolean =>
  text.length <= LONGEST_CALL && /[！!？?][”’]?$/u.test(text);

/** A site's own line names the text before the text does: 某某：治水记 above 治水记. */
export const isSaidIn = (title: string, above: string): boolean =>
  title.length >= SHORTEST_AGAIN && above.includes(title);
