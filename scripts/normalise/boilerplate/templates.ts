import type { BoilerplateRule } from '../knowledge/rules.ts';

/** No site line is longer; a paragraph need not be tried. */
const LONGEST = 300;
/** Words of a speaker. */
const SPEAKER =
  /我们|同志|大家|各级|各部门|各单位|群众|干部|乡亲|全[省市县区镇乡村校厂]|让我|奋斗|谢谢|祝/u;
/** A whole sentence of several clauses. */
const SENTENCE = /[，；].*[。！？]$/u;
/** What names this site, this document or its download, or an account there. */
const SITE =
  /[A-Za-z]\w{4}|[\u{1F446}-\u{1F449}]|网友|小编|本站|本文|全文|范文|文库|驿站|下载|代写|代笔|预览|试读|客服|会员|积分|付费|转载|侵权|暂无评论|发表评论|抢沙发|还看了|感兴趣|相关文章|楼主|\d楼 |联系我们|关于我们|关注我们|登录|二维码|Word/iu;

const joined = new WeakMap<readonly BoilerplateRule[], RegExp>();

/** All patterns of some rules as one, since most lines match none of them. */
function anyOf(rules: readonly BoilerplateRule[]): RegExp {
  const known = joined.get(rules);
  if (known) return known;
  const sources = rules.flatMap(({ patterns }) => patterns.map(({ source }) => source));
  // A number that points back to a group would point to another one.
  const canJoin = !sources.some((source) => /\\[1-9]/u.test(source));
  const any = new RegExp(canJoin ? sources.join('|') : '', 'u');
  joined.set(rules, any);
  return any;
}

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
  if (!anyOf(rules).test(line)) return undefined;
  const rule = rules.find(({ patterns }) => patterns.some((p) => p.test(line)));
  const isSpoken = SPEAKER.test(line) || SENTENCE.test(line);
  return rule?.where === 'edge' && isSpoken && !SITE.test(line) ? undefined : rule;
}
