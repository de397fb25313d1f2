import { join } from 'node:path';
import { readKnowledge } from '../normalise/knowledge/knowledge.ts';
import type { Knowledge } from '../normalise/pipeline.ts';
import { normalise } from '../normalise/pipeline.ts';
import { receiveText } from '../normalise/receive/receive.ts';
import { type LineCase, lineCases } from './site-lines.ts';
import { table } from './table.ts';

const CONTENT = join(import.meta.dirname, '../../content');

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

/** Prints how many lines of sites are found and how many of speakers are touched. */
export async function benchBoilerplate(): Promise<void> {
  const knowledge = readKnowledge(CONTENT);
  const cases = lineCases();
  const judged = cases.map((one) => ({ ...one, taken: takenShare(one, knowledge) }));
  const site = judged.filter(({ isSite }) => isSite);
  const speech = judged.filter(({ isSite }) => !isSite);
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  const kinds = [...Map.groupBy(site, ({ kind }) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  console.log(
    table([
      ['', 'rules and clues', 'a list of keywords'],
      [
        `lines of sites found, of ${site.length}`,
        percent(site.filter(({ taken }) => taken === 1).length, site.length),
        percent(site.filter(({ line }) => KEYWORDS.test(line)).length, site.length),
      ],
      [
        `lines of speakers touched, of ${speech.length}`,
        percent(speech.filter(({ taken }) => taken > 0).length, speech.length),
        percent(speech.filter(({ line }) => KEYWORDS.test(line)).length, speech.length),
      ],
      ...kinds.map(([kind, all]) => [
        `found: ${kind}, of ${all.length}`,
        percent(all.filter(({ taken }) => taken === 1).length, all.length),
        percent(all.filter(({ line }) => KEYWORDS.test(line)).length, all.length),
      ]),
    ]),
  );
}
