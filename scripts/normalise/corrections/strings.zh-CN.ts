/** What is wrong with a file of corrections, beyond what its schema says: what, and what to do. */
export const CORRECTIONS = {
  misnamed:
    '订正文件要以来源的编号命名，如 0123456789ab.yaml；请改名，编号可用 npm run correct -- 文件 查到。',
  unreadable: (path: string, code: string) =>
    `“${path}”读不出来（${code}）；请检查它的读取权限，或换成一个文件。`,
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
  beyondParts: (part: number, of: number) =>
    `写了第 ${part} 篇，这个合集一共只有 ${of} 篇；请改正 part。`,
  partTaken: (part: number) => `另有一篇也是第 ${part} 篇；请把那一篇的 part 也写上。`,
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

/** What stands in a file of corrections that was just opened. */
export const SCAFFOLD = {
  head: '# 馆员的订正。行号从 1 数起，照来源原样；text 引那一行开头的字，reason 写明理由。',
  body: `# 要哪一段，就去掉行首的“# ”，改成所要的行号、文字和理由：
# restore:            # 放回正文
#   - { lines: 7, text: 那一行开头的字, reason: 理由 }
# remove:             # 不是讲话，删去；不止一行的，last 引末行开头的字
#   - { lines: 12-14, text: 首行开头的字, last: 末行开头的字, reason: 理由 }
# split:              # 从这一行起是另一篇
#   - { before: 20, text: 那一行开头的字, reason: 理由 }
# merge:              # 这些行所在的几篇其实是一篇
#   - { lines: 1-40, text: 首行开头的字, last: 末行开头的字, reason: 理由 }
# collection: { title: 合集题名, reason: 理由 }
# speeches:           # 各篇的栏目，line 是那一篇里的任何一行；只写要改的
#   - line: 9
#     text: 那一行开头的字
#     reason: 理由
#     title: 题名
#     themes: [主题, 次要主题]
#     occasion: 场合
#     level: 层级
#     speaker: 讲话人
#     place: 地点
#     date: 2012-09-30
#     period: { from: 2011-03, to: 2011-12 }
#     part: 3
#     completeness: { head: true, tail: false }
#     damage: []
#     formulations: [提法]
#     works: [引用文献]
#     absent: [speaker]   # 原文没有说、机器却填了的栏目
#
# 来源的各行（方括号里是删去它或把它移走的规则）：`,
} as const;
