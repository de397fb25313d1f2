import { hanzi, SENTENCE, type Unit, under } from './unit.ts';

/** Kinds of plain text that tempt several rules at once, or one up to its last character. */

const OPENERS = [
  '一、',
  '（一）',
  '1. ',
  '第一，',
  '一是',
  '首先，',
  '①',
  '第一章 ',
  '01 ',
  '其一，',
];
const SITE = ['上一篇：', '来源：', '点击下载', '关注公众号', '目录', '- 3 -', '相关阅读', '沙发 '];

export const MIXTURES: Readonly<Record<string, Unit>> = {
  'openings of every rule in turn, none like another': (i) =>
    `${OPENERS[i % OPENERS.length]}治${hanzi(i)}水\n`,
  'openings of headings in one line': OPENERS.join(''),
  'words of sites in turn, none like another': (i) => `${SITE[i % SITE.length]}${hanzi(i)}${i}\n`,
  'speech, advertising, speech': (i) =>
    `在治${hanzi(i)}水会上的讲话\n同志们：\n${SENTENCE.repeat(2)}\n加微信 治水${i} 代写讲话稿\n上一篇：没有了\n`,
  'brackets of all kinds, deep': (i) => '（〔【《“‘(['[Math.floor(i / 2000) % 8] as string,
  'brackets of all kinds that open, then close': (i) => (i < 200_000 ? '（' : '）'),
  'titles that break off at their last word': (i) =>
    `关于在治${hanzi(i)}水工作会议上的讲${i % 2 ? '' : '话吧'}\n`,
  'salutations that are none at their last word': (i) =>
    `尊敬的各位${hanzi(i)}领导、各位来宾说：\n`,
  'dates that are none at their last sign': '2012年3月1日上午在治水会大礼堂里?\n',
  'lines of dots to a number that is missing': (i) => `治水${hanzi(i)}${'.'.repeat(60)}页\n`,
  'lines of 299 characters': (i) => `${hanzi(i)}${'治水讲话下载微信'.repeat(38).slice(0, 298)}\n`,
  'lines of 60 characters without an end': (i) =>
    `${hanzi(i)}${SENTENCE.repeat(4).slice(0, 58)}的\n`,
  'sentences on lines of 12 characters': (i) => `治水要舍得下本${hanzi(i)}细账。\n`,
  'quotations in turn, over many lines': (i) => `${i % 2 ? '”他说，“' : '“‘治水’'}${hanzi(i)}\n`,
  'speeches of three lines, the same':
    '在治水会上的讲话\n同志们：\n治水要舍得下本钱，也要算得清细账，一年一年治下去，治到水清为止，大家都要出力。\n',
  'speeches with offices, places and dates': (i) =>
    `在治${hanzi(i)}水会上的讲话\n（2012年3月${(i % 28) + 1}日，治水市）\n治水办主任　某某\n同志们：\n今天，我们召开治水工作推进会议，传达学习会议精神。\n一是治水。二是清淤。\n谢谢大家！\n`,
  'parts with headings': (i) =>
    `第${i + 1}篇\n治水讲话\n同志们：\n一、治水\n${SENTENCE.repeat(2)}\n（一）清淤\n${SENTENCE}\n`,
  'headings without a number over such as skip one': (i) =>
    `治${hanzi(i)}水的路\n${hanzi(i)}${SENTENCE}\n二、清${hanzi(i)}淤泥\n${hanzi(i + 9)}${SENTENCE}\n`,
  'titles of collections': (i) => `治${hanzi(i)}水讲话稿${i % 90}篇\n`,
  'themes and formulations in one paragraph':
    '改革、发展、安全、生态、党建、教育、“四个治水”、《治水》，',
  'names of persons and offices': (i) => `${hanzi(i)}某某同志任治水县委书记、县长，`,
  'rows of a thousand cells': `${'治\t'.repeat(1000)}\n`,
  'tables, none like another': (i) => `治${hanzi(i)}\t${i}\n水\t${i + 1}\n\n`,
  'Markdown signs at the head of lines': (i) =>
    `${['# ', '> ', '- ', '1) ', '``` ', '---', '| '][i % 7]}治${hanzi(i)}\n`,
  'Markdown signs in every paragraph': (i) => `${SENTENCE}*治*[水](${i})_清_<淤>\`堤\`&amp;\n`,
  'paragraphs whose every mark is half-width': (i) =>
    `治水,要"舍得"下本钱;也要(算得)清细账?${hanzi(i)}!\n`,
  'ellipses, dashes and spaces': '治 水...清--淤 。。。堤 ,',
  'lines cut in the middle of numbers': (i) =>
    `治水要舍得下本钱，也要算得清细账，一年一年治${i % 9}\n${i % 7}万元，${hanzi(i)}\n`,
  'white space of all kinds between words': '治\u00a0\u2003\u3000\t水\u200b\u2028',
  'hanzi beyond the first plane': '𠀀𠮷，',
  'pictographs between hanzi': (i) => `治💧水👉${hanzi(i)}下载\n`,
  'a number, a word and a number': (i) => `${i} 治水 ${i}\n`,
  'lists of titles under a speech': under(
    (i) => `·在治${hanzi(i)}水会上的讲话 2012-03-0${i % 9}\n`,
  ),
  'one character of each class in turn': '。，、；：？！“”‘’（）《》…—·〔〕【】',
};
