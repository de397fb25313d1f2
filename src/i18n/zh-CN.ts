import type { CorrectedField, DamageKind, TitleBasis } from '../speech/frontmatter.ts';

/** Every word of the interface in simplified Chinese, with full-width punctuation. */

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1–99 in Chinese numerals: 十一, 二十, 三十五; from 100 on in figures. */
const numeral = (n: number): string => {
  if (n >= 100) return String(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10 ? numerals[n % 10] : '';
  return tens ? `${tens > 1 ? numerals[tens] : ''}十${ones}` : `${ones || numerals[0]}`;
};

/** A number that is counted: 两点, 三点. */
const amount = (n: number): string => (n === 2 ? '两' : numeral(n));

const count = (n: number): string => n.toLocaleString('zh-CN');

const titleBasis: Record<TitleBasis, string> = {
  explicit: '原文自有',
  collection: '合集套题',
  inferred: '据正文拟定',
  curated: '馆员所定',
};

/** The fields of a speech as readers see them; they are what may be corrected. */
const correctedFields: Record<CorrectedField, string> = {
  text: '正文',
  title: '题名',
  themes: '主题',
  occasion: '场合',
  level: '层级',
  speaker: '讲话人',
  place: '地点',
  date: '日期',
  period: '时期',
  collection: '合集',
  completeness: '完整',
  damage: '缺损',
  formulations: '提法',
  works: '引用文献',
};

const damageKinds: Record<DamageKind, string> = {
  placeholder: '占位',
  'empty-quote': '空引号',
  'lost-decimal': '小数缺失',
  'lost-word': '缺词',
  'numbering-gap': '编号缺口',
  'unclosed-quote': '引号未闭合',
  'unopened-quote': '引号无开头',
  'private-use': '自造字符',
  replacement: '乱码字符',
};

/** Front-matter fields that words of a source may have gone to (`to` of an edit). */
const fields: Record<string, string> = {
  title: correctedFields.title,
  sourceTitle: '原题',
  'collection.title': '合集题名',
  'collection.part': '篇次',
};

export const zhCN = {
  layout: {
    title: (page: string, archive: string) => `${page} · ${archive}`,
    skip: '跳到正文',
    mainNavigation: '主导航',
    breadcrumbs: '所在位置',
    home: '首页',
    all: '全部',
    about: '关于',
    feed: '订阅',
    kept: (keeper: string) => `${keeper}整理`,
    provenance: '每一处删改都有账可查',
    samples: '标有“示例”的讲话是随软件附送的自撰文本，其中人名、地名、机构均属虚构。',
  },
  search: {
    label: '搜索全文',
    placeholder: '输入任意一段文字',
    submit: '搜索',
    trySome: '试试',
    /** A filter: whether beginning and end are there. */
    completeness: '完整程度',
  },
  sections: {
    speeches: '讲话',
    themes: '主题',
    occasions: '场合',
    levels: '层级',
    periods: '时期',
    collections: '合集',
  },
  home: {
    themes: '主题',
    allThemes: '全部主题',
    latest: '按时期，近者在前',
    allSpeeches: '全部讲话',
    holdings: '馆藏',
    speeches: '讲话',
    speechCount: (n: number) => `${count(n)}篇`,
    sources: '来源',
    sourceCount: (n: number) => `${count(n)}个文件`,
    characters: '文字',
    characterCount: (n: number) =>
      n < 10_000 ? `${count(n)}字` : `${(n / 10_000).toFixed(1)}万字`,
    years: '时间',
    edits: '改动',
    editCount: (n: number) => `${count(n)}处，全部有账`,
  },
  list: {
    speechCount: (n: number) => `${count(n)}篇`,
    countAndYears: (n: number, years: string) => `${count(n)}篇 · ${years}`,
    countUndated: (n: number) => `${count(n)}篇，时期只知一端或未载`,
    uncertainYears: '浅色：时期只知一端，或跨度超过五年',
    inferred: '〔拟〕',
    inferredMeaning: '原文无题，题名据正文拟定',
    sample: '示例',
    sampleMeaning: '示例文本：本项目自撰，人名、地名、机构均属虚构',
    incomplete: '原文残缺',
    corrected: '〔订〕',
    correctedMeaning: '经馆员订正，理由见档案卡片',
    part: (n: number) => `第${numeral(n)}篇`,
    titleOfPart: (title: string, n: number) => `${title}（第${numeral(n)}篇）`,
    partOf: (n: number, of: number) => `第${numeral(n)}篇，共${amount(of)}篇`,
    ownTitle: (title: string) => `正文自称：${title}`,
    characters: (n: number) => `${count(n)}字`,
    none: '这里还没有讲话。',
    undescribed: (n: number) => `另有${count(n)}篇，原文没有说明。`,
    unused: '尚无讲话：',
  },
  lead: {
    speeches: '馆藏的全部讲话，按时期排列，近者在前，时期未定的在后。',
    themes: '讲话谈的是什么。一篇讲话可以有几个主题，主要的排在前面。',
    occasions: '讲话是在什么会议、什么场合上作的，依原文自己的说法。',
    levels: '讲话是在哪一级作的，依讲话人对本地、本单位的称呼。',
    periods:
      '原文所能确定的时间范围，按五年规划分段。跨段的讲话在每一段里都列出；上限或下限不明的，归入“时期未定”。',
    collections: '一个来源文件里收有多篇讲话的，按原来的次序列在这里。',
  },
  period: {
    unknown: '时期未定',
    about: (label: string) => `约${label}`,
    since: (label: string) => `${label}以后`,
    until: (label: string) => `${label}以前`,
    range: (from: string, to: string) => `${from}—${to}`,
    year: (year: number) => `${year}年`,
    yearMonth: (year: number, month: number) => `${year}年${month}月`,
    month: (month: number) => `${month}月`,
    monthDay: (month: number, day: number) => `${month}月${day}日`,
    day: (day: number) => `${day}日`,
    plan: (from: number, to: number, ordinal: number) => `${from}—${to}年“${numeral(ordinal)}五”`,
    recovery: (from: number, to: number) => `${from}—${to}年国民经济恢复时期`,
    adjustment: (from: number, to: number) => `${from}—${to}年国民经济调整时期`,
    earlier: (year: number) => `${year}年以前`,
  },
  speech: {
    contents: '目录',
    facts: '档案卡片',
    toText: '回到正文',
    characters: (n: number) => `${count(n)}字`,
    minutes: (n: number) => `约${count(n)}分钟读完`,
    paragraph: (n: number) => `第${count(n)}段`,
    headMissing: '〔原文缺开头〕',
    tailMissing: '〔原文至此中断〕',
    similar: '近似文本',
    similarLead: '以下讲话与本篇文字相同或大半相同，并存于此，没有合并。',
    similarTo: {
      same: () => '文字相同',
      near: (percent: number) => `约 ${percent}% 相同`,
      part: () => '本篇大半见于该篇',
      whole: () => '该篇大半见于本篇',
    },
    neighbours: '前后篇',
    previous: '上一篇',
    next: '下一篇',
    provenance: (n: number) => `来源与整理：本篇改动${count(n)}处`,
    formulations: correctedFields.formulations,
    works: correctedFields.works,
  },
  facts: {
    ...correctedFields,
    conflict: '有冲突',
    conflictLead: '矛盾处',
    titleBasis,
    sourceTitle: '原题',
    inferredTitle: '正文自称',
    whole: '首尾俱全',
    headMissing: '缺开头',
    tailMissing: '缺结尾',
    headAndTailMissing: '首尾都缺',
    points: (announced: number, found: number) =>
      `预告${amount(announced)}点，见${amount(found)}点`,
    damageLead: '原样保留，不作修补',
    damageKinds,
    damagePlaces: (n: number) => `${count(n)}处`,
    damageUnlisted: (listed: number) => `此处只列最前${count(listed)}处`,
    source: '来源',
    lines: (from: number, to: number) => `第${from}—${to}行`,
    more: (n: number) => `其余${count(n)}条`,
    corrected: '馆员订正',
    correctedFrom: (was: string) => `机器原作：${was}`,
    correctedBecause: (reason: string) => `理由：${reason}`,
    untold: '未载',
    corrections: '订正',
    correctedText: '正文经馆员订正',
    none: '无',
    emptyField: (field: string, reading: string) => `${field}：${reading}`,
  },
  provenance: {
    title: '来源与整理',
    of: (title: string) => `《${title}》的来源与整理`,
    lead: '下面是收到时的原文。删去的字句加了删除线，改动的地方原字与改后并列，各注所依的规则；不加标记的就是正文。',
    source: '来源文件',
    extracted: (format: string) =>
      `来源文件是${format}，下面的原文是从中取出的文字，行号与长度都按它计算；SHA-256 是来源文件本身的。`,
    format: '格式',
    formats: { text: '纯文本', markdown: 'Markdown', html: '网页', docx: 'Word 文档', pdf: 'PDF' },
    encoding: '编码',
    fixity: 'SHA-256',
    length: '长度',
    lengthValue: (n: number) => `${count(n)}个UTF-16码元`,
    place: '本篇位置',
    placeValue: (from: number, to: number, speeches: number) =>
      speeches > 1 ? `第${from}—${to}行，该文件共收${amount(speeches)}篇` : `第${from}—${to}行`,
    rules: '依了哪些规则',
    rulesLead: (own: number, outside: number) =>
      outside > 0
        ? `改动：本篇${count(own)}处；篇外${count(outside)}处，在本篇前后，不属于任何一篇。`
        : `改动：本篇${count(own)}处。`,
    noEdits: '这一篇没有任何改动。',
    rule: '规则',
    times: '次数',
    reason: '理由',
    corrections: '馆员订正',
    correctionsLead: '馆员核对后改定的地方。机器原来的说法和改的理由都留在这里。',
    correction: '订正',
    was: '机器原作',
    now: '改为',
    linesAt: (from: number, to: number) => (from === to ? `第${from}行` : `第${from}—${to}行`),
    correctionKinds: { restore: '放回正文', remove: '删去', split: '由此分篇', merge: '并作一篇' },
    kept: '正文',
    legendRestored: '馆员放回的字句',
    warnings: '需要人看的地方',
    text: '原文',
    before: '本篇之前',
    after: '本篇之后',
    removed: (rule: string) => `删去：${rule}`,
    changed: (rule: string) => `改动：${rule}`,
    inserted: (rule: string) => `补入：${rule}`,
    movedTo: (field: string) => `移作${fields[field] ?? field}`,
    legend: '图例',
    legendRemoved: '删去的字句',
    legendChanged: '原字',
    legendInserted: '改后',
    legendRule: '规则名',
  },
  about: {
    title: '关于',
    whatTitle: '这是什么',
    what: (name: string, keeper?: string) =>
      `${name}是一座讲话档案${keeper ? `，由${keeper}整理` : ''}。每篇讲话一页，可以按主题、场合、层级、时期和合集浏览，也可以逐字检索：任意一段文字，凡有的都找得到，没有的不会混进来。`,
    cleaningTitle: '怎样整理',
    cleaning: [
      '收到的文本原样保存，从不改动。删去广告、页眉、导航，接上被折断的句子，把半角标点改为全角，都记作一处“改动”，写明位置、规则和理由；原文加上这些改动就是正文，一字不差，每次建站都要验算一遍。',
      '原文没有写明的，不替它写。题名据正文拟定的，前面标〔拟〕；主题、场合、层级、时期都附上所依据的原句；线索互相矛盾的，两边都列出来，不作取舍。',
      '馆员核对后另有所定的，以馆员为准：改过的地方标〔订〕，机器原来的说法和改的理由都留着。',
      '空引号、丢了的小数、缺词、“XX”一类占位，一律照原样保留，只在档案卡片上列明，不作修补。',
    ],
    linksTitle: '引用与链接',
    links:
      '每篇讲话的地址由来源文件的字节和它在其中的位置算出，整理规则再改、馆藏再增，地址都不变。每一段、每个小标题都有自己的链接。',
    sampleTitle: '示例说明',
    sample: (n: number) =>
      `馆中有${count(n)}篇标着“示例”，是随本项目附送的自撰文本，人名、地名、机构均属虚构，只作演示和检验之用。`,
    licenceTitle: '使用条件',
  },
  /** What can be wrong with `content/archive.yaml`; the file's name stands before it. */
  archiveFile: {
    unreadable: '没有这个文件，或者读不了；请从本项目的发行版里取回一份，照实填写。',
    notYaml: (line: number) =>
      `读到第${count(line)}行读不下去，那里或前面的写法有误；请照“name: 言录”的样子一项一行，半角冒号后空一格，文字里有冒号、井号的用引号括起来。`,
    notFields: '里面没有可用的项目；请照“name: 言录”的样子一项一行填写。',
    unknown: (fields: string, known: string) =>
      `不认得“${fields}”这一项；请改作下列之一，或者删去：${known}。`,
    missing: (field: string) => `“${field}”没有填；请在“${field}: ”后面写上文字。`,
    notWords: (field: string) => `“${field}”应当是一段文字；请用引号括起来，写在同一行里。`,
    notOneOf: (field: string, given: string, known: string) =>
      `“${field}”写作“${given}”，目前只能是${known}；请照此改正。`,
  },
  notFound: {
    title: '没有这一页',
    lead: '这个地址上什么也没有。可能是链接抄漏了几个字，也可能是这篇讲话已经不在馆中。',
    search: '搜一搜记得的那句话，或者从这里找起：',
  },
};

/** What every language of the interface has to say. */
export type Strings = typeof zhCN;
