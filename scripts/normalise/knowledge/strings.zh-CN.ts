/** What is wrong in a file of rules or vocabulary: the file, the place, and what to do. */

/** What YAML cannot read, under the codes of the package `yaml`. */
const syntax: Record<string, string> = {
  TAB_AS_INDENT: '用了制表符缩进；请改用空格。',
  DUPLICATE_KEY: '同一条里有两个同名的字段；请删去一个。',
  BAD_DQ_ESCAPE: '双引号里的反斜杠不成转义；请改用单引号，或把 \\ 写成 \\\\。',
  BLOCK_AS_IMPLICIT_KEY:
    '冒号用得不对，或缩进与上一行不齐；请改正缩进，文字里有冒号加空格的，给整段加引号。',
  BAD_SCALAR_START: '文字以特殊符号（如 @、%、`）开头；请给整段加引号。',
  MISSING_CHAR: '这里或前面缺了引号、括号、冒号或条目开头的“- ”；请补上，并对齐缩进。',
  BAD_INDENT: '缩进不对，或括号没有合上；请对照别的条目改正。',
  MULTIPLE_DOCS: '多了一行 ---；请删去它。',
};

const kinds: Record<string, string> = {
  string: '应为文字；请改正，数字要加引号',
  number: '应为数；请写成不加引号的数',
  array: '应为一张列表；请每项写一行，以“- ”开头',
  object: '应为一条有字段的条目；请对照别的条目改正',
  int: '应为整数；请改正',
  boolean: '应为 true 或 false；请改正',
};

/** How a value has to be written, where a kind or a choice does not say it. */
const forms: Record<string, string> = {
  lines: '行号应写成 7 或 12-14，从 1 数起，小数在前；请改正。',
  date: '不是日期；请写成 2012、2012-09 或 2012-09-30。',
  period: '时期要写 from 或 to，且 from 不能晚于 to；请改正。',
  nothing: '没有写要订正的字段；请写上，或删去这一条。',
  both: '同一个字段既写了值，又列在 absent 里；请留下一样。',
};

export const YAML = {
  line: (file: string, line: number) => `${file} 第 ${line} 行`,
  entry: (name: string) => `“${name}”`,
  field: (name: string) => `的 ${name}`,
  unnamed: (number: number) => `（第 ${number} 条）`,
  item: (number: number) => `第 ${number} 项`,
  sentence: (place: string, fault: string) => `${place}：${fault}`,
  syntax: (code: string) =>
    syntax[code] ??
    '不合 YAML 的写法；请检查缩进（只用空格）、冒号后的空格，以及引号和括号是否成对。',
  alias: '文字以 * 开头；请给整段加引号。',
  missing: (field: string) => `缺少 ${field}；请补上。`,
  unknown: (fields: string) => `有不认识的字段 ${fields}；请改正写法，或删去它。`,
  kind: (kind: string) => `${kinds[kind] ?? '内容不对；请对照别的条目改正'}。`,
  empty: '是空的；请填上内容。',
  notPositive: '应大于 0；请改正。',
  choice: (values: string) => `只能是 ${values} 之一；请改正。`,
  slug: '只能用小写字母 a-z、数字 0-9 和连在中间的 -；请改正。',
  pattern: (reason: string) => `不是正则表达式（${reason}）；请改正。`,
  repeated: (line: number, name: string) =>
    `与第 ${line} 行“${name}”的相同；请改成不同的，或删去一条。`,
  form: (form: string) => forms[form] ?? '写法不对；请对照别的条目改正。',
  taken: (file: string) => `在 ${file} 里已经有了；请改成不同的。`,
  wrong: (message: string) => `内容不对（${message}）；请对照别的条目改正。`,
} as const;
