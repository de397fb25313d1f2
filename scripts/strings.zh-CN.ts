import type { ParagraphRole, TitleBasis } from '../src/speech/frontmatter.ts';

/**
 * What the commands tell an archivist: each sentence says which file, what is wrong and what
 * to do.
 */

/** Why a file was left out. */
export const REFUSALS = {
  empty: () => '文件是空的，没有文字；请换上有内容的文件，或删去它。',
  'not-text': () => '不是文本文件，认不出编码；请另存为 UTF-8 编码的 .txt 后再放入。',
  'other-format': () =>
    '扩展名不是 .txt、.md、.html、.docx 或 .pdf；如果是讲话稿，请另存为其中一种，否则请移出原始文本目录。',
  'office-format': () =>
    '这种格式读不了；请用 Word 或 WPS 打开，另存为 .docx（.ofd 请导出为带文字的 .pdf），再放入。',
  tangled: () => '里面的标记太多或嵌套太乱，读不完；请打开它，把正文另存为 .txt 后再放入。',
  shredded: (detail: string) =>
    `有 ${detail} 行文字，平均每行不到 5 个字，多半是转换时被逐字断行，分不出题名和段落；请换上原来的文件，或把断行接好后再放入。`,
  'not-docx': () =>
    '不是完好的 .docx 文件，可能损坏、加了密码，或是旧 .doc 改了扩展名；请用 Word 或 WPS 打开，另存为 .docx。',
  swollen: (detail: string) =>
    `解压后至少有 ${detail} MB 文字，超过了 30 MB 的上限；请检查它是否损坏，或拆成几个文件。`,
  'not-pdf': () => '不是完好的 PDF 文件；请换上打得开的副本，或另存为 .docx 后再放入。',
  'locked-pdf': () => 'PDF 加了密码，打不开；请解除密码后再放入。',
  'swollen-pdf': (detail: string) =>
    `文件里有一段内容，或几段合起来，解压后超过 ${detail} MB，不是讲话稿会有的；请检查它是否损坏，或把正文另存为 .docx 或 .txt 后再放入。`,
  'no-text-layer': (detail: string) =>
    `第 ${detail} 页没有文字；如果是扫描的图像，请先做文字识别（OCR），如果是空白页，请删去这一页。`,
  'garbled-pdf': () =>
    'PDF 里的文字是乱码，字体没有注明各是什么字；请先做文字识别（OCR），或换上原来的 .docx。',
  folder: () => '名字像文本，其实是一个文件夹；请把里面的文件移出来，再删去这个文件夹。',
  'folder-given': () => '这是文件夹；请列出其中的文件，例如 文件夹/*.txt 或 文件夹/*.docx。',
  'not-a-file': () => '不是普通文件；请换成文本文件，或删去它。',
  hidden: () => '是系统留下的隐藏文件，建站时会略过；请只放入讲话稿。',
  closed: () => '这个文件夹打不开，里面的文件都没有收入；请检查它的读取权限。',
  missing: () => '没有这个文件，或它是一个断开的链接；请检查路径，或删去这个链接。',
  'no-speech': () =>
    '没有找到讲话，全文记为站点文字；请看看原文，确有讲话就把文件报给维护者，否则删去它。',
  unreadable: (detail: string) =>
    `读不出来（${detail}）；请检查文件的读取权限，或换上一份打得开的副本。`,
  'too-large': (detail: string) => `有 ${detail} MB，超过了一个文件 20 MB 的上限；请拆成几个文件。`,
  duplicate: (detail: string) => `与“${detail}”逐字节相同，只收一份；请删去其中一个。`,
  collision: (detail: string) =>
    `与“${detail}”的编号相同而内容不同；请把其中一个的开头加一个空行。`,
  failed: (detail: string) =>
    `整理时出错，没有收入（${detail}）；原文没有动，请把这个文件报给维护者。`,
  correction: (detail: string) => `馆员的订正用不上，为免以错传错，没有收入：${detail}`,
  unapplied: (detail: string) => detail,
  unproved: (detail: string) =>
    `整理前后对不上账，没有收入（${detail}）；原文没有动，请把这个文件报给维护者。`,
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** The same of a file that a person named: it is their own, and not to be deleted or moved. */
export const REFUSALS_OF_GIVEN = {
  ...REFUSALS,
  empty: () => '文件是空的，没有文字；请换上有内容的文件。',
  'other-format': () =>
    '扩展名不是 .txt、.md、.html、.docx 或 .pdf；如果是讲话稿，请另存为其中一种。',
  'no-text-layer': (detail: string) =>
    `第 ${detail} 页没有文字；如果是扫描的图像，请先做文字识别（OCR），如果是空白页，请另存一份没有这一页的。`,
  folder: () => '名字像文本，其实是一个文件夹；请列出其中的文件。',
  'not-a-file': () => '不是普通文件；请换成文本文件。',
  hidden: () => '是系统留下的隐藏文件，不是讲话稿；请只列出讲话稿。',
  closed: () => '这个文件夹打不开；请检查它的读取权限。',
  missing: () => '没有这个文件，或它是一个断开的链接；请检查路径。',
  'no-speech': () => '没有找到讲话，全文记为站点文字；请看看原文，确有讲话就把文件报给维护者。',
} satisfies Record<RefusalCode, (detail: string) => string>;

export const REPORT = {
  columns: ['文件', '编码／格式', '篇', '删除', '接行', '规整', '版式', '标记', '存疑'],
  total: '合计',
  legend: (edits: number) =>
    `删除、接行、规整、版式：改动，共 ${edits} 处，逐处列在“来源与整理”页；` +
    '标记：缺损与占位，列在各篇的档案卡片上；存疑：请人看一眼，列在下面。',
  chosenRows: (files: number, rows: number, unsure: number) =>
    `共 ${files} 个文件，${
      unsure === 0
        ? '都没有存疑，不逐个列出'
        : unsure > rows
          ? `上表只列存疑最多的 ${rows} 个`
          : `上表只列有存疑的 ${rows} 个`
    }；要看全部，请给 normalise 加上 --json。`,
  more: (count: number) => `……另有 ${count} 条，没有列出；要看全部，请给 normalise 加上 --json。`,
  morePlaces: (count: number) => `……还有 ${count} 处，见“来源与整理”页。`,
  leftOut: (count: number) => `有 ${count} 个文件没有收入：`,
  eye: '请人看一眼：',
  repeats: (count: number) => `有 ${count} 对讲话文字相同或大半相同，都收了，没有合并：`,
  repeat: (first: string, how: string, second: string) => `${first}，${how}${second}`,
  repeatedSpeech: (title: string, file: string) => `“${title}”（${file}）`,
  relation: {
    same: () => '与之文字相同：',
    near: (percent: number) => `与之约 ${percent}% 相同：`,
    part: () => '大半见于：',
    whole: () => '大半包含：',
  },
  nothing: (folder: string) =>
    `“${folder}”里没有可以收入的讲话；请放入 .txt、.md、.html、.docx 或 .pdf 文件。`,
  missing: (folder: string) => `没有“${folder}”这个文件夹；请检查路径。`,
  notFolder: (path: string) => `“${path}”不是文件夹；请写一个文件夹的路径。`,
  unwritable: (path: string) => `“${path}”建不了，它的上级不让建文件夹；请另选一个文件夹。`,
  notUrl: (text: string) => `“${text}”不是网址；请写成 https://example.org/speeches/ 的样子。`,
  notOurs: (folder: string, file: string) =>
    `“${folder}”里有别的文件（${file}），不是本程序写下的；请移走它，或另选一个文件夹，以免丢失。`,
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
  faults: (count: number) => `检验发现 ${count} 处问题，没有换上新成品：`,
  failed: (reason: string) => `没有建成：${reason}\n上一次的成品没有改动。`,
  stranded: (old: string, place: string) =>
    `没有建成，旧成品也没能放回原处，现在完好地放在“${old}”；请把它改名为“${place}”。`,
  leftBehind: (folder: string) => `“${folder}”已经没有用处，但没能删去；请手动删去它。`,
  foreign: (folder: string) =>
    `“${folder}”里有别的文件，不是本程序建成的网站；请另选一个空文件夹，以免覆盖。`,
  inside: (folder: string) => `输出文件夹“${folder}”与原始文本的文件夹重叠；请另选一个文件夹。`,
  apart: (one: string, other: string) => `“${one}”和“${other}”不能一起用；请去掉其中一个。`,
  noTo: '用 --raw 换了原始文本的文件夹，还要用 --to 写明整理结果放在哪里，以免盖掉档案馆自己的 content。',
  usage: {
    build: '用法：npm run build -- [--raw 文件夹] [--out 文件夹] [--base-url 网址]',
    normalise:
      '用法：npm run normalise -- [[--raw 文件夹] --to 文件夹] [--quiet | --json]\n' +
      '      npm run normalise -- [--raw 文件夹] --explain 文件',
    add: '用法：npm run add -- [--drop-sample] 文件…',
  },
} as const;

/** Why each line of a text is what it is. */
export const EXPLAIN = {
  head: (file: string, encoding: string, speeches: number) =>
    `${file}（${encoding}）：${speeches > 0 ? `${speeches} 篇讲话` : '没有找到讲话'}`,
  speech: (number: number, id: string, title: string, basis: TitleBasis) =>
    `第 ${number} 篇　${title}（${TITLE_BASES[basis]}）　${id}`,
  blank: '空行',
  table: '表格',
  row: '表格续行',
  removed: (rule: string) => `删除：${rule}`,
  moved: (rule: string) => `移入题名栏：${rule}`,
  joined: (rule: string) => `接上行：${rule}`,
  heading: (level: number) => `标题（${level} 级）`,
  runIn: (level: number) => `段落，段首标题（${level} 级）`,
  paragraph: '段落',
  role: {
    salutation: '称谓',
    byline: '题下署名',
    closing: '结束语',
    signature: '落款',
    date: '日期',
    interjection: '现场反应',
  } satisfies Record<ParagraphRole, string>,
  change: (rule: string, count: number) => `${rule} ${count} 处`,
  corrected: (reason: string) => `馆员订正：${reason}`,
  rules: '规则：',
} as const;

const TITLE_BASES = {
  explicit: '文中题名',
  collection: '合集题名',
  inferred: '拟题',
  curated: '馆员所定',
} satisfies Record<TitleBasis, string>;

/** How far a run has come, for a person who waits. */
export const PROGRESS = {
  count: (done: number, total: number) =>
    `${done.toLocaleString('en')}/${total.toLocaleString('en')} 个文件`,
  rate: (perSecond: number) =>
    `每秒 ${perSecond < 10 ? perSecond.toFixed(1) : perSecond.toFixed(0)} 个`,
  left: (seconds: number) =>
    seconds < 60
      ? `还要约 ${seconds} 秒`
      : `还要约 ${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`,
} as const;

/** What is wrong with what was typed after a command, under the codes of Node's `parseArgs`. */
export const OPTIONS = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (typed: string) => `没有“${typed}”这个选项；请照用法改正。`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (typed: string) =>
    `选项“${typed}”的写法不对，缺了内容或多了内容；请照用法改正。`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (typed: string) => `多了“${typed}”；请照用法改正。`,
} as const;

/** What the disk refused, after the path, under the codes of the operating system. */
export const DISK = {
  EACCES: '不让读写；请检查它和上一级文件夹的权限。',
  EPERM: '不让读写；请检查它和上一级文件夹的权限。',
  EROFS: '所在的磁盘只能读；请另选一个文件夹。',
  ENOSPC: '所在的磁盘满了；请腾出空间后再试。',
  EBUSY: '正被占用，或是一个挂载点，不能整个换下；请另选一个文件夹。',
  EXDEV: '与要换上的文件夹不在同一个磁盘；请另选一个文件夹。',
  ENOENT: '找不到；请检查路径，或再运行一次。',
  ENOTDIR: '的上级不是文件夹；请检查路径。',
  EEXIST: '已经被占用；请移走或改名后再试。',
  ENAMETOOLONG: '的名字太长；请改短后再试。',
} as const;

export const BENCH = {
  usage: (names: readonly string[]) =>
    `用法：npm run bench -- [${names.join('] [')}]；search 可加 [--documents 篇数]`,
  documents: (typed: string) => `“${typed}”不是篇数；请写一个大于 0 的整数。`,
  unknown: (name: string) => `没有“${name}”这项测速；请照用法改正。`,
} as const;

export const CORRECT = {
  usage: '用法：npm run correct -- 文件',
  elsewhere: (path: string) =>
    `“${path}”不在原始文本目录 content/raw 里；请先用 npm run add -- 文件 放入。`,
  opened: (place: string) => `已写下 ${place}；请在里面写上订正，再运行 npm run build。`,
  there: (place: string) => `${place} 已经有了，没有改动；请在里面添写订正。`,
} as const;

export const ADD = {
  same: (held: string) => `已有（与“${held}”逐字节相同），没有再放入。`,
  near: (held: string) => `已放入；与“${held}”几乎相同，请看看是否留一份。`,
  added: '已放入。',
  refused: (path: string, reason: string) => `${path}：没有放入。${reason}`,
  taken: '没有放入。原始文本目录里已有同名而内容不同的文件；请改名后再放入。',
  offer: '示例文本还在。要把示例移走，只留自己的文本吗？（y/N）',
  removed: (folder: string) =>
    `示例已移到 ${folder}。请在 content/archive.yaml 里写上馆名、整理者和使用条件。`,
  noSample: (folder: string) => `示例已不在 ${folder}，不用再移。`,
  asideTaken: (folder: string) =>
    `“${folder}”已经有了，示例没有移动，还在原处；请先移走或改名那个文件夹。`,
  unheld: '下面的文件已在原始文本目录里，但读不了，没有与它们比较：',
  kept: '示例留着。以后要移走，请运行 npm run add -- --drop-sample。',
} as const;

export const learned = (lines: number, weights: number, file: string) =>
  `从 ${lines} 行标注过的文字学得 ${weights} 个字串的权重，已写入 ${file}。`;
