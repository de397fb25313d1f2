/** What the check of a built site tells a person: what is wrong, and what to do about it. */
export const VERIFY = {
  sound: (site: string) => `${site}：检验通过。`,
  usage: '用法：npm run verify -- [--site 文件夹] [--content 文件夹]',
  noSite: (site: string) =>
    `“${site}”里没有建成的网站；请先运行 npm run build，或用 --site 指明网站的文件夹。`,
  noContent: (content: string) =>
    `“${content}”里没有整理好的讲话；请先运行 npm run normalise，或用 --content 指明它们的文件夹。`,
  otherContent: (site: string, content: string) =>
    `这个网站（${site}）不是由这个 content（${content}）建成的；请用 --content 指明建成它的那一个，` +
    '用 --raw 建成的，请先运行 npm run normalise -- --raw 原始文本文件夹 --to 新文件夹，再写 --content 新文件夹。',

  links: {
    above: {
      what: '指到了网站根目录之外',
      do: '请改用不越出网站根目录的相对地址',
    },
    absolute: {
      what: '从主机的根写起',
      do: '请改写成相对地址，否则网站放进子文件夹就会断开',
    },
    script: {
      what: '是一段脚本，不是地址',
      do: '请写真正的地址，脚本用 addEventListener 挂上',
    },
    malformed: {
      what: '不是合规的地址',
      do: '请用百分号编码',
    },
    missing: {
      what: '所指的文件网站里没有',
      do: '请生成那个文件，或去掉这个链接',
    },
    anchor: {
      what: '所指的页面里没有这个位置',
      do: '请给目标加上这个 id，或改正 # 后面的部分',
    },
  },
  link: (where: string, address: string, what: string, pages: number) =>
    `${where && `${where} 里的`}“${address}”${what}${pages > 1 ? `（共 ${pages} 页如此）` : ''}`,

  noListing: '网站没有这个文件',
  otherCount: (is: number, should: number) => `检索里有 ${is} 篇，应有 ${should} 篇`,
  unfound: (words: string) => `检索“${words}”找不到这一篇`,
  brokenIndex: (reason: string) => `检索的索引读不出来：${reason}`,
  unlisted: (page: string) => `没有列出 ${page}`,

  request: (where: string, address: string) => `${where} 会向别的主机索取“${address}”`,
  keepLocal: '请把所需的文件放进 public/，改指那里',

  noHome: '网站没有首页',
  rebuild: '请重新运行 npm run build',
  unreachable: (home: string) => `从 ${home} 出发，沿着链接走不到这一页`,
  linkToIt: '请在首页通得到的列表里加上它的链接',

  noLanguage: '<html> 没有写明语言',
  nameLanguage: '请写上 lang="zh-CN"',
  headings: (count: number) => `页面有 ${count} 个 <h1>`,
  oneHeading: '请只留一个，作为页面的题名',
  noTitle: '页面没有 <title>',
  nameTitle: '请在 <title> 里写明页面是什么',
  sameId: (id: string) => `不止一个元素的 id 是“${id}”`,
  differentIds: '请各用不同的 id，否则链接会指错地方',
  handler: (tag: string, name: string) => `<${tag}> 上有内联脚本 ${name}`,
  attach: '请用 addEventListener 挂上；如果它出自文本，就是文本没有转义',

  noBody: (name: string) => `没有哪个元素的 class 是 ${name}`,
  markBody: '请给装正文的元素加上它',
  foreign: (tag: string) => `正文里混进了 <${tag}>`,
  escape: '请在生成页面的地方转义文本',
  otherTitle: (is: string, should: string) => `题名显示为“${is}”，应为“${should}”`,
  lost: (text: string) => `少了“${text}”`,
  added: (text: string) => `多出“${text}”，Markdown 里没有`,
  wrongAnchor: (text: string, is: string, should: string) =>
    `“${text}”的锚点是“${is}”，应为“${should}”`,
  differs: (anchor: string, is: string, should: string) =>
    `${anchor} 显示为“${is}”，应为“${should}”`,
  showAll: (file: string) => `正文必须与 ${file} 一字不差`,

  again: '请重新运行 npm run build；若仍如此，就是整理程序有错，请报给维护者',
  unreadableRecord: (reason: string) => `读不出来：${reason}`,
  noPage: (page: string) => `网站里没有 ${page}`,
  noFile: (file: string) => `没有 ${file}`,
  otherId: (file: string, id: string) => `${file} 自称编号是 ${id}`,
  otherSource: (file: string, sha256: string) => `${file} 写的来源不同：${sha256}`,
  otherRecord: (id: string) => `记录自称来源编号是 ${id}`,
  otherLength: (is: number, should: number) => `来源有 ${is} 个字符，记录说有 ${should} 个`,
  unclaimed: '没有哪份记录收有这篇讲话',
  orphan: '这一页不属于任何一篇讲话',

  edit: (index: number, rule: string, start: number, end: number) =>
    `第 ${index} 处改动（${rule}，${start}—${end}）`,
  overlaps: (edit: string) => `${edit}与前一处重叠，或次序颠倒`,
  backwards: (edit: string) => `${edit}终点在起点之前`,
  editBeyond: (edit: string, length: number) => `${edit}越过了来源的末尾 ${length}`,
  idle: (edit: string) => `${edit}什么也没有改`,
  crosses: (edit: string) => `${edit}跨越了讲话的边界`,
  spanOverlaps: (id: string) => `讲话 ${id} 与前一篇重叠，或次序颠倒`,
  spanEmpty: (id: string) => `讲话 ${id} 是空的`,
  spanBeyond: (id: string) => `讲话 ${id} 越过了来源的末尾`,
  uncovered: (text: string, at: number) => `${at} 处的“${text}”不在任何讲话里，也没有记作删去`,
  invented: (text: string) => `讲话之外补入了“${text}”`,
  parted: (id: string, anchor: string, is: string, should: string) =>
    `${id} 的 ${anchor} 写作“${is}”，而来源经改动后是“${should}”`,
  left: (id: string, text: string) => `${id}：来源经改动后还有“${text}”，Markdown 里没有`,
} as const;
