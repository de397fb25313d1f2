import { charSet } from './char-set.ts';

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

const LONGEST_SALUTATION = 60;
const SALUTATION_END = charSet('：:！!，,。');
/** What a greeting ends in: …好。, 辛苦了。 */
const GREETING_END = charSet('好了');
/** Without a colon a salutation is shorter: a longer line calls for something. */
const LONGEST_CALL = 30;
const LONGEST_ADDRESSEE = 24;
const KIN =
  '爷爷|奶奶|爸爸?|妈妈?|父亲|母亲|叔叔|阿姨|伯伯|大[爷妈叔婶娘哥姐嫂]|哥哥|姐姐|兄弟|姐妹|长辈|晚辈|前辈|亲[朋友戚人]|好友|孩子';
const OFFICES =
  '书记|主席|主任|[部省市州县区镇乡局处科校院所厂站行馆队团班组会]长|秘书长|经理|总裁|政委|首长|教授|院士|专家|大使|阁下';
const PEOPLE =
  '同志|朋友|代表|委员|常委|来宾|嘉宾|贵宾|佳宾|客人|老师|教师|同学|学[长姐弟妹]|校友|师生|乡亲|领导|家长|居民|市民|村民|女士|先生|小姐|战友|队友|网友|官兵|指战员|员工|职工|同事|同行|同仁|伙伴|干部|父老|邻居|街坊|老乡|会员|党员|团员|队员|少先队员|工友|师傅|老板|医生|护士|评委|考官|选手|运动员|裁判员?|教练员?|理事|股东|记者|观众|听众|读者|青年|侨胞|同胞|友人';
const ADDRESSEE = new RegExp(`(?:们|${PEOPLE}|${OFFICES}|${KIN})$`, 'u');
const ADDRESS = /^(?:尊敬的|敬爱的|亲爱的|各位|全体|诸位|广大)/u;
const SPEAKS = /我|今天|请|是|说|讲|要|有|就|祝|谢/u;
const LONGEST_NAMED = 6;
const ADVERB = /^(?:另外|此外|同时|其实|最后|首先|下面|现在|同样|当然|因此|所以|但是|不过)/u;
/** 出席领导：, 联系同志：: a label. */
const LABEL = /^(?:出席|参加|主持|列席|主送|抄送|参会|与会|联系|责任|带队|记录|发言|陪同)/u;
/** 大家下午好！ after the names of those who are greeted. */
const GREETING =
  /[，,\s]*(?:大家|你们|您们?|诸位)?(?:(?:早上|早晨|上午|中午|下午|晚上|新年|新春|春节|过年|节日)?好|辛苦了)[：:！!。]$/u;

/**
 * `同志们：`, `各位代表、同志们：`, `尊敬的各位评委，大家好：`, `同学们、老师们！`: who is spoken
 * to, on a line of its own. A line that ends in a full stop is none, unless it greets.
 */
export function isSalutation(text: string): boolean {
  if (text.length > LONGEST_SALUTATION || !SALUTATION_END.ends(text)) return false;
  const mark = text.charAt(text.length - 1);
  if (mark === '。' && !GREETING_END.at(text, text.length - 2)) return false;
  const addressees = text.replace(GREETING, '');
  const greets = addressees.length < text.length;
  if (!greets && mark === '。') return false;
  const names = greets ? addressees : text.slice(0, -1);
  if (names === '' || /[。；？！!：:“《]/u.test(names)) return false;
  const parts = names.split(/[，,、\s]+/u).filter((part) => part !== '');
  if (greets || /[：:]/u.test(mark)) {
    const isOpen = parts.some((part) => ADDRESS.test(part) && isAddressed(part));
    return parts.every((part) => isAddressed(part) || (isOpen && couldBeNamed(part)));
  }
  const isCall = parts.some((part) => ADDRESS.test(part) || /们$/u.test(part));
  return (
    isCall &&
    text.length <= LONGEST_CALL &&
    parts.every((part) => ADDRESSEE.test(part) && isAddressed(part))
  );
}

/** Beside 各位……, whoever is named: 亲家公、亲家母，各位朋友. */
const couldBeNamed = (part: string): boolean =>
  part.length <= LONGEST_NAMED && !SPEAKS.test(part) && !LABEL.test(part) && !ADVERB.test(part);

function isAddressed(part: string): boolean {
  if (part.length > LONGEST_ADDRESSEE) return false;
  if (/们$/u.test(part)) return !/^(?:谢谢|感谢|祝|请|让|欢迎)|我要|为了/u.test(part);
  if (SPEAKS.test(part.replace(/有关|主要/gu, '')) || LABEL.test(part)) return false;
  return ADDRESS.test(part) || ADDRESSEE.test(part);
}

const KIND =
  '讲话|致[辞词]|发言|讲稿|演讲|演说|党课|寄语|[贺献祝悼][词辞]|[开闭]幕[词辞]|欢[迎送][词辞]|答谢[词辞]|祝酒[词辞]|主持[词辞]|贺[信电]|慰问信|动员令|感言|谈话|报告|答记者问|实录|述职|表态|倡议书?|宣讲';
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
  /^(?:讲\s*话|致\s*[辞词]|发\s*言|演\s*[讲说]|报\s*告|党\s*课|[悼贺祝]\s*[词辞]|贺\s*[信电]|动员令|(?:主持|欢[迎送]|答谢|祝酒)[词辞]|[开闭]\s*幕\s*[词辞])稿?$/u;
const LONGEST_TITLE = 70;

/** A line that names a speech and holds no sign that parts links or labels. */
export const isPlainTitle = (text: string): boolean =>
  looksLikeTitle(text) &&
  !/^\p{Script=Han}+(?:[-－]\p{Script=Han}+)+$|[|｜_>»→＞〉›⟩/\\@©=]|\s[-－]\s|\s{2}|　　|\d[:：]\d|\p{Extended_Pictographic}/u.test(
    text,
  );

/** 下面，请县长作动员讲话: a host calls the next speaker. */
const CALLS_UP =
  /^(?:首先|其次|下面|现在|接下来|最后|然后|第[一二三四五六七八九十]{1,2}项)[，,、：:\s]{0,2}[^，,]{0,8}(?:请|欢迎)/u;

/** Each kind of speech above begins with one of these. */
const KIND_START = charSet('讲致发演党寄贺献祝悼开闭欢答主慰动感谈报实述表倡宣汇说分通辅');
/** No title holds one of these. */
const NOT_IN_TITLE = charSet('。；;！!|｜');

const hasKind = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (KIND_START.at(text, i)) return true;
  return false;
};

/** A line that names a speech. */
export function looksLikeTitle(line: string): boolean {
  if (line.length > LONGEST_TITLE || NOT_IN_TITLE.ends(line) || !hasKind(line)) return false;
  if (CALLS_UP.test(line)) return false;
  const text = line.replace(/([讲致发报演])\s+(?=[话辞词言告])/u, '$1');
  if (KIND_ALONE.test(text)) return true;
  if (text.length < 4 || /[。；;！!|｜]|[，,].*[，,].*[，,]/u.test(text)) return false;
  return TITLE_END.test(text) || KIND_AND_SUBJECT.test(text);
}

const COLLECTION =
  /(?:讲话|致[辞词]|发言|演讲|演说|主持|党课|述职|报告|表态|寄语|倡议|讲稿|[贺祝悼献][词辞]|[开闭]幕[词辞]|欢[迎送][词辞]|答谢[词辞])[^。！？，；]{0,12}(?:[\d一二两三四五六七八九十]{1,3} ?[篇则份]|汇[编总]|合[集辑]|精选|大全|集锦|选[编集]|范[文例本]|通用|模板)/u;
/** What a site says of its collection, which is not its title. */
const ABOUT_COLLECTION = /[。，：:]$|[|｜_>»→＞〉›⟩/]|小编|本站|以下|如下|欢迎|分享|参考|相关/u;

/** `乡村振兴工作会议讲话稿5篇`: a line that names several speeches. */
export const looksLikeCollection = (text: string): boolean =>
  text.length <= 60 && hasKind(text) && COLLECTION.test(text) && !ABOUT_COLLECTION.test(text);

/** What stands for a nought among hanzi: 〇, 零, and circles and letters that look like it. */
export const NOUGHTS = '〇零○◯OＯ0０';
const YEAR = `(?:中华)?民国[${NOUGHTS}一二三四五六七八九十百\\d]{1,6}|[12][0-9*ＸX×〇○零一二三四五六七八九]{3}|二[${NOUGHTS}一二三四五六七八九]{3}|一九[${NOUGHTS}一二三四五六七八九]{2}|20\\*\\*|XXXX`;
const DATE_LINE = new RegExp(
  `^[（(〔【]?(?:${YEAR})\\s*[年.\\-/]\\s*(?:[0-9*X一二三四五六七八九十]{1,3}\\s*[月.\\-/]\\s*)?(?:[0-9*X一二三四五六七八九十]{1,3}\\s*日?)?(?:[于在]\\p{Script=Han}{1,10})?(?:[上下]午|晚上?)?(?:元旦|春节|五一|国庆|印发|定稿)?[)）〕】]?$`,
  'u',
);

const LONGEST_DATE = 40;
/** What a line begins with that is a date; white space is passed over. */
const DATE_START = charSet('（(〔【中民12二X', /\s/);

/** `2021年3月5日`, `（2019年4月18日）`, `二〇一一年一月`, `2019年4月2日于河口镇` */
export const isDateLine = (text: string): boolean =>
  text.length <= LONGEST_DATE && DATE_START.opens(text) && DATE_LINE.test(text.replace(/\s/g, ''));

/** Prose as a speech has it: a sentence that ends, or a line too long to be furniture. */
export const isProse = (text: string): boolean =>
  text.length >= 60 || (text.length >= 12 && endsSentence(text)) || isSalutation(text);

/** `第一条 …`, `第三章　…`: an article of a rule or a part of a report opens with the line. */
export const opensArticle = (text: string): boolean =>
  /^第[一二三四五六七八九十百零〇两\d]{1,7}[编章节条篇](?:之[一二三四五六七八九十]{1,2})?[\s、：:]/u.test(
    text,
  );

/** `2019年3月5日 …`: what a line under a title says of when and where. */
export const opensWithDate = (text: string): boolean =>
  /^[（(]?(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})年\s?[\d一二三四五六七八九十]{1,3}月/u.test(
    text,
  );
