import type { FaultCode, NoteCode } from '../search/query/query.ts';
import type { SuggestionKind } from '../search/suggest.ts';
import type { Order, View } from '../search/ui/state.ts';

/**
 * What the search says in simplified Chinese, with full-width punctuation; each part apart,
 * because each goes to the browser only with the module that says it.
 */

const count = (n: number): string => n.toLocaleString('zh-CN');

const placesTold = (n: number, isExact: boolean): string =>
  `${isExact ? '共' : '至少'}${count(n)}处`;

/** What keeps a query from being carried out, and what to do. `limit` where there is one. */
const faults: Record<FaultCode, (limit: number) => string> = {
  'quote-open': () => '引号没有成对：请补上另一半；要找引号本身，请用「」把整串字括起来。',
  'quote-empty': () => '引号里没有字。',
  'quote-inside': () => '引号前后要有空格；要连引号一起找，请用「」把整串字括起来。',
  'either-empty': () => '“|”的两边都要有词，如：放管服|营商环境。',
  'either-without': () => '“|”后面的词不能再加“-”；两个都不要，请写：-甲 -乙。',
  'field-empty': () => '“标题”和冒号后面请紧接着写要找的词，中间不空格，如：标题：动员。',
  'only-without': () =>
    '只说了不要什么，请再写一个要找的词。要找以“-”开头的字，请加引号，如：“-5”。',
  'too-many': (limit) => `最多${count(limit)}个词，请少写几个。`,
  'too-long': (limit) => `最多${count(limit)}个字，请截短一些。`,
};

const notes: Record<NoteCode, string> = {
  'quote-literal': '这里的引号没有成对，或者后面紧跟着字，当作要找的字。',
  'minus-literal': '单独的“-”当作要找的字。',
  'sign-literal': '只有一个符号，就当作要找的字。',
};

const orders: Record<Order, string> = {
  best: '最相关在前',
  latest: '时间近的在前',
  earliest: '时间早的在前',
  longest: '篇幅长的在前',
  shortest: '篇幅短的在前',
};

const views: Record<View, string> = { list: '列表', context: '语境', spread: '分布' };

const kinds: Record<SuggestionKind, string> = {
  theme: '主题',
  collection: '合集',
  formulation: '提法',
  title: '题名',
};

/** What every search says: box, list, filters. */
export const searchZhCN = {
  title: '搜索',
  pageTitle: (query: string, title: string) => `${query} · ${title}`,
  label: '搜索全文',
  placeholder: '输入任意一段文字',
  close: '关闭',
  keys: '↑ ↓ 移动　Enter 打开　Esc 关闭',
  allResults: '到搜索页：筛选、语境、分布',

  filters: '筛选',
  filtersChosen: (n: number) => (n > 0 ? `筛选（已选${count(n)}项）` : '筛选'),
  /** What there is to filter by: other parameters of an address are none. */
  filterNames: ['主题', '场合', '层级', '时期', '合集', '完整程度'],
  filtersAmiss: '筛选没有载入。',
  allValues: (n: number) => `全部${count(n)}项`,
  chosen: '已选条件',
  chip: (name: string, value: string) => `${name}：${value}`,
  takeBack: (name: string, value: string) => `取消${name}：${value}`,
  clearFilters: '取消筛选',

  suggestions: '拼音所指',
  kinds,
  results: '搜索结果',
  order: '排列',
  orders,
  view: '看法',
  views,
  /** @param isExact whether there are not more places than so many */
  summary: (query: string, speeches: number, places: number, isExact: boolean) =>
    `“${query}”见于${count(speeches)}篇，${placesTold(places, isExact)}`,
  noSummary: (query: string) => `没有讲话含有“${query}”`,
  filtered: (speeches: number) => `符合所选条件的讲话${count(speeches)}篇`,
  noneFiltered: '没有符合所选条件的讲话',
  understood: (query: string) => `按这样找：${query}`,
  faults,
  notes,
  outside: (n: number) => `所选范围之外，另有${count(n)}篇讲话含有它。`,
  instead: '是不是要找：',
  similar: '近似的讲话',
  similarLead: '以下按词语相近列出，字句未必一样。',
  nothing: '也没有词语相近的讲话。可以少输几个字，或者换一种说法。',
  /** @param isExact whether there are not more places than so many */
  places: (n: number, isExact: boolean) => `${isExact ? '' : '至少'}${count(n)}处`,
  /** Where it stands in the title alone. */
  titlePlaces: (n: number) => `题名${count(n)}处`,
  more: (next: number, left: number) => `再列${count(next)}篇（还有${count(left)}篇）`,

  searching: '正在搜索……',
  late: '网络很慢，还在等……',
  again: '重试',
  trouble: '试了三次没有搜成：索引的文件取不到，可能是网络断了，或者网站刚刚更新。',
  resultAmiss: '这一篇的文字没有取到。',
  /** What the index says of places and titles. */
  paragraph: (n: number) => `第${n}段`,
  heading: '小标题',
  within: (place: string, heading: string) => `${place} · ${heading}`,
  inferred: '〔拟〕',
  corrected: '〔订〕',
  part: (part: string) => `（${part}）`,
};

/** The search page as the host sends it. */
export const searchPageZhCN = {
  description: '逐字搜索全部讲话：任意一段文字，凡有的都找得到，没有的不会混进来。',
  /** How to ask; `query` is an example that is a link. */
  usage: '用法',
  usageLead:
    '输入任意一段文字，标点也可以，凡有的都找得到，没有的不会混进来。简体、繁体，全角、半角，大写、小写都当作一样；也可以输入拼音或首字母。',
  usageRows: [
    { query: '改革 稳定', says: '几个词空格隔开：都要有，在一篇讲话里即可' },
    { query: '“改革、发展、稳定”', says: '加引号：逐字逐点，空格也算' },
    { query: '乡村振兴 -产业', says: '减号：不要有这个词' },
    { query: '放管服|营商环境', says: '竖线：有其一即可' },
    { query: '标题：动员', says: '只在题名里找' },
    { query: '小标题：保障', says: '只在小标题里找' },
    { query: 'xiangcunzhenxing', says: '拼音或首字母：列出相近的题名、主题、提法' },
  ],
  usageOrder: '最相关的在前：题名里有的，小标题里有的，出现得密的，靠前的，几个词挨得近的。',
  failed: '搜索没有载入。请刷新页面再试；若仍不行，可以从这里找起：',
  loading: '正在载入搜索，可以先输入……',
  development: '开发预览时没有检索；请运行 npm run build 与 npm run preview。眼下可以从这里找起：',
  noScript: '搜索需要浏览器运行JavaScript。没有它，可以从这里找起：',
};

/** Every occurrence in context. */
export const contextZhCN = {
  before: '前文',
  hit: '所找',
  after: '后文',
  source: '出处',
  linesOf: (query: string) => `“${query}”的每一处及其前后文`,
  contextOfNothing: '先输入要找的字，才有语境可看。',
  reading: '正在逐篇取出……',
  someLines: (n: number, all: number, isExact: boolean) =>
    `已列${count(n)}处，${placesTold(all, isExact)}`,
  allLines: (n: number) => `全部${count(n)}处`,
  linesAmiss: (n: number) => `列了${count(n)}处，其余的文字没有取到。`,
  again: '重试',
  moreLines: '再列一些',
  copy: '复制',
  copied: '已复制',
  notCopied: '没有复制成，请下载 CSV',
  csv: '下载 CSV',
  csvColumns: ['前文', '所找', '后文', '题名', '时期', '地址'],
  csvName: (query: string) => `语境-${query}.csv`,
};

/** Where and when. */
export const spreadZhCN = {
  periodFilter: '时期',
  /** The filters whose values are drawn, in this order. */
  spreadFilters: ['时期', '主题'],
  spreadLead: '深色是含有它的，浅色是全部讲话；点一条，就只看那一类。',
  by: (name: string) => `按${name}`,
  ofAll: (n: number, all: number) => `${count(n)}／${count(all)}`,
  bar: (n: number, all: number) => `${count(all)}篇中有${count(n)}篇，作为筛选条件`,
};

/** On the page that a hit opens. */
export const marksZhCN = {
  marks: '所找的字',
  mark: (n: number, all: number) => `${count(n)} / ${count(all)}`,
  markTold: (n: number, all: number) => `第${count(n)}处，共${count(all)}处`,
  previousMark: '上一处',
  nextMark: '下一处',
  clearMarks: '清除标记',
};
