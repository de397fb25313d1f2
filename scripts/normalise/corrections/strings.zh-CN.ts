/** What is wrong with a file of corrections, beyond what its schema says: what, and what to do. */
export const CORRECTIONS = {
  misnamed:
    '订正文件要以来源的编号命名，如 0123456789ab.yaml；请改名，编号可用 npm run correct -- 文件 查到。',
  noLine: (line: number, last: number) =>
    `来源没有第 ${line} 行，一共只有 ${last} 行；请核对行号。`,
  blankLine: (line: number) => `来源第 ${line} 行是空行；请核对行号。`,
  otherWords: (line: number, given: string, found: string) =>
    `来源第 ${line} 行不是“${given}”，而是“${found}”；请核对行号与文字。`,
  lacksLast: (line: number, found: string) =>
    `不止一行的要写 last（末行开头的字），来源第 ${line} 行是“${found}”；请核对后补上。`,
  contradicts: (line: number, other: number) =>
    `与第 ${other} 行的订正相反，都说到来源第 ${line} 行；请删去一条。`,
  splitInMerge: (line: number, other: number) =>
    `要在来源第 ${line} 行分开，第 ${other} 行的订正却要把它并在一起；请删去一条。`,
  takenOut: (line: number, rule: string) =>
    `来源第 ${line} 行已经删去（${rule}），不在任何一篇里；请先用 restore 把它放回正文。`,
  outside: (line: number) =>
    `来源第 ${line} 行不在任何一篇讲话里；请核对行号，或先用 restore 放回正文。`,
  noSpeech: (from: number, to: number) =>
    `来源第 ${from}—${to} 行里没有讲话；请核对行号，或先用 restore 放回正文。`,
  twice: (field: string, other: number) =>
    `第 ${other} 行的订正已经写了同一篇的 ${field}；请删去一条。`,
  noCollection: '没有合集题名，不能写 part；请在文件里另写 collection，给出 title 和 reason。',
  noParts: '这个来源没有分篇的讲话；请在各篇的订正里写 part，或删去 collection。',
  notInText: (field: string, words: string) =>
    `${field} 里的“${words}”不在这一篇的正文里；请照正文改正。`,
  notInParagraph: (paragraph: number, words: string) =>
    `这一篇第 ${paragraph} 段里没有“${words}”；请核对段号与文字。`,
  changed: (file: string, was: string, is: string) =>
    `订正所据的来源变了：“${file}”的编号原是 ${was}，现在是 ${is}；请对照新的行号核对每一条，再把订正文件改名为 ${is}.yaml。`,
  sourceless: (file: string, id: string) =>
    `原始文本里没有它的来源“${file}”（编号 ${id}）；请把这份订正也删去，来源改过的则核对每一条，再照新编号改名。`,
} as const;
