import { charSet } from './char-set.ts';

/** What a line looks like that names a speech, or several. */

const KIND =
  '讲话|致[辞词]|发言|讲稿|演讲|演说|党课|寄语|[贺献祝悼][词辞]|[开闭]幕[词辞]|欢[迎送][词辞]|答谢[词辞]|祝酒[词辞]|主持[词辞]|证婚[词辞]|告别[词辞]|致谢[词辞]|贺[信电]|慰问信|动员令|感言|谈话|报告|答记者问|实录|述职|表态|倡议书?|宣讲';
/** Kinds whose words mean other things, too, unless they say of what. */
const KIND_OF =
  '(?:(?:关于|在).{2,50}|工作|情况|上)的?(?:情况|工作)?(?:汇报|说明|分享|通报|辅导|讲座)';
/** 讲话稿（节选）（根据录音整理）, 发言之二: what may stand after the kind. */
const AFTER_KIND =
  '(?:稿|材料|提纲|要点|摘要|节选|全文|记录|整理)?稿?(?:之?[一二三四五六七八九十]{1,2}|[ \\u3000]?\\d{1,2})?(?:\\s?[（(【〔].{1,24}[)）】〕]){0,2}';
const TITLE_END = new RegExp(`(?:${KIND}|${KIND_OF})${AFTER_KIND}$`, 'u');

/** A kind of speech that names it with what it is about: 新年致辞：做时间的朋友. */
const KIND_AND_SUBJECT =
  /(?:讲话|致辞|致词|发言|演讲|党课|寄语|贺词|献词|上的分享)稿?[：:][^。：:]{2,30}$/u;
/** A kind of speech by itself, its letters set apart or not. */
const KIND_ALONE =
  /^(?:讲\s*话|致\s*[辞词]|发\s*言|演\s*[讲说]|报\s*告|党\s*课|[悼贺祝]\s*[词辞]|贺\s*[信电]|动员令|(?:主持|欢[迎送]|答谢|祝酒|证婚|告别|致谢)[词辞]|[开闭]\s*幕\s*[词辞])稿?$/u;
const LONGEST_TITLE = 70;

/** 时间：2019-11-14　作者：……, 2016-07-04 · 党课: what a site notes of a text, in fields. */
const FIELD =
  /^(?:发[布表]|更新|上传|录入|创建|会议)?(?:时间|日期)\s?[：:]|^(?:本文)?(?:作者|来源|出处|栏目|频道|分类|类别|类型|文种|体裁|专题|所属\p{Script=Han}{0,4}|问题|提问|标签|关键词|主题词|编辑|责编|审核|点击|浏览|阅读|人气|字数|大小|格式|上传者?|发布者?|投稿人?)\s?[：:]/u;
const FIGURED_DATE = /(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}(?!\d)/u;
const FIELD_DIVIDER = /\s[·•・]\s|[　\s][|｜/]\s/u;
/** 在……上的讲话, 关于……的报告: what names a speech whatever stands beside it. */
const NAMED_BY_OCCASION =
  /(?:^|[\s　：:《【])(?:在|关于).{2,50}(?:上|中|时|的).{0,6}[话辞词言讲稿告]/u;

/** Whether a line holds the fields that a site notes of a text: such a line is no title. */
export const isFieldLine = (text: string): boolean =>
  FIELD.test(text) ||
  (!NAMED_BY_OCCASION.test(text) && FIGURED_DATE.test(text) && FIELD_DIVIDER.test(text));

/** （第2页）, ` 第二页`, (2/3): the page of a text that a site cuts into several. */
const PAGE =
  /\s{0,4}(?:[-—_|｜]\s{0,2})?(?:第\s?[\d一二三四五六七八九十]{1,3}\s?页|[（(【［[〔]\s?(?:第\s?[\d一二三四五六七八九十]{1,3}\s?页|\d{1,2}\s?[/／]\s?\d{1,2}\s?页?)(?:[，,/\s]?共?\s?\d{1,3}\s?页)?\s?[)）】］\]〕])$/u;

const PAGE_END = charSet('页)）】］]〕');

/** A title without the page that a site has put behind it. */
export const withoutPage = (text: string): string =>
  PAGE_END.ends(text) ? text.replace(PAGE, '') : text;

/** A line that names a speech and holds no sign that parts links or labels. */
export const isPlainTitle = (text: string): boolean =>
  looksLikeTitle(text) &&
  !isFieldLine(text) &&
  !/^\p{Script=Han}+(?:[-－]\p{Script=Han}+)+$|[|｜_>»→＞〉›⟩/\\@©=]|\s[-－]\s|\s{2}|　　|\d[:：]\d|\p{Extended_Pictographic}/u.test(
    withoutPage(text),
  );

/** 下面，请县长作动员讲话: a host calls the next speaker. */
const CALLS_UP =
  /^(?:首先|其次|下面|现在|接下来|最后|然后|第[一二三四五六七八九十]{1,2}项)[，,、：:\s]{0,2}[^，,]{0,8}(?:请|欢迎)/u;

/** 以下为县长演说全文: what a reporter says above a speech. */
const INTRODUCES = /^(?:以下|下面)[是为]|^图[为：:]/u;

/** Each kind of speech above begins with one of these. */
const KIND_START = charSet('讲致发演党寄贺献祝悼开闭欢答主证告慰动感谈报实述表倡宣汇说分通辅');
/** No title holds one of these. */
const NOT_IN_TITLE = charSet('。；;！!|｜');

const hasKind = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (KIND_START.at(text, i)) return true;
  return false;
};

/** ——在某某会上的讲话: the dash that sets a subtitle below a title. */
export const SUBTITLE = /^(?:——|--|—|－－|──)/u;

/** A line that names a speech. */
export function looksLikeTitle(line: string): boolean {
  if (line.length > LONGEST_TITLE || NOT_IN_TITLE.ends(line) || !hasKind(line)) return false;
  if (CALLS_UP.test(line) || INTRODUCES.test(line)) return false;
  const text = withoutPage(line).replace(/([讲致发报演])\s+(?=[话辞词言告])/u, '$1');
  if (KIND_ALONE.test(text)) return true;
  if (text.length < 4 || /[。；;！!|｜]|[，,].*[，,].*[，,]/u.test(text)) return false;
  return TITLE_END.test(text) || KIND_AND_SUBJECT.test(text);
}

const COLLECTION =
  /(?:讲话|致[辞词]|发言|演讲|演说|主持|党课|述职|报告|表态|寄语|倡议|讲稿|[贺祝悼献][词辞]|[开闭]幕[词辞]|欢[迎送][词辞]|答谢[词辞])[^。！？，；]{0,12}(?:[\d一二两三四五六七八九十]{1,3} ?[篇则份]|汇[编总]|合[集辑]|精选|大全|集锦|集萃|荟萃|[选摘](?:[编集登载刊录]|$)|范[文例本]|通用|模板)/u;
/** What a site says of its collection, which is not its title. */
const ABOUT_COLLECTION =
  /[。，：:]$|[|｜_>»→＞〉›⟩/]|\s[-－—]\s|小编|本站|以下|如下|欢迎|分享|参考|相关|更多/u;

/** 喜宴网-致辞大全, 致辞大全_某某文库: a site and what it holds, not what one page of it does. */
const SITE_AND_HOLDINGS =
  /^[^\s-]{1,10}(?:网|网站|论坛|文库|题库|之家|家园|驿站|频道|在线|平台|社区|学堂|书屋)\s?[-－—–_·•]|[-－—–_·•]\s?[^\s-]{1,10}(?:网|网站|论坛|文库|题库|之家|家园|驿站|频道|在线|平台|社区|学堂|书屋)$/u;

/** `乡村振兴工作会议讲话稿5篇`: a line that names several speeches. */
export const looksLikeCollection = (text: string): boolean =>
  text.length <= 60 &&
  hasKind(text) &&
  COLLECTION.test(text) &&
  !ABOUT_COLLECTION.test(text) &&
  !SITE_AND_HOLDINGS.test(text);
