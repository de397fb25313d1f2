import { isNoName } from './no-name.ts';

/** What stands beside a title and is none: who speaks, when and where, and what the page is called. */

const LABEL =
  /^(?:时\s*间|地\s*点|日\s*期|主讲人?|主讲嘉宾|演[讲说][者人]|发言[者人]|发言单位|讲话[者人]|报告人|宣讲人|致辞人|作\s*者|撰稿人?|整理|记录|来\s*源|单\s*位|部门|姓名|主持人?|出席|参加|对象|受众|编者|供稿|摄影|审核|编辑|校对)(?:人员?)?\s?[：:]/u;
const OFFICE =
  '书记|主席|主任|[县市区镇乡局校院厂部省处科站行队班团会]长|理事长|董事长|经理|总裁|政委|教授|院士|委员|代表|学生|教师|老师|同学|职工|校友|家长|会员|队员|战士|工人|村民|演员|医生|护士|律师|工程师|师傅|党员|青年|店长|厂长';
const ORGANISATION =
  '公司|集团|委员会|政府|办公室|大学|学院|中学|小学|幼儿园|医院|协会|学会|联合会|指挥部|支部|党委|党组|总工会|局|厅|院|校|镇|乡|村|社区|街道|车间|班|年级|中心|出版社|报社|电视台|电台|银行|图书馆|博物馆|第?[一二三四五六七八九十]{1,2}中';
/** 县长　某某某, 某区小学　某某某: an office or a house, set off from a name. */
const OFFICE_AND_NAME = new RegExp(
  `(?:${OFFICE}|${ORGANISATION})(?:\\s+\\p{Script=Han}{2,3}|\\s+\\p{Script=Han}\\s\\p{Script=Han})$`,
  'u',
);
/** What follows an office and is nobody's name: 学生工作, 书记讲党课. */
const NO_NAME =
  '[的和与及们在给之讲谈说致作]|工作|活动|园地|天地|风采|论坛|频道|专栏|大会|会议|发言|代表|名单|简介|动态|信箱|热线|教育|管理|培训|服务|建设';
const OFFICE_NAMED = new RegExp(
  `^[^在关]{0,14}(?:${OFFICE})(?!${NO_NAME})\\p{Script=Han}{2,3}$`,
  'u',
);
const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚温庄樊兰殷颜倪柳裴岑伍覃卓瞿焦柯俞鲁葛季童盛霍欧梅尚辛管祝左涂骆齐甘向安穆成褚卫阮蓝麦游凌苗牟鲍毕包卞邬屈项祁缪费岳舒晏郜窦裘栾冉简饶曲鹿耿宫荆纪宗仇佟佘巫刁翟';
const COMPOUND_SURNAMES =
  '欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|东方|西门|南宫|端木|长孙|宇文|闻人|澹台';
const GAP = '\\s{0,4}';
/**
 * A surname and one or two hanzi, set apart or not (`张　三`, `欧阳某某`), or a name with a dot.
 */
const NAME = new RegExp(
  `^(?:(?:[${SURNAMES}]|${COMPOUND_SURNAMES})${GAP}\\p{Script=Han}${GAP}\\p{Script=Han}?|\\p{Script=Han}{1,4}·\\p{Script=Han}{1,6})$`,
  'u',
);
/** A person's name and nothing else, by its surname. */
export const isName = (text: string): boolean => NAME.test(text) && !isNoName(text);

/** 县人民政府副县长: an office by itself. */
const OFFICE_ALONE = new RegExp(`^[^在关的，。：]{2,16}(?:${OFFICE})$`, 'u');
const HOUSE = new RegExp(`^[^在关的，：]{2,24}(?:${ORGANISATION})$`, 'u');
const LONGEST = 24;
/** 发言单位：渡口村 */
const SPEAKS =
  /^(?:主讲(?:人|嘉宾)?|演[讲说][者人]|发言(?:[者人]|单位)|讲话[者人]|报告人|宣讲人|致辞人)\s?[：:]\s?\S/u;
/** □ 县长　某某某: how papers and journals set a name off. */
const ORNAMENT = /^[□■○●◇◆△▲☆★◎]\s{0,4}/u;

/** 根据录音整理, 正文: what is noted beside a text. */
const NOTE =
  /录音|整理$|审阅|^(?:(?:文章)?(?:正文|内容)|正文内容|全文|摘要|导语|前言|引言|编者按|目\s*录|开场白|节选|原文)$|^(?:发言人|主讲人?|演讲者|讲话人|报告人|作者)\s/u;

/** A label with its value, an office with a name, a bare name, or a house. */
export const isByline = (text: string): boolean =>
  LABEL.test(text) ||
  isSpeakerLine(text) ||
  (text.length <= LONGEST &&
    (HOUSE.test(text) || OFFICE_ALONE.test(text) || NOTE.test(text) || /同志$/u.test(text)));

/** A bare name, or an office or a house with one: who speaks, on a line of its own. */
export function isSpeakerLine(line: string): boolean {
  const text = line.replace(ORNAMENT, '');
  return (
    text.length <= LONGEST &&
    (isName(text) || OFFICE_AND_NAME.test(text) || OFFICE_NAMED.test(text) || SPEAKS.test(text))
  );
}

/** 某县第一中学: the name of a house and nothing else. */
export const isHouse = (text: string): boolean => HOUSE.test(text);

/** 厂史汇编（征求意见稿）, 简报　第17期: what a page or a volume is called, not its speech. */
export const isPageHeader = (text: string): boolean =>
  /第\s?[\d一二三四五六七八九十百]{1,5}\s?[期号辑卷版页]|(?:公报|简[报讯]|[周日晚]报|月刊|文摘|文史|汇编|选编|文集|文选|会议材料|内部资料|目录|[绝机秘]密)(?:\s?[（(][^（()）]{1,12}[)）])?$|^[（(]?(?:征求意见|送审|讨论|审议)稿[)）]?$/u.test(
    text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''),
  );
