/** What the front matter of a file looks like: a key and its value on each line. */

/** A value may fill further lines, which are set in, or open a list. */
const KEY = /^(?:[A-Za-z][\w-]{0,29}|\p{Script=Han}{2,6})["']?\s?[:：=]/u;
/** What a person says behind a name and a colon ends as a sentence; so do the values of these. */
const SENTENCE = /[。！？!?]["'”’]?\s*$/u;
const MAY_BE_SENTENCE =
  /^["']?(?:title|subtitle|description|summary|excerpt|abstract|标题|题目|题名|篇名|副标题|摘要|描述|简介|导语)["']?\s?[:：=]/iu;
const GOES_ON = /^(?:[ \t]+\S|- |#|\]|\})/u;
/** The first key of a front matter. 时间 and 地点 stand above a speech without being one. */
const FIRST =
  /^["']?(?:[A-Za-z][\w-]{0,29}["']?\s?[:=](?:\s|$|["'[])|(?:标题|题目|题名|篇名|作者|标签|分类|类别|栏目|来源|关键[词字]|摘要|描述|链接|网址|布局|草稿|更新|发布(?:日期|时间)?)\s?[:：])/u;

/** @param lines between two lines of marks at the head of a file, white space before them kept */
export function areKeys(lines: readonly string[]): boolean {
  const [first, ...rest] = lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return (
    first !== undefined &&
    FIRST.test(first) &&
    !isSaid(first) &&
    rest.every((line) => (KEY.test(line) && !isSaid(line)) || GOES_ON.test(line))
  );
}

const isSaid = (line: string): boolean => SENTENCE.test(line) && !MAY_BE_SENTENCE.test(line);

const TITLE = /^(?:title|标题|题目|题名)["']?\s?[:：=]\s*["'“]?(.{2,120}?)["'”]?\s*$/u;

/** @returns the words behind the key for the title; empty where no line has it */
export const titleAmongKeys = (lines: readonly string[]): string =>
  lines.map((line) => TITLE.exec(line)?.[1] ?? '').find((title) => title !== '') ?? '';
