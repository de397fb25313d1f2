/**
 * What the commands tell an archivist: each sentence says which file, what is wrong and what
 * to do.
 */

/** Why a file was left out. */
export const REFUSALS = {
  empty: () => '文件是空的，没有文字；请换上有内容的文件，或删去它。',
  'not-text': () => '不是文本文件，认不出编码；请另存为 UTF-8 编码的 .txt 后再放入。',
  'not-txt': () => '扩展名不是 .txt；如果是讲话稿，请另存为 .txt，否则请移出原始文本目录。',
  folder: () => '名字像文本，其实是一个文件夹；请把里面的文件移出来，再删去这个文件夹。',
  'folder-given': () => '这是文件夹；请列出其中的文件，例如 文件夹/*.txt。',
  'not-a-file': () => '不是普通文件；请换成文本文件，或删去它。',
  unreadable: (detail: string) => `读不出来（${detail}）；请检查文件的读取权限。`,
  'too-large': (detail: string) => `有 ${detail} MB，超过了一个文件 20 MB 的上限；请拆成几个文件。`,
  duplicate: (detail: string) => `与“${detail}”逐字节相同，只收一份；请删去其中一个。`,
  collision: (detail: string) =>
    `与“${detail}”的编号相同而内容不同；请把其中一个的开头加一个空行。`,
  failed: (detail: string) =>
    `整理时出错，没有收入（${detail}）；原文没有动，请把这个文件报给维护者。`,
  unproved: (detail: string) =>
    `整理前后对不上账，没有收入（${detail}）；原文没有动，请把这个文件报给维护者。`,
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** What needs a person's eye in a file that was taken in. */
export const WARNINGS = {
  undecodable: (detail: string) => `有字节不合 ${detail} 编码，已显示为“�”`,
  'unsure-wrap': (detail: string) => `此处可能是折行，接回时没有把握：……${detail}`,
  'no-speech': () => '没有找到讲话，全文记为站点文字',
} as const;

export type WarningCode = keyof typeof WARNINGS;

export const REPORT = {
  columns: ['文件', '编码', '篇', '删除', '接行', '规整', '标记', '存疑'],
  total: '合计',
  leftOut: (count: number) => `有 ${count} 个文件没有收入：`,
  eye: '请人看一眼：',
  nothing: (folder: string) =>
    `“${folder}”里没有可以收入的讲话；请放入 .txt 文本，上一次的成品没有改动。`,
  missing: (folder: string) => `没有“${folder}”这个文件夹；请检查路径。`,
  normalised: (files: number, speeches: number, folder: string) =>
    `整理完毕：${files} 个文件，${speeches} 篇讲话，写在 ${folder}。`,
  stage: {
    normalise: '整理文本',
    pages: '生成网页',
    index: '建立检索',
    verify: '检验成品',
    swap: '换上成品',
  },
  built: (speeches: number, folder: string) => `建成：${speeches} 篇讲话，成品在 ${folder}。`,
  incomplete: '上面列出的文件没有收入，其余都已建成。',
  faults: (count: number) => `检验发现 ${count} 处问题，没有换上新成品，上一次的成品没有改动：`,
  failed: (reason: string) => `没有建成：${reason}\n上一次的成品没有改动。`,
  foreign: (folder: string) =>
    `“${folder}”里有别的文件，不是本程序建成的网站；请另选一个空文件夹，以免覆盖。`,
  inside: (folder: string) => `输出文件夹“${folder}”与原始文本的文件夹重叠；请另选一个文件夹。`,
  usage: {
    build: '用法：npm run build -- [--raw 文件夹] [--out 文件夹] [--base-url 网址]',
    normalise: '用法：npm run normalise -- [--raw 文件夹] --to 文件夹',
    add: '用法：npm run add -- 文件…',
  },
} as const;

export const ADD = {
  same: (held: string) => `已有（与“${held}”逐字节相同），没有再放入。`,
  near: (held: string) => `已放入；与“${held}”几乎相同，请看看是否留一份。`,
  added: '已放入。',
  taken: '原始文本目录里已有同名而内容不同的文件；请改名后再放入。',
  offer: '示例文本还在。要把示例移走，只留自己的文本吗？（y/N）',
  removed: (folder: string) => `示例已移到 ${folder}。`,
  kept: '示例留着。以后要移走，可再运行一次本命令，或加上 --drop-sample。',
} as const;
