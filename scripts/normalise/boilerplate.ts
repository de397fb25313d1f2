import type { Edit } from '../../src/speech/record.ts';
import type { Draft } from './draft.ts';
import { markerOf } from './heading.ts';
import type { Line } from './lines.ts';
import { isBodyLike, isProse, isSalutation, looksLikeTitle } from './prose.ts';
import { findRepeats } from './repeats.ts';
import type { BoilerplateRule, DivisionRule, Rules } from './rules.ts';

/** Line number → rule that takes the line out. */
type Removals = Map<number, string>;

/**
 * Decides which lines are the site's and not the speech's. A rule of kind `any` takes its
 * line wherever it stands; a rule of kind `edge` only where other site lines, a part mark or
 * an end of the file are beside it, so that a sentence of the body that speaks of downloads
 * or of a 公众号 stays.
 */
export function removeBoilerplate(draft: Draft, { rules }: { rules: Rules }): Draft {
  const lines = draft.lines.filter((line) => line.text !== '');
  const matched = new Map(
    lines.map((line) => [line.number, matchRule(line.text, rules.boilerplate)]),
  );
  const removals: Removals = new Map();
  for (const line of lines) {
    const rule = matched.get(line.number);
    if (rule?.where === 'any') removals.set(line.number, rule.id);
  }
  for (const [number, rule] of findRepeats(
    lines.filter((line) => !isPartMark(line.text, rules.division)),
    draft.source.text,
  ))
    removals.set(number, rule);
  takeEdges(lines, matched, removals, rules.division);
  takeListed(lines, removals, rules.division);
  const edits = lines.flatMap((line): Edit[] => {
    const rule = removals.get(line.number);
    return rule ? [{ start: line.start, end: line.next, text: '', rule }] : [];
  });
  return { ...draft, edits: [...draft.edits, ...edits] };
}

/** No site line is longer; a paragraph need not be tried. */
const LONGEST = 300;
/** Words of a speaker. */
const SPEAKER =
  /我们|同志|大家|各级|各部门|各单位|群众|干部|乡亲|全[省市县区镇乡村校厂]|让我|奋斗|谢谢|祝/u;
/** A whole sentence of several clauses. */
const SENTENCE = /[，；].*[。！？]$/u;
/** What names this site, this document or its download, or an account there. */
const SITE =
  /[A-Za-z]\w{4}|[\u{1F446}-\u{1F449}]|网友|小编|本站|本文|全文|范文|文库|驿站|下载|代写|代笔|预览|试读|客服|会员|积分|付费|转载|侵权|暂无评论|发表评论|抢沙发|联系我们|关于我们|关注我们|登录|二维码|Word/iu;
/** The last words of a speaker: what stands above them is the speech. */
const CLOSING = /^(?:谢谢|感谢|謝謝)[^，。]{0,8}[。！!]$/u;

/**
 * @returns the rule of the site lines that a line falls under; none where the line is a
 * speaker's, or a whole sentence, and has none of a site's words. The burden of proof lies
 * with what takes words out.
 */
export function matchRule(
  text: string,
  rules: readonly BoilerplateRule[],
): BoilerplateRule | undefined {
  if (text.length > LONGEST) return undefined;
  const line = text.replace(/\s+/gu, ' ');
  const rule = rules.find(({ patterns }) => patterns.some((p) => p.test(line)));
  const isSpoken = SPEAKER.test(line) || SENTENCE.test(line);
  return rule?.where === 'edge' && isSpoken && !SITE.test(line) ? undefined : rule;
}

export const isPartMark = (text: string, division: readonly DivisionRule[]): boolean =>
  division.some((rule) => rule.pattern.test(text));

/**
 * Walks inwards from both ends of the file, and both ways from each part mark and from each
 * line already taken, for as long as a rule of kind `edge` matches; lines that are neither
 * site lines nor prose (a title, a signature) are passed over at the ends of the file.
 */
function takeEdges(
  lines: readonly Line[],
  matched: ReadonlyMap<number, BoilerplateRule | undefined>,
  removals: Removals,
  division: readonly DivisionRule[],
): void {
  const walk = (from: number, step: 1 | -1, passOver: boolean) => {
    for (let i = from; i >= 0 && i < lines.length; i += step) {
      const line = lines[i] as Line;
      if (removals.has(line.number)) {
        // Beside the ends of the file it is passed over; elsewhere its own walk goes on from it.
        if (passOver) continue;
        return;
      }
      const rule = matched.get(line.number);
      if (rule) removals.set(line.number, rule.id);
      else if (
        !passOver ||
        isBodyLike(line.text) ||
        markerOf(line.text) ||
        CLOSING.test(line.text)
      ) {
        return;
      }
    }
  };
  walk(0, 1, true);
  walk(lines.length - 1, -1, true);
  lines.forEach((line, i) => {
    if (!removals.has(line.number) && !isPartMark(line.text, division)) return;
    walk(i + 1, 1, false);
    walk(i - 1, -1, false);
  });
}

const LIST_HEADS = new Set(['related', 'contents', 'neighbour']);

/** The titles that a site lists under 相关推荐 or 目录 go with the line above them. */
function takeListed(
  lines: readonly Line[],
  removals: Removals,
  division: readonly DivisionRule[],
): void {
  const lastProse = lines.findLastIndex((line) => isProse(line.text));
  let listing = false;
  for (const [i, line] of lines.entries()) {
    const rule = removals.get(line.number);
    if (rule) {
      listing = rule !== 'neighbour' || listing ? LIST_HEADS.has(rule) : false;
      continue;
    }
    listing &&= line.text.length <= 60 && !isProse(line.text) && !isSalutation(line.text);
    listing &&= !isPartMark(line.text, division) && !isProse(lines[i + 1]?.text ?? '');
    const entry = looksLikeTitle(line.text) || /^(?:[·•●○■□◆▪*-]|\d+[.、．]|《)/u.test(line.text);
    if (listing && (entry || i > lastProse)) {
      removals.set(line.number, 'listed-neighbour');
    } else listing = false;
  }
}
