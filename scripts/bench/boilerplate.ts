import { join } from 'node:path';
import { type LabelledLine, learnable, readLabelled } from '../learn/labelled.ts';
import { learnWeights } from '../learn/learn-weights.ts';
import { scaleOf } from '../normalise/boilerplate/learned/scale.ts';
import { readKnowledge } from '../normalise/knowledge/knowledge.ts';
import type { Knowledge } from '../normalise/pipeline.ts';
import { normalise } from '../normalise/pipeline.ts';
import { receiveText } from '../normalise/receive/receive.ts';
import { type LineCase, lineCases } from './site-lines.ts';
import { table } from './table.ts';

const CONTENT = join(import.meta.dirname, '../../content');
/** Lines that were written as lines, and not as parts of a document. */
const WRITER = /^writer-/u;

/** Today's practice: a line that holds one of these words goes. */
const KEYWORDS =
  /公众号|微信|QQ|点击|下载|关注|扫码|二维码|会员|付费|预览|版权|转载|侵权|来源|作者|编辑|发布时间|浏览|阅读|评论|分享|收藏|打印|首页|上一篇|下一篇|相关|推荐|客服|代写|范文|小编|网站|登录|注册|http|www/u;

/** How much of a line's text, white space aside, was taken out: 0 to 1. */
export function takenShare({ line, text, start }: LineCase, knowledge: Knowledge): number {
  const { edits, source } = normalise(
    receiveText(new TextEncoder().encode(text)),
    'x.txt',
    knowledge,
  );
  const solid = [...line].flatMap((_, i) => (/\S/u.test(line[i] ?? '') ? [start + i] : []));
  const taken = solid.filter((at) =>
    edits.some((edit) => edit.start <= at && edit.end > at && edit.text === '' && !edit.to),
  );
  return source.text === text ? taken.length / (solid.length || 1) : Number.NaN;
}

/** What became of one writer's lines, judged by weights learned from everybody else's. */
export function judgeUnseen(writer: string, labelled: readonly LabelledLine[], base: Knowledge) {
  const others = learnable(labelled.filter((one) => one.writer !== writer));
  const scale = scaleOf(learnWeights(others, base.rules));
  const knowledge = { ...base, rules: { ...base.rules, scale } };
  const own = labelled.filter((one) => one.writer === writer);
  return lineCases(own).map((one) => ({ ...one, taken: takenShare(one, knowledge) }));
}

/**
 * Prints how many lines of sites are found and how many of speakers are touched, each writer's
 * lines held out in turn.
 */
export async function benchBoilerplate(): Promise<void> {
  const base = readKnowledge(CONTENT);
  const labelled = readLabelled(join(CONTENT, 'rules/lines'));
  const writers = [...new Set(labelled.map(({ writer }) => writer))].filter((w) => WRITER.test(w));
  const judged = writers.map((writer) => judgeUnseen(writer, labelled, base));
  console.log(table([HEAD, ...judged.map((own, i) => row(writers[i] ?? '', own))]));
  console.log(table([HEAD, row('all', judged.flat()), medianRow(judged)]));
  const site = judged.flat().filter(({ isSite }) => isSite);
  const kinds = [...Map.groupBy(site, ({ kind }) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  console.log(
    table([
      ['', 'lines', 'found', 'a keyword list finds'],
      ...kinds.map(([kind, all]) => [
        kind,
        `${all.length}`,
        percent(all.filter(({ taken }) => taken === 1).length, all.length),
        percent(all.filter(({ line }) => KEYWORDS.test(line)).length, all.length),
      ]),
    ]),
  );
}

const HEAD = [
  '',
  "sites' lines",
  'found',
  'a keyword list finds',
  "speakers' lines",
  'touched',
  'a keyword list touches',
];

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function row(name: string, judged: readonly (LineCase & { taken: number })[]): string[] {
  const site = judged.filter(({ isSite }) => isSite);
  const speech = judged.filter(({ isSite }) => !isSite);
  return [
    name,
    `${site.length}`,
    percent(site.filter(({ taken }) => taken === 1).length, site.length),
    percent(site.filter(({ line }) => KEYWORDS.test(line)).length, site.length),
    `${speech.length}`,
    percent(speech.filter(({ taken }) => taken > 0).length, speech.length),
    percent(speech.filter(({ line }) => KEYWORDS.test(line)).length, speech.length),
  ];
}

/** The median writer: half of them do better, half worse. */
function medianRow(judged: readonly (readonly (LineCase & { taken: number })[])[]): string[] {
  const middle = (shares: number[]) => {
    const share = shares.sort((a, b) => a - b)[shares.length >> 1] ?? 0;
    return percent(share, 1);
  };
  const over = (isSite: boolean, test: (one: LineCase & { taken: number }) => boolean) =>
    middle(
      judged.flatMap((own) => {
        const such = own.filter((one) => one.isSite === isSite);
        return such.length > 0 ? [such.filter(test).length / such.length] : [];
      }),
    );
  const holds = ({ line }: LineCase) => KEYWORDS.test(line);
  return [
    'median writer',
    '',
    over(true, ({ taken }) => taken === 1),
    over(true, holds),
    '',
    over(false, ({ taken }) => taken > 0),
    over(false, holds),
  ];
}
