import type { Edit } from '../../../src/speech/record.ts';
import { likely } from '../knowledge/likely.ts';
import type { Rules } from '../knowledge/rules.ts';
import { charSet } from '../lines/char-set.ts';
import { type Line, textSpan, withoutTail } from '../lines/lines.ts';
import { isInterjection, isProse } from '../lines/prose.ts';
import { evidenceOf, isSure } from './evidence.ts';
import { matchRule } from './templates.ts';

/** What a site hangs on a paragraph of the speech: an advert in brackets, signs against copying. */

/** Nothing longer is looked at: so many characters of a line. */
const LONGEST = 90;
/** Behind the end of a sentence, or behind another. */
const BRACKETED = /(?<=[。！？!?”…；】）][”’]?\s{0,2})[【[（(][^【】[\]（）()]{6,80}[】\]）)]$/u;
/** Behind a hanzi or a mark. */
const JAMMED = /(?<=[\p{Script=Han}，。！？；：”]\s?)(?:[!-~]{1,3} ){4,20}[!-~]{1,3}$/u;
/** A speaker, too, says one of these in brackets. */
const OFFERS =
  /关注|公众号|微信|QQ|下载|领取|领全套|加群|会员|更多|范文|文库|网址|https?|www|扫码|二维码|客服|收藏|点击|链接|免费|咨询|代写/gu;
const LEAST_OFFERS = 2;
/** What is offered is texts, or somebody to write them. */
const TEXTS = /范文|文库|全套|加微|加群|代写|代笔|讲话稿|发言稿|word|会员/iu;
const BRACKET_END = charSet('】]）)');
const JAM_END = charSet('', /[!-~]/u);

/**
 * Finds what a site hung on the lines.
 * @returns the lines as they are judged, without it, and the edits that take it off
 */
export function withoutTails(
  lines: readonly Line[],
  source: string,
  rules: Rules,
): { lines: Line[]; tails: Map<number, Edit[]> } {
  const tails = new Map<number, Edit[]>();
  const judged = lines.map((line) => {
    let bare = line;
    for (let edit = tailEdit(source, bare, rules); edit; edit = tailEdit(source, bare, rules)) {
      tails.set(line.number, [...(tails.get(line.number) ?? []), edit]);
      bare = withoutTail(bare, source, edit);
    }
    return bare;
  });
  return { lines: judged, tails };
}

/** The edit that takes off what a site hung on a line; nothing where all of it is the speech's. */
function tailEdit(source: string, line: Line, rules: Rules): Edit | undefined {
  const last = line.text.slice(-LONGEST);
  const tail =
    (BRACKET_END.ends(last) ? BRACKETED.exec(last) : undefined) ??
    (JAM_END.ends(last) ? JAMMED.exec(last) : undefined);
  const rule = tail ? ruleOf(tail[0], rules) : undefined;
  if (!tail || !rule) return undefined;
  const { start, end } = textSpan(source, line);
  const from = end - tail[0].length;
  const rest = line.text.slice(0, from - start).trimEnd();
  return isProse(rest) ? { start: from, end, text: '', rule } : undefined;
}

function ruleOf(tail: string, { boilerplate, clues, scale }: Rules): string | undefined {
  const template = matchRule(tail, boilerplate);
  if (!BRACKET_END.ends(tail)) return template?.where === 'any' ? template.id : undefined;
  const offers = new Set(tail.match(OFFERS)).size;
  if (isInterjection(tail) || offers < LEAST_OFFERS || !TEXTS.test(tail)) return undefined;
  const mayHold = likely(clues, ({ pattern }) => [pattern]);
  const { odds, rule } = evidenceOf(tail, template, { clues: mayHold(tail), scale });
  return template?.where === 'any' || isSure(odds) ? rule : undefined;
}
