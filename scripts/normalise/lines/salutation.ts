import { recalled } from '../recalled.ts';
import { charSet } from './char-set.ts';

/** Who is spoken to, on a line of its own. */

const LONGEST_SALUTATION = 60;
const SALUTATION_END = charSet('：:！!，,。');
/** What a greeting ends in: …好。, 辛苦了。, 晚安。 */
const GREETING_END = charSet('好了安');
/** Without a colon a salutation is shorter: a longer line calls for something. */
const LONGEST_CALL = 30;
const LONGEST_ADDRESSEE = 24;
/** Among so many who are addressed, something may be said of one. */
const LEAST_ADDRESSED = 3;
const KIN =
  '爷爷|奶奶|爸爸?|妈妈?|父亲|母亲|叔叔|阿姨|伯伯|大[爷妈叔婶娘哥姐嫂]|哥哥|姐姐|兄弟|姐妹|长辈|晚辈|前辈|亲[朋友戚人]|好友|孩子';
const OFFICES =
  '书记|主席|主任|[部省市州县区镇乡局处科校院所厂站行馆队团班组会]长|秘书长|经理|总裁|政委|首长|教授|院士|专家|大使|阁下';
const PEOPLE =
  '同志|朋友|代表|委员|常委|来宾|嘉宾|贵宾|佳宾|客人|老师|教师|同学|学[长姐弟妹]|校友|师生|乡亲|领导|家长|居民|市民|村民|女士|先生|小姐|战友|队友|网友|官兵|指战员|员工|职工|同事|同行|同仁|伙伴|干部|父老|邻居|街坊|老乡|会员|党员|团员|队员|少先队员|工友|师傅|老板|医生|护士|评委|考官|选手|运动员|裁判员?|教练员?|理事|股东|记者|观众|听众|读者|青年|侨胞|同胞|友人|人员|家属|学员|学生|毕业生|新生|考生|战士|老兵|群众|信众|球迷';
const ADDRESSEE = new RegExp(`(?:们|${PEOPLE}|${OFFICES}|${KIN})$`, 'u');
const ADDRESS = /^(?:尊敬的|敬爱的|亲爱的|各位|全体|诸位|广大)/u;
const SPEAKS = /我|今天|请|是|说|讲|要|有|就|祝|谢/u;
const LONGEST_NAMED = 6;
const ADVERB = /^(?:另外|此外|同时|其实|最后|首先|下面|现在|同样|当然|因此|所以|但是|不过)/u;
/** 出席领导：, 联系同志：: a label. */
const LABEL =
  /^(?:分享|转发|推荐|发送|邀请|告诉|关注|联系|出席|参加|主持|列席|主送|抄送|参会|与会|联系|责任|带队|记录|发言|陪同)/u;
/** 冯主席（区议会主席冯某某） */
const OFFICE_IN_BRACKETS = /[（(][^（()）]{1,20}[)）]/gu;
/** 还有我最亲爱的毕业生: who is greeted besides. */
const ALSO = /^(?:还有|以及|特别是|和)?(?:我们?)?(?:最(?=[亲敬]爱的))?/u;
/** 大家下午好！ after the names of those who are greeted. */
const GREETING =
  /[，,\s]*(?:大家|你们|您们?|诸位)?(?:(?:早上|早晨|上午|中午|下午|晚上|新年|新春|春节|过年|节日)?好|[早午晚]安|辛苦了)[：:！!。]$/u;

/**
 * `同志们：`, `各位代表、同志们：`, `尊敬的各位评委，大家好：`, `同学们、老师们！`: who is spoken
 * to, on a line of its own. A line that ends in a full stop is none, unless it greets.
 */
export function isSalutation(text: string): boolean {
  if (text.length > LONGEST_SALUTATION || !SALUTATION_END.ends(text)) return false;
  const mark = text.charAt(text.length - 1);
  if (mark === '。' && !GREETING_END.at(text, text.length - 2)) return false;
  return greetsSomeone(text);
}

/** Every stage asks it of the same few lines. */
const greetsSomeone = recalled(addresses, 1000);

function addresses(text: string): boolean {
  const mark = text.charAt(text.length - 1);
  const addressees = text.replace(GREETING, '');
  const greets = addressees.length < text.length;
  if (!greets && mark === '。') return false;
  const names = (greets ? addressees : text.slice(0, -1)).replace(OFFICE_IN_BRACKETS, '');
  if (names === '' || /[。；？！!：:“《]/u.test(names)) return false;
  const parts = names
    .split(/[，,、\s]+/u)
    .filter((part) => part !== '')
    .map((part) => part.replace(ALSO, ''));
  if (greets || /[：:]/u.test(mark)) {
    const isOpen = parts.some((part) => ADDRESS.test(part) && isAddressed(part));
    const among = parts.filter(isAddressed).length;
    if (isOpen && among >= LEAST_ADDRESSED && among > parts.length / 2) return true;
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
