import type { Edit } from '../../../src/speech/record.ts';
import type { Draft } from '../draft.ts';
import { likely } from '../knowledge/likely.ts';
import type { Rules } from '../knowledge/rules.ts';
import { charSet } from '../lines/char-set.ts';
import { type Line, textSpan } from '../lines/lines.ts';
import { isInterjection, isProse } from '../lines/prose.ts';
import { evidenceOf, isSure } from './evidence.ts';
import { matchRule } from './templates.ts';

/** What a site hangs on a paragraph of the speech: an advert in brackets, signs against copying. */

/** Nothing longer is looked at: so many characters of a line. */
const LONGEST = 90;
/** Behind the end of a sentence. */
const BRACKETED = /(?<=[。！？!?”…；][”’]?\s{0,2})[【[（(][^【】[\]（）()]{6,80}[】\]）)]$/u;
/** Behind a hanzi or a mark. */
const JAMMED = /(?<=[\p{Script=Han}，。！？；：”]\s?)(?:[!-~]{1,3} ){4,20}[!-~]{1,3}$/u;
/** A speaker, too, says one of these in brackets. */
const OFFERS =
  /关注|公众号|微信|QQ|下载|领取|领全套|加群|会员|更多|范文|文库|网址|https?|www|扫码|二维码|客服|收藏|点击|链接|免费|咨询|代写/gu;
const LEAST_OFFERS = 2;
const BRACKET_END = charSet('】]）)');
const JAM_END = charSet('', /[!-~]/u);

/**
 * Takes off what a site hung on the lines: their other words are judged, and read, without it.
 */
export function removeTails(draft: Draft, { rules }: { rules: Rules }): Draft {
  const edits: Edit[] = [];
  const lines = draft.lines.map((line) => {
    const edit = tailEdit(draft.source.text, line, rules);
    if (!edit) return line;
    edits.push(edit);
    return withoutTail(line, draft.source.text, edit);
  });
  return edits.length === 0 ? draft : { ...draft, lines, edits: [...draft.edits, ...edits] };
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
  if (template?.where === 'any') return template.id;
  if (!BRACKET_END.ends(tail) || isInterjection(tail)) return undefined;
  const mayHold = likely(clues, ({ pattern }) => [pattern]);
  const { odds, rule } = evidenceOf(tail, template, { clues: mayHold(tail), scale });
  const offers = new Set(tail.match(OFFERS)).size;
  return isSure(odds) && offers >= LEAST_OFFERS ? rule : undefined;
}

/** A line without what an edit took off its end. */
const withoutTail = (line: Line, source: string, { start }: Edit): Line => {
  const from = textSpan(source, line).start;
  return { ...line, end: start, text: line.text.slice(0, start - from).trimEnd() };
};
