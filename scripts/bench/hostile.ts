import { join } from 'node:path';
import { readKnowledge } from '../normalise/knowledge/knowledge.ts';
import { toSpeechFile } from '../normalise/markdown.ts';
import { normalise, toRecord } from '../normalise/pipeline.ts';
import { prove } from '../normalise/prove.ts';
import { receiveText } from '../normalise/receive/receive.ts';
import { table } from './table.ts';

/** Sources of 1 MB that tempt a pattern to try without end, beside as much plain prose. */

const BYTES = 1_000_000;
const CONTENT = join(import.meta.dirname, '../../content');
const SENTENCE = '治水要舍得下本钱，也要算得清细账。';

/** A hanzi for each number, so that no two lines need be alike. */
const hanzi = (i: number) => String.fromCharCode(0x4e00 + (i % 20_000));

/** What is repeated until the source is full, or what makes its parts. */
const UNITS: Record<string, string | ((i: number) => string)> = {
  'plain prose, a paragraph a line': `${SENTENCE.repeat(8)}\n`,
  'one line of one hanzi': '讲',
  'one line of clauses': '讲，',
  'one paragraph of sentences': SENTENCE,
  'short lines': `${SENTENCE}\n`,
  'one hanzi a line': '讲\n',
  'headings alone': '一、\n',
  'numbered lines': '1. 治水\n',
  'lines cut in sentences': '治水要舍得下本钱，也要算得清细账，一年一年治下去，治到水清为止，治\n',
  'quotation marks': '“',
  'quotations a line': '“治水\n',
  'brackets that open': '（',
  'title marks': '《',
  'half-width brackets': '(讲)',
  'half-width marks': '讲!?',
  'marks and brackets': ',(',
  'straight quotes': '"讲"',
  spaces: ' ',
  'spaces between hanzi': '讲 ',
  'wide spaces between hanzi': '讲　',
  'blank lines': '\n',
  'tabs in rows': 'a\tb\n',
  dots: '.',
  dashes: '-',
  stars: '*',
  digits: '1',
  years: '2012年',
  'document numbers': '〔2012〕3号',
  letters: 'a',
  'letters apart': 'a ',
  'angle brackets': '<a',
  'a breadcrumb': ' > 首页',
  'breadcrumbs a line': '首页 > 讲话 > 正文\n',
  addresses: 'https://',
  'mail addresses': 'a@a.',
  'pages in sentences': '治水要舍得下本钱，也要算得清\n- 3 -\n',
  'page numbers': '12\n',
  salutations: '同志们：\n',
  'salutations in one line': '同志们、',
  titles: '在治水会上的讲话\n',
  'titles and salutations': '在治水会上的讲话\n同志们：\n',
  'part marks': '第一篇\n',
  'site words': '分享下载评论',
  'site lines': '上一篇：没有了\n',
  'advertising lines': '加微信代写各类讲话稿，立即下载\n',
  'announced points': '我讲三点意见，',
  'a label a line': '来源：\n',
  'characters beyond the first plane': '💧',
  'lone surrogates': '\ud83d',
  'private characters':
    '\ue000讲话讲话讲话讲话讲话讲话讲话讲话讲话讲话讲话讲话讲话讲话讲话讲话讲话讲话讲话讲话讲话讲话讲话讲话讲话',
  'Markdown signs': '[讲](讲)*_`~|#>',
  'traditional hanzi': '講話會議精神體現\n',
  'short lines, none like another': (i) => `${hanzi(i)}${i.toString(36)}\n`,
  'lines of ten, none like another': (i) => `治水要${hanzi(i)}舍得${i}下\n`,
  'sentences, none like another': (i) => `治水要${hanzi(i)}舍得下本钱，也要算得清细账${i}。\n`,
  'numbered lines that count on': (i) => `${i}. 治${hanzi(i)}水\n`,
  'page numbers that count on': (i) => `${i}\n`,
  'page numbers between sentences': (i) => `治水要${hanzi(i)}舍得下本钱，也要算得清\n${i}\n`,
  'one paragraph of cut sentences, a mark a line': (i) => `${hanzi(i)}，\n`,
  'the same three paragraphs again': `${`${SENTENCE.repeat(2)}\n`.repeat(3)}\n`,
  'copies in another order': (i) =>
    [0, 1, 2].map((k) => `治水要${hanzi((i * 7 + k) % 97)}舍得下本钱，也要算得清细账。\n`).join(''),
  'running titles of many kinds': (i) => `治水要${hanzi(i % 5000)}舍得下 ${i % 900}\n`,
  'part marks that count on': (i) => `第${i + 1}篇 在治水会上的讲话\n`,
  'part marks with speeches': (i) => `篇${i + 1}：治水讲话\n同志们：\n${SENTENCE.repeat(3)}\n`,
  'one speech after another': `在治水会上的讲话\n同志们：\n${SENTENCE.repeat(3)}\n谢谢大家！\n`,
  'speeches, none like another': (i) =>
    `在治水第${i}次会上的讲话\n同志们：\n${`治水要${hanzi(i)}舍得下本钱。`.repeat(4)}\n谢谢大家！\n`,
  'titles by the dozen': (i) => `在治${hanzi(i)}水会上的讲话\n——在第${i}次会上\n（2012年3月）\n`,
  'a title without end': '在治水会上关于治水工作',
  'headings of all levels': (i) =>
    `一、${hanzi(i)}\n（一）治水\n1. 治水\n（1）治水\n①治水\n第一，治水。\n`,
  'run-in headings': (i) => `一是要舍得下${hanzi(i)}本钱。二是也要算得清细账。\n`,
  'numbers in sentences': '一要舍得，二要算清，三要治下去，',
  'tables of numbers': (i) => `年份\t${2000 + (i % 20)}\t治水${i}\n`,
  'tables by the thousand': '年份\t水位\n2012\t31\n\n治水要舍得下本钱。\n\n',
  'columns of spaces': '治水      清水      二〇一二年\n',
  'brackets in brackets': '（（《“',
  'brackets that open and close': '（《“治”》）',
  'brackets a line': '（治水\n',
  interjections: '（掌声）',
  'interjections a line': '（掌声）\n',
  signatures: '治水办主任：某某某\n2012年3月1日\n',
  'dates a line': '2012年3月1日\n',
  'dates in sentences': '2012年3月1日治水会，',
  'plans and congresses': '“十二五”规划和党的十八大以来，',
  'years and numbers in marks': '（2012）（31）',
  'links a line': '·治水要舍得下本钱 2012-03-01\n',
  'lines with their ends blank': '治水要舍得下本钱　　　　　　　　　　　　\n',
  'indented lines cut in sentences': '　　治水要舍得下本钱，也要算得清细账，一年一年治\n',
  'line ends of old machines': '治水\r',
  'separators of lines': '治水\u2028',
  'invisible characters': '治\u200b水\ufeff',
  'control characters': '治\u0001水\u007f',
  'marks upon marks': 'a\u0301\u0301\u0301',
  entities: '&nbsp;治水&#x4e00;',
  tags: '<div><p>治水',
  ellipses: '治……水',
  'dots between hanzi': '治.水',
  'dashes between hanzi': '治--水',
  'mail addresses between hanzi': '治a@a.b ',
  'web addresses between hanzi': '治www.a.b ',
  'Markdown tables': '| 治 | 水 |\n|---|---|\n',
  'Markdown lists': '- 治水\n  - 治水\n',
  backslashes: '治\\*',
  'quotation marks in turn': '“治‘水’”',
  'quotation marks that close': '治”',
  'commas without words': '，',
  'full stops': '。',
  'traditional speeches': (i) =>
    `在治水第${i}次會上的\n講話\n同志們：\n${`治水要${hanzi(i)}捨得下本錢。`.repeat(4)}\n謝謝大家！\n`,
  'titles printed twice': (i) =>
    i < 12_000 ? `在${i}会上的讲话\n` : `在${i - 12_000}会上的讲话\n同志们：\n`,
  'a paragraph for each of its wraps': (i) =>
    `治水${i % 9}要舍得下本钱，也要算得清细账，一年一年治\n\n`,
  'paragraphs again in another order': (i) => `${SENTENCE.repeat(1 + (i % 3))}${hanzi(i % 50)}。\n`,
  'part marks without words': (i) => `【第${i + 1}篇】\n`,
  'one title again and again': '在治水会上的讲话\n同志们：\n治水。\n',
  'quotation marks that never meet': (i) => (i % 2 ? '”治水\n' : '“治水\n'),
  'letters of one word a line': 'a\n\n',
  'words set apart': '治 　水 ',
  'spaces before marks': '治水 ，',
  'ornament a line': '＊＊＊\n治水会\n',
  'one sign a line': '*\n',
  'one sign a line under a speech': (i) => (i === 0 ? `${SENTENCE.repeat(4)}\n` : '>\n'),
  'closing marks in a paragraph': (i) => (i === 0 ? SENTENCE.repeat(4) : '”'),
  'site words a line': (i) => `点击下载${hanzi(i)}全文 分享到微博 | 打印 | 关闭\n`,
};

function sourceOf(unit: string | ((i: number) => string)): Uint8Array {
  let text = '';
  for (let i = 0, bytes = 0; bytes < BYTES; i++) {
    const part = typeof unit === 'string' ? unit : unit(i);
    text += part;
    bytes += Buffer.byteLength(part);
  }
  return new TextEncoder().encode(text);
}

function seconds(source: Uint8Array, knowledge: ReturnType<typeof readKnowledge>): number {
  const start = performance.now();
  try {
    const draft = normalise(receiveText(source), 'x.txt', knowledge);
    const files = new Map(
      draft.speeches.flatMap(({ frontMatter, reading }) =>
        frontMatter && reading ? [[frontMatter.id, toSpeechFile(frontMatter, reading)]] : [],
      ),
    );
    prove(draft.source.text, toRecord(draft), files);
  } catch (error) {
    if ((error as Error).name !== 'NotTextError') throw error;
  }
  return (performance.now() - start) / 1000;
}

/** Prints how long each source takes, the slowest first. */
export async function benchHostile(): Promise<void> {
  const knowledge = readKnowledge(CONTENT);
  const timed = Object.entries(UNITS).map(([name, unit]) => {
    const source = sourceOf(unit);
    return { name, time: Math.min(seconds(source, knowledge), seconds(source, knowledge)) };
  });
  const plain = timed[0]?.time ?? 1;
  console.log(
    table([
      ['1 MB of …, the better of two runs', 's', '× plain prose'],
      ...timed
        .toSorted((a, b) => b.time - a.time)
        .map(({ name, time }) => [name, time.toFixed(2), (time / plain).toFixed(1)]),
    ]),
  );
}
