import { charSet } from './char-set.ts';
import { isSalutation } from './salutation.ts';

/**
 * What a line of a speech looks like: the small tests that several stages share. They are asked
 * of every line many times, so each looks first at one character that it cannot do without.
 */

const CLOSERS = '”’"\'》）)】〕」』〉';
/** What surely ends a sentence, and what may stand behind it or do so beside a hanzi. */
const STOPS = charSet('。！？!?…；;');
const MAY_FOLLOW = charSet(`.．${CLOSERS}〕】］]`);
/** A full stop of ASCII ends a sentence after a hanzi; after a figure or a letter it may be another sign. */
const SENTENCE_END = new RegExp(
  `(?:[。！？!?…；;]|(?<=[\\p{Script=Han}${CLOSERS}])[.．])[${CLOSERS}]*$`,
  'u',
);

/** What is done in the hall, and noted in brackets by who wrote the speech down. */
const STAGE =
  '掌声|笑声|[大众]笑|鼓掌|欢呼|起立|[齐轰和]鸣|奏.{0,6}[歌曲乐]|[齐合]唱|停顿|略停|插话|插问|答话|鞠躬|敬礼|举手|宣誓|默哀|哽咽|挥手|举杯|口号|举起|拿起|出示|播放|放映|礼炮|礼毕|完毕|表演|演出|音乐|[上下]场|谢幕|入场|退场|指着|指向|转身|全场|台下';
const INTERJECTION = new RegExp(
  `[（(〔【［[](?:(?:${STAGE})[^（(〔【）)〕】]{0,16}|[^（(〔【）)〕】]{1,10}(?:${STAGE})[^（(〔【）)〕】]{0,8}|插话[：:][^（(〔【）)〕】]{0,60}|笑)[)）〕】］\\]]$`,
  'u',
);
const BRACKET_START = charSet('（(〔【［[');
const BRACKET_END = charSet(')）〕】］]');

const withoutInterjection = (text: string): string =>
  BRACKET_END.ends(text) ? text.replace(INTERJECTION, '') : text;

/**
 * A quotation mark or bracket after the full stop does not undo it, nor does an interjection
 * such as （掌声）; a closing mark without a full stop ends nothing.
 */
export const endsSentence = (text: string): boolean =>
  STOPS.ends(text) || (MAY_FOLLOW.ends(text) && SENTENCE_END.test(withoutInterjection(text)));

/** （掌声） on a line of its own. */
export const isInterjection = (text: string): boolean =>
  BRACKET_START.opens(text) && withoutInterjection(text) === '';

const CANNOT_BEGIN = charSet('，,。、；;：:！!？?”’》〉）)】〕…%％');

/** A line cannot begin with these: it goes on from the line before. */
export const continues = (text: string): boolean => CANNOT_BEGIN.opens(text);

/** Prose as a speech has it: a sentence that ends, or a line too long to be furniture. */
export const isProse = (text: string): boolean =>
  text.length >= 60 || (text.length >= 12 && endsSentence(text)) || isSalutation(text);

/** `第一条 …`, `第三章　…`: an article of a rule or a part of a report opens with the line. */
export const opensArticle = (text: string): boolean =>
  /^第[一二三四五六七八九十百零〇两\d]{1,7}[编章节条篇](?:之[一二三四五六七八九十]{1,2})?[\s、：:]/u.test(
    text,
  );
