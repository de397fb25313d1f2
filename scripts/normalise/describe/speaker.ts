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
  /^(?:讲话|发言|演讲|演说|主讲|报告|宣讲|致辞|致词|述职|竞聘|竞选|汇报)(?:人|者|嘉宾)?\s?[：:]\s*/u;
/** The space in 张　三, which makes a short name as wide as a longer one. */
const SET_APART = /(?<=(?:^|\s)\p{Script=Han})\s(?=\p{Script=Han}$)/u;
const LONGEST_NAMED = 24;

/** Who speaks, where a byline or a signature names a person, with a post or without. */
export function findSpeaker(blocks: readonly Block[]): FrontMatter['speaker'] {
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    if (block.role !== 'byline' && block.role !== 'signature') continue;
    const value = speakerIn(block.text);
    if (value) return { value, evidence: [block.text] };
  }
  return undefined;
}

function speakerIn(text: string): string | undefined {
  const words = (partDate(text)?.rest ?? text)
    .replace(/[（）()〔〕]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s，,、；;]+|[\s，,、；;]+$/gu, '');
  const named = words.replace(SPEAKER_LABEL, '').replace(SET_APART, '');
  const isLabelled = SPEAKER_LABEL.test(words) && /^[\p{Script=Han}\s·]{2,24}$/u.test(named);
  const isPerson = isLabelled || POST_AND_NAME.test(named) || isNameFirst(named);
  if (isPerson || isName(named)) return named.length <= LONGEST_NAMED ? named : undefined;
  return undefined;
}

/** 沈某某　镇长 */
function isNameFirst(text: string): boolean {
  const name = NAME_AND_POST.exec(text)?.[1];
  return name !== undefined && isName(name);
}
