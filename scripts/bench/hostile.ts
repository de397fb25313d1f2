import { join } from 'node:path';
import { readKnowledge } from '../normalise/knowledge.ts';
import { toSpeechFile } from '../normalise/markdown.ts';
import { normalise, toRecord } from '../normalise/pipeline.ts';
import { prove } from '../normalise/prove.ts';
import { receiveText } from '../normalise/receive.ts';
import { table } from './table.ts';

/** Sources of 1 MB that tempt a pattern to try without end, beside as much plain prose. */

const BYTES = 1_000_000;
const CONTENT = join(import.meta.dirname, '../../content');
const SENTENCE = '治水要舍得下本钱，也要算得清细账。';

/** What is repeated until the source is full. */
const UNITS: Record<string, string> = {
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
};

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
    const bytes = new TextEncoder().encode(unit);
    const source = new TextEncoder().encode(unit.repeat(Math.ceil(BYTES / bytes.length)));
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
