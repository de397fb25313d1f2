import { likely } from '../knowledge/likely.ts';
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
  /^(?:欢迎|请|快来)?(?:关注|订阅|置顶|星标|搜索)[“「『【]|[“「‘【](?:在看|赞|好看)[”」’】]|[A-Za-z]\w{4}|[\u{1F446}-\u{1F449}]|网友|小编|本站|本文|全文|范文|文库|驿站|下载|代写|代笔|预览|试读|客服|会员|积分|付费|转载|侵权|暂无评论|发表评论|抢沙发|还看了|感兴趣|相关文章|楼主|\d楼 |联系我们|关于我们|关注我们|登录|二维码|Word/iu;

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
  const mayFit = likely(rules, ({ patterns }) => patterns);
  const rule = mayFit(line).find(({ patterns }) => patterns.some((p) => p.test(line)));
  if (!rule) return undefined;
  const isSpoken = SPEAKER.test(line) || SENTENCE.test(line);
  return rule.where === 'edge' && isSpoken && !SITE.test(line) ? undefined : rule;
}
