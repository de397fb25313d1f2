import type { Block } from '../../../src/speech/body.ts';
import type { FrontMatter } from '../../../src/speech/frontmatter.ts';
import { isName } from '../lines/byline.ts';
import { partDate } from '../lines/date-line.ts';

const POST =
  '(?:书记|市长|县长|区长|镇长|乡长|省长|州长|旗长|主任|局长|厅长|部长|处长|科长|校长|院长|所长|董事长|总经理|总裁|主席|会长|馆长|台长|检察长|总工程师|秘书长|处级干部)';
const NAME =
  '(?:\\s+\\p{Script=Han}{1,4}(?:\\s\\p{Script=Han})?|(?!办公|会|讲|热线|工作|接待)\\p{Script=Han}{2,3})';
const POST_AND_NAME = new RegExp(`${POST}${NAME}$`, 'u');
const NAME_AND_POST = new RegExp(`^([^\\s，,]{2,4})[\\s，,]+[^，,。]{0,16}${POST}$`, 'u');
/** 主讲人：, 述职人：: the one who speaks is named behind it. */
const SPEAKER_LABEL =
  /^(?:讲话|发言|演讲|演说|主讲|报告|宣讲|致辞|致词|述职|竞聘|竞选|汇报)(?:人|者|嘉宾|单位)\s?[：:]\s*/u;
/** The spaces in 张　三 and 沈　若　川, which make names as wide as longer ones. */
const SET_APART = /(?<=(?:^|\s)\p{Script=Han})\s(?=\p{Script=Han}(?:\s\p{Script=Han})?$)/gu;
const LONGEST_NAMED = 24;

/**
 * Who speaks, where a byline or a signature names a person. One with a post or behind a label is
 * surer than a bare name, wherever it stands.
 */
export function findSpeaker(blocks: readonly Block[]): FrontMatter['speaker'] {
  const signed = blocks.flatMap((block) =>
    block.kind === 'paragraph' && (block.role === 'byline' || block.role === 'signature')
      ? [block.text]
      : [],
  );
  for (const speakerIn of [heldByPost, byName]) {
    for (const text of signed) {
      const value = speakerIn(text);
      if (value && value.length <= LONGEST_NAMED) return { value, evidence: [text] };
    }
  }
  return undefined;
}

const wordsOf = (text: string): string =>
  (partDate(text)?.rest ?? text)
    .replace(/[（）()〔〕]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s，,、；;]+|[\s，,、；;]+$/gu, '')
    .replace(SET_APART, '');

/** Somebody with a post, or behind a label. */
function heldByPost(text: string): string | undefined {
  const words = wordsOf(text);
  const named = words.replace(SPEAKER_LABEL, '').replace(SET_APART, '');
  const isLabelled = named !== words && /^[\p{Script=Han}\s·]{2,24}$/u.test(named);
  return isLabelled || POST_AND_NAME.test(named) || isNameFirst(named) ? named : undefined;
}

/** A name alone on its line: what stands beside a date is a place as often. */
function byName(text: string): string | undefined {
  const words = wordsOf(text);
  return !partDate(text) && isName(words) ? words : undefined;
}

/** 沈某某　镇长 */
function isNameFirst(text: string): boolean {
  const name = NAME_AND_POST.exec(text)?.[1];
  return name !== undefined && isName(name);
}
