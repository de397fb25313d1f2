import type { ParagraphRole } from '../../../src/speech/frontmatter.ts';
import { isDateLine } from '../lines/date-line.ts';
import { markerOf } from '../lines/heading.ts';
import { endsSentence, isInterjection, isProse } from '../lines/prose.ts';
import { isSalutation } from '../lines/salutation.ts';
import { looksLikeTitle } from '../lines/title.ts';
import type { Passage } from './structure.ts';

const THANKS = '(?:谢谢|感谢|多谢)(?:大家|各位|同志们|同学们)?';
const DONE =
  '(?:(?:我的?)?(?:汇报|发言|讲话|致辞|致词|报告|演讲|述职|话|介绍|交流)?(?:就?到此|就到这里|到这里)?(?:完毕|完了|结束|为止)|散会|再见|此致|敬礼)';
/** 我就讲这些 closes a speech only where thanks follow: by itself it is a sentence of the body. */
const THAT_IS_ALL =
  '(?:[^，。！!]{0,12}(?:到这里|到这儿|到此)(?:结束|为止)?|(?:今天)?我?(?:就|先)?(?:讲|说|汇报|谈|介绍)(?:这些|这么多|完了))';
const CLOSING = new RegExp(
  `^(?:(?:最后|再次)?[，,]?${THANKS}[^。！!]{0,12}|${THAT_IS_ALL}[，,。！!]${THANKS}[^。！!]{0,8}|${DONE}(?:[，,。！!]${THANKS}[^。！!]{0,8})?)[。！!.．]$`,
  'u',
);
/** 述职人：, 倡议人：: who signs is named behind it; not who looks after a text or a telephone. */
const SIGNED_BY =
  /^(?!联系|责任|记录|整理|供稿|投稿|上传|审核|校对|撰稿|编辑|经办|发布|打印)\p{Script=Han}{1,4}[人者][：:]\s{0,4}\p{Script=Han}[\p{Script=Han}\s·]{1,15}$/u;
/** No name is longer, whatever it begins with. */
const LONGEST_NAME = 4;
/** An office and a person's name: no figures, no letters, no list marks, nothing that names a speech. */
const isSignature = (text: string): boolean => SIGNED_BY.test(text) || isNamed(text);

const isNamed = (text: string): boolean =>
  text.length <= 24 &&
  !endsSentence(text) &&
  !/^[（(【[]|[\d|｜A-Za-z，：:“《【★·•]/u.test(text) &&
  !markerOf(text) &&
  !isTask(text) &&
  !looksLikeTitle(text);

/** 切实加强组织领导: the heading with which a preview breaks off. */
const TASK =
  /^(?:着力|着眼|切实|进一步|大力|加[强快大]|强化|坚持|坚定|深入|全面|狠抓|突出|努力|推[进动]|提[高升]|抓[好住实紧]|做[好实到]|落实|完善|健全|严[格守明肃]|扎实|认真|充分|准确|牢[固记]|始终|不断|积极|围绕|聚焦|必须|凝[聚心]|夯实|统一|明确|创新|增强|树[立牢]|发挥|把|以|要)/u;
const isTask = (text: string): boolean =>
  !/\s/u.test(text) && text.length > LONGEST_NAME && TASK.test(text);

/** Roles by place and look: what opens a speech, what closes it, what interrupts it. */
export function withRoles(passages: readonly Passage[]): Passage[] {
  const firstBody = passages.findIndex(({ text }) => isProse(text) || markerOf(text));
  const tail = tailOf(passages);
  return passages.map((passage, i) => {
    const role = roleOf(passage.text, i, i < firstBody, i >= tail.from && i < tail.to);
    return role ? { ...passage, span: { ...passage.span, role } } : passage;
  });
}

function roleOf(
  text: string,
  index: number,
  isHead: boolean,
  isTail: boolean,
): ParagraphRole | undefined {
  if (isInterjection(text)) return 'interjection';
  if (isSalutation(text)) return index <= 6 ? 'salutation' : undefined;
  if (index > 1 && CLOSING.test(text)) return 'closing';
  if (isTail) return isDateLine(text) ? 'date' : 'signature';
  if (isHead && isDateLine(text)) return 'date';
  if (isHead && !endsSentence(text) && !/[：:]$/u.test(text) && text.length <= 40) return 'byline';
  return undefined;
}

/** Office, name and date fill at most this many lines at the end. */
const MOST_END_LINES = 3;
/** So many lines that are no part of the speech may be left below a date. */
const MOST_BELOW = 4;

interface Tail {
  from: number;
  to: number;
}

/**
 * The short lines without a sentence end that close a speech: all that stand below its last
 * sentence or, where more was left there, those that a date ends.
 */
function tailOf(passages: readonly Passage[]): Tail {
  const dated = passages.findLastIndex(({ text }) => isDateLine(text));
  for (const to of [passages.length, dated + 1]) {
    const body = passages.slice(0, to).findLastIndex(({ text }) => !isEndLine(text));
    const isShort = to - body - 1 <= MOST_END_LINES && passages.length - to <= MOST_BELOW;
    const isLeft = passages.slice(to).every(({ text }) => !isProse(text));
    if (to > body + 1 && isShort && isLeft && endsSentence(passages[body]?.text ?? '')) {
      return { from: body + 1, to };
    }
  }
  return { from: passages.length, to: passages.length };
}

const isEndLine = (text: string): boolean => isSignature(text) || isDateLine(text);
