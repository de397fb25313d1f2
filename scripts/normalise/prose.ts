/** What a line of a speech looks like: the small tests that several stages share. */

const CLOSERS = '”’"\'》）)】〕」』〉';
const SENTENCE_END = new RegExp(`[。！？!?…；;][${CLOSERS}]*$`, 'u');

const INTERJECTION =
  /[（(〔【［[][^（(〔【）)〕】]{0,8}(?:掌声|笑声|鼓掌|欢呼|起立)[^（(〔【）)〕】]{0,8}[)）〕】］\]]$/u;

/**
 * A quotation mark or bracket after the full stop does not undo it, nor does an interjection
 * such as （掌声）; a closing mark without a full stop ends nothing.
 */
export const endsSentence = (text: string): boolean =>
  SENTENCE_END.test(text.replace(INTERJECTION, ''));

/** （掌声） on a line of its own. */
export const isInterjection = (text: string): boolean => text.replace(INTERJECTION, '') === '';

/** A line cannot begin with these: it goes on from the line before. */
export const continues = (text: string): boolean =>
  /^[，,。、；;：:！!？?”’》〉）)】〕…%％]/u.test(text);

const LONGEST_SALUTATION = 60;
const ADDRESSEE =
  /(?:们|同志|朋友|代表|委员|来宾|老师|同学|乡亲|领导|嘉宾|家长|居民|女士|先生|战友|员工|职工|干部|父老|邻居|同仁|会员|工友|评委|理事|股东|记者|书记)$/u;
const ADDRESS = /^(?:尊敬的|敬爱的|亲爱的|尊敬的|各位|全体|诸位)/u;
const SPEAKS = /我|今天|请|是|说|讲|要|有|就/u;

/**
 * `同志们：`, `各位代表、同志们：`, `尊敬的各位评委，大家好：`, `同学们、老师们！`: who is spoken
 * to, on a line of its own. A line that ends in a full stop is none.
 */
export function isSalutation(text: string): boolean {
  const mark = /[：:！!，,]$/u.exec(text)?.[0];
  if (!mark || text.length > LONGEST_SALUTATION) return false;
  if (/[。；？“《谢祝]|[：:！!]./u.test(text)) return false;
  const parts = text.slice(0, -1).split(/[，,\s]+/u);
  const [first = ''] = parts;
  if (!/[：:]/u.test(mark)) {
    const named = parts.every((part) => ADDRESSEE.test(part));
    return named && (ADDRESS.test(first) || /们$/u.test(first)) && text.length <= 30;
  }
  if (first.length > 30) return false;
  return ADDRESSEE.test(first) || (ADDRESS.test(first) && !SPEAKS.test(first));
}

const TITLE_END =
  /(?:讲话|致辞|致词|发言|讲稿|发言稿|讲话稿|演讲|演讲稿|党课|寄语|贺词|献词|报告|讲话提纲|讲话要点|主持词|答记者问|实录|述职|表态|倡议|宣讲稿|党课讲稿)(?:稿|材料|提纲|要点|摘要|节选|全文)?(?:[（(【〔].{1,24}[)）】〕])?$/u;

/** A kind of speech that names it with what it is about: 新年致辞：做时间的朋友. */
const KIND_AND_SUBJECT = /(?:讲话|致辞|致词|发言|演讲|党课|寄语|贺词|献词)稿?[：:][^。：:]{2,30}$/u;
const LONGEST_TITLE = 70;

/** A kind of speech by itself, its letters set apart or not. */
const KIND_ALONE = /^(?:讲\s*话|致\s*[辞词]|发\s*言|演\s*讲|报\s*告|党\s*课)稿?$/u;

/** A line that names a speech and holds no sign that parts links or labels. */
export const isPlainTitle = (text: string): boolean =>
  looksLikeTitle(text) &&
  !/[|｜_>»→＞〉›⟩/\\@©=]|\s[-－]\s|\s{2}|　　|\d[:：]\d|\p{Extended_Pictographic}/u.test(text);

/** A line that names a speech. */
export function looksLikeTitle(line: string): boolean {
  if (line.length > LONGEST_TITLE) return false;
  const text = line.replace(/(?<=[讲致发报演])\s+(?=[话辞词言告])/u, '');
  if (KIND_ALONE.test(text)) return true;
  if (text.length < 4 || /[。；;！!|｜]|[，,].*[，,].*[，,]/u.test(text)) return false;
  return TITLE_END.test(text) || KIND_AND_SUBJECT.test(text);
}

const COLLECTION =
  /(?:讲话|致辞|致词|发言|演讲|主持|党课|述职|报告|表态|寄语|倡议)[^。！？，；]{0,12}(?:[\d一二三四五六七八九十]{1,3} ?篇|汇[编总]|合[集辑]|精选|大全|集锦|选[编集]|范[文例本]|通用|模板)/u;

/** `乡村振兴工作会议讲话稿5篇`: a line that names several speeches. */
export const looksLikeCollection = (text: string): boolean =>
  text.length <= 60 && COLLECTION.test(text) && !/[|｜_>»→＞〉›⟩/]/u.test(text);

const YEAR =
  '[12][0-9*ＸX×〇○零一二三四五六七八九]{3}|二[〇○零一二三四五六七八九]{3}|20\\*\\*|XXXX';
const DATE_LINE = new RegExp(
  `^[（(〔【]?(?:${YEAR})\\s*[年.\\-/]\\s*(?:[0-9*X一二三四五六七八九十]{1,3}\\s*[月.\\-/]\\s*)?(?:[0-9*X一二三四五六七八九十]{1,3}\\s*日?)?(?:[于在]\\p{Script=Han}{1,10})?(?:[上下]午|晚上?)?(?:元旦|春节|五一|国庆|印发|定稿)?[)）〕】]?$`,
  'u',
);

/** `2021年3月5日`, `（2019年4月18日）`, `二〇一一年一月`, `2019年4月2日于河口镇` */
export const isDateLine = (text: string): boolean => DATE_LINE.test(text.replace(/\s/g, ''));

/** Prose, or a line of a narrow page that holds a piece of it. */
export const isBodyLike = (text: string): boolean =>
  isProse(text) || (text.length >= 12 && (text.match(/[，。；,;]/gu)?.length ?? 0) >= 2);

/** Prose as a speech has it: a sentence that ends, or a line too long to be furniture. */
export const isProse = (text: string): boolean =>
  isSalutation(text) || (text.length >= 12 && endsSentence(text)) || text.length >= 60;
