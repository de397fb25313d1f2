import { isHouse, isSpeakerLine } from '../lines/byline.ts';
import { isDateLine, isStampedDate } from '../lines/date-line.ts';
import { markerOf } from '../lines/heading.ts';
import { endsSentence, isInterjection } from '../lines/prose.ts';
import { isPlainTitle, looksLikeCollection } from '../lines/title.ts';
import { bareTitle } from '../title/looks.ts';
import { type Evidence, isSure, ownOdds, TEMPLATE } from './evidence.ts';
import type { Zone } from './zones.ts';

/** A line with these odds, words and place together, is the site's. */
const ENOUGH = 0.2;
/** A line with these odds that stays is told, for a person to look at … */
const DOUBTFUL = -2;
/** … where its words alone have these. */
const SUSPECT = 0.5;
/** What a place adds to the odds of a line's own words: to a whole sentence, to anything else. */
const PLACE: Record<Zone, { sentence: number; other: number }> = {
  lead: { sentence: 16, other: 16 },
  above: { sentence: 12, other: 3 },
  head: { sentence: 2, other: 0.7 },
  title: { sentence: -2, other: -2 },
  opening: { sentence: 2.2, other: 0.5 },
  body: { sentence: -2, other: -0.8 },
  end: { sentence: -0.5, other: 1.2 },
  tail: { sentence: 1.5, other: 1.5 },
  after: { sentence: 4, other: 3 },
  replies: { sentence: 12, other: 12 },
};
/** What a neighbour that is the site's adds outside the body. */
const BESIDE = 0.5;
/** A whole sentence of the body with a speaker's own words. */
const SPOKEN_SENTENCE = -0.5;
/** （见附表二）: said in passing behind a sentence. */
const REMARK = /(?<=[。！？])[（(][^（()）]{1,80}[)）]$/u;
/** What states ends in a full stop; what advertises calls. */
const STATED = -1;
/** A numbered heading or point. */
const NUMBERED = -1.9;
/** A piece of a paragraph that the width of a page has cut, or a row of a table. */
const PIECE = -4;
/** What ends a sentence in fewer characters is the rest of a paragraph. */
const SHORTEST = 6;
/** A line that comes again, unless its words are a speaker's. */
const REPEATED = 1.5;
const REFRAIN = -1;
/** A site names the text above its title, or once more between the paragraphs. */
const TITLE_AGAIN = 5;
/** A date above the words of a speech that a program wrote is the page's. */
const STAMPED = 5;
/** 周次：第3周, 护旗手：某某: what a page notes of an event or of a document. */
const FIELD =
  /^[^：:，。]{0,6}(?:周次|班级|旗手|旗班|流动红旗|值周|文号|索引号|主题词|关键词|发布机构|成文日期|有效性|公开|浏览|识别码|文库|类别|分类|会员|投稿|页数|字数)[^：:，。]{0,6}[：:]\s?\S/u;
const FIELD_OF_PAGE = 1.5;
/** Words in a row under a title are labels that a site gives to the text. */
const LABEL_WORD = 1.5;
/** The name of a house above a title is the head of a page. */
const HOUSE = 1.5;
/** What names a speech above its title is what the site calls the page. */
const PAGE_NAME = 3;
/** Above, below and beside a title what has no hanzi is hardly the speech's. */
const FOREIGN = 1.5;
const FOREIGN_NAME = /^[A-Z][a-z]+(?:[ ·][A-Z][A-Za-z'.-]*)+$/u;
/** Who speaks, on a line by itself above or under the title. */
const SPEAKER = { above: -2.5, under: -4 };
export interface Verdict {
  rule: string;
  isSite: boolean;
  isDoubtful: boolean;
}

/** What is known of a line besides its words. */
export interface Surroundings {
  zone: Zone;
  /** How many of the two neighbouring lines are the site's, or are not there. */
  beside: number;
  /** It stands in the file more than once. */
  isRepeated: boolean;
  /** A short word, and another is its neighbour. */
  isAmongWords: boolean;
  /** In the body it says what the title says; beside the title it says it and more. */
  isTitleAgain: boolean;
  /** It is cut off at the width of the page, goes on from a line that was, or is a table's row. */
  isPiece: boolean;
}

/** Decides whether a line is the site's, by its words, its place and its neighbours. */
export function judge(
  text: string,
  evidence: Evidence,
  { zone, beside, isPiece, isRepeated, isTitleAgain, isAmongWords }: Surroundings,
): Verdict {
  const isOutside = zone !== 'body' && zone !== 'title';
  const isSentence = endsSentence(text.replace(REMARK, ''));
  let odds =
    (isOutside && evidence.isTemplate ? Math.max(TEMPLATE, evidence.odds) : ownOdds(evidence)) +
    PLACE[zone][isSentence ? 'sentence' : 'other'] +
    (isOutside ? beside * BESIDE : 0);
  if (!isOutside && markerOf(text)) odds += NUMBERED;
  if (zone === 'above' && isPlainTitle(text)) odds += PAGE_NAME;
  if (isOutside && !/\p{Script=Han}/u.test(text) && !FOREIGN_NAME.test(text)) odds += FOREIGN;
  if (zone === 'body' && evidence.isVoiced && isSentence) odds += SPOKEN_SENTENCE;
  if (zone === 'body' && text.endsWith('。')) odds += STATED;
  const isRest = zone === 'body' && text.length < SHORTEST && endsSentence(text);
  if (isPiece || isRest) odds += PIECE;
  if (isRepeated && evidence.odds > REFRAIN) odds += REPEATED;
  if (isTitleAgain) odds += TITLE_AGAIN;
  const isHead = zone === 'head' || zone === 'above';
  const isAbove = isHead || zone === 'opening';
  if (isAbove && isStampedDate(text)) odds += STAMPED;
  if (isAbove && FIELD.test(text)) odds += FIELD_OF_PAGE;
  if (zone === 'opening' && isAmongWords && beside > 0) odds += LABEL_WORD;
  if (isHead && isHouse(text)) odds += HOUSE;
  if (isHead && isSpeakerLine(text)) odds += SPEAKER.above;
  if (zone === 'opening' && isSpeakerLine(text)) odds += SPEAKER.under;
  if (odds < DOUBTFUL) return { rule: evidence.rule, isSite: false, isDoubtful: false };
  const isKept =
    (zone !== 'lead' && isDateLine(text) && !(isAbove && isStampedDate(text))) ||
    (zone === 'body' && BARE_NUMBER.test(text)) ||
    (isInterjection(text) && !evidence.isTemplate) ||
    isTitle(text, evidence.odds, zone, isRepeated) ||
    (zone === 'opening' && NOTE.test(text)) ||
    ATTACHMENT.test(text);
  const isSite = !isKept && odds >= ENOUGH;
  return {
    rule: evidence.rule,
    isSite,
    isDoubtful: !isSite && !isKept && zone !== 'title' && evidence.odds >= SUSPECT,
  };
}

/** （根据录音整理）, （2013年10月13日上午　大礼堂）: what stands of the text under its title. */
const NOTE =
  /^[（(〔][^（()）]{2,30}(?:整理|节选|摘要|审阅|删节|有删改|记录稿)[)）〕]$|^[（(〔]\d{4}年\d{1,2}月[^（()）]{1,24}[)）〕]$/u;

/** 附件：任务分解表: what a speech names below its end; a file to be had there is the site's. */
const ATTACHMENT =
  /^附件?\s?[\d一二三四五六]?\s?[：:](?=\s*\S)(?!\s?[无暂没]|.*(?:\.[A-Za-z]{2,4}|下载|预览|KB|MB))/u;

/** Whether it is the number of a page, its fellows tell: see page-numbers.ts. */
const BARE_NUMBER = /^\d+$/u;

/** Under a title 领导讲话 is what a site files the text under. */
const FILED_UNDER =
  /^(?:领导|各类|会议|党建|公文)(?:讲话|致[辞词]|发言|演讲|党课|讲稿|报告)(?:稿|材料)?$|^党课讲稿$/u;

/**
 * A title stands above its speech; below one it is a link to another, and above one the name
 * that a site gives to its page.
 */
function isTitle(text: string, odds: number, zone: Zone, isRepeated: boolean): boolean {
  if (zone === 'end' || zone === 'tail' || zone === 'after') return false;
  const isGathered = zone !== 'body' && zone !== 'lead' && looksLikeCollection(text);
  // 某某讲话选编 again and again is the head of a book's pages.
  if (isGathered && /[篇则份汇合选]/u.test(text) && !isRepeated) return true;
  const isOther =
    zone === 'lead' || zone === 'above' || (zone === 'opening' && FILED_UNDER.test(text));
  return isPlainTitle(bareTitle(text)) && !isOther && (zone === 'title' || !isSure(odds));
}
