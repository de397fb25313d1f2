import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabelledLine } from '../learn/labelled.ts';

/** Lines that a site wrote and lines that a speaker said, each set into an invented speech. */

const CARRIERS = join(import.meta.dirname, '../../test/lines/carriers.txt');

export interface LineCase {
  /** Written by a site; else by the speaker. */
  isSite: boolean;
  kind: string;
  line: string;
  /** The whole source, and where the line starts in it, in UTF-16 code units. */
  text: string;
  start: number;
}

interface Carrier {
  gap: number;
  indent: string;
  title: string;
  salutation: string;
  paragraphs: string[];
  closing: string;
}

/** What half of the speeches have around them. */
const HEADS = [
  [
    '首页　讲话稿　心得体会　工作总结　申请书',
    '更新：2019-05-14 09:26:31　　来源：网络　　编辑：小禾',
  ],
  ['当前位置：首页 > 实用文档 > 讲话稿', '[ 发布时间：2012-11-08 ]　[ 阅读：2207 次 ]'],
];
const TAILS = [
  ['上一篇：在防汛值班会上的讲话', '下一篇：在支部换届大会上的讲话'],
  ['【返回顶部】　【打印】　【收藏】', '推荐阅读：', '全镇农产品展销会上的致辞'],
];
/** Above the title stand these; other lines of a head stand below it. */
const ABOVE = new Set([
  'breadcrumb',
  'site-bar',
  'login',
  'advertising',
  'download',
  'emoji',
  'page-header',
  'running-title',
]);
const MARK = '\u0001';

function readCarriers(): Carrier[] {
  const parts = readFileSync(CARRIERS, 'utf8').split(/^%% /mu).slice(1);
  return parts.map((part) => {
    const [setting = '', title = '', salutation = '', ...rest] = part.trimEnd().split('\n');
    const gap = Number(/gap=(\d)/u.exec(setting)?.[1]);
    const indent = /indent=(.*)$/u.exec(setting)?.[1] ?? '';
    return {
      gap,
      indent,
      title,
      salutation,
      paragraphs: rest.slice(0, -1),
      closing: rest.at(-1) ?? '',
    };
  });
}

/** @returns each line in a source of its own; `{T}` in a line is the title of its speech */
export function lineCases(labelled: readonly LabelledLine[]): LineCase[] {
  const carriers = readCarriers();
  return labelled.map((one, i) => caseOf(carriers, one, i));
}

function caseOf(
  carriers: readonly Carrier[],
  { isSite, rule, place, line: words }: LabelledLine,
  i: number,
): LineCase {
  const carrier = carriers[i % carriers.length] as Carrier;
  const { gap, indent, title, salutation, paragraphs, closing } = carrier;
  const line = words.replace('{T}', title);
  const hasSite = Math.floor(i / carriers.length) % 2 === 0;
  const [above = '', below = ''] = hasSite ? (HEADS[i % HEADS.length] as string[]) : [];
  const isAbove = ABOVE.has(rule);
  const at = (here: boolean, text = MARK) => (here ? [text] : []);
  const middle = place === 'mid' || place === 'heading';
  const lines = [
    ...at(hasSite, above),
    ...at(place === 'head' && isAbove),
    place === 'title' ? MARK : title,
    ...at(hasSite, below),
    ...at(place === 'byline' || (place === 'head' && !isAbove)),
    indent + salutation,
    ...at(place === 'first', indent + MARK),
    ...paragraphs.flatMap((text, k) => [
      ...at(middle && k === 4, (isSite ? '' : indent) + MARK),
      indent + text,
    ]),
    place === 'last' ? indent + MARK : indent + closing,
    ...at(place === 'signature' || place === 'tail'),
    ...(hasSite ? (TAILS[(i >> 1) % TAILS.length] as string[]) : []),
  ];
  const marked = `${lines.join('\n'.repeat(gap + 1))}\n`;
  return {
    isSite,
    kind: isSite ? rule : place,
    line,
    text: marked.replace(MARK, () => line),
    start: marked.indexOf(MARK),
  };
}
