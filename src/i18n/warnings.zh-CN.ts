/** What needs a person’s eye in a source, under the codes of a record’s warnings. */
const WARNINGS = {
  undecodable: (detail: string) => `有字节不合 ${detail} 编码，已显示为“�”`,
  'page-margin': (detail: string) => `页眉或页脚里的文字没有收入：“${detail}”`,
  'hidden-words': (detail: string) => `网页自己不显示的文字没有收入：${detail}`,
  'unread-word': (detail: string) => `Word 文档里读不了的内容没有收入：${detail}`,
  'unsure-wrap': (detail: string) => `此处断行是折行还是段落结束，没有把握：……${detail}`,
  'repeated-copy': (detail: string) => `正文重出，只留前一份：${detail}`,
  'kept-doubtful': (detail: string) => `这一行像是网站文字，但在正文中间，没有删：“${detail}”`,
  'not-a-speech': (detail: string) => `这一段不像讲话，整段没有收入：“${detail}”`,
} as const;

export type WarningCode = keyof typeof WARNINGS;

/** @returns the sentence of a warning; its bare detail where the code is not known */
export const warningSentence = (code: string, detail: string): string =>
  WARNINGS[code as WarningCode]?.(detail) ?? detail;

/** Lines of a source that repeat earlier ones. */
export const copiedLines = (first: number, last: number, of: number): string =>
  `第 ${first}—${last} 行与第 ${of} 行起的相同`;

/** Words of a source that were not taken in. */
export const wordsLeftOut = (characters: number, first: string): string =>
  `共 ${characters} 字，开头是“${first}”`;

/** A sign of a font that gives no character for it, by the number that the font has for it. */
export const signLeftOut = (code: string, font: string): string => `${font} 字体的 ${code} 号符号`;
