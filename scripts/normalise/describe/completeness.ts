import type { Block, Paragraph } from '../../../src/speech/body.ts';
import type { FrontMatter } from '../../../src/speech/frontmatter.ts';
import type { BlockSpan } from '../draft.ts';
import { type MarkerKind, markerOf, ordinalOf } from '../lines/heading.ts';
import { hasOpenPair } from '../lines/pairs.ts';
import { continues, endsSentence } from '../lines/prose.ts';

/** 我讲四点意见, 强调三个方面的问题, 谈几点体会: a number of points to come. */
const ANNOUNCED =
  /(?:讲|强调|提出?|谈|说|表|交流|分享|送给|作出?|做到?|浓厚|抓好?|明确|重申|汇报|报告|通报|部署|就是)(?![了过])[^，。；：！？“”]{0,8}?([一二两三四五六七八九十]|\d{1,2})(?:个?(?:方面|问题|层面|部分|环节|重点|意思|氛围|字)|点|条|件事|句[^，。；：！？“”]{0,6}话|项(?:要求|工作|任务))/gu;
/** 我想从三个方面谈谈体会; not what another did: 县长从三个方面介绍了情况. */
const FROM_SIDES =
  /(?<=(?:我(?!们?[国省市县区州镇乡村校院厂司部局])|下面|接下来)[，,]?[^，,。；：！？“”\n]{0,16})从(?:以下|下面|这)?([一二两三四五六七八九十]|\d{1,2})个?(?:方面|层面|角度)[^，。；：！？“”]{0,6}(?:谈|讲|说|汇报|交流|介绍)(?![了过])/gu;
/** Where no heading ends it, the opening is this many blocks. */
const OPENING = 6;
/** Words with which no speech begins: they go on from what came before. */
const GOES_ON =
  /^(?:其次|再次|第[二三四五六]|[二三四五六]是|[二三四五六]要|此外|同时|另外|因此|所以|而且|并且|但是|然而|不过|从而|总之)[，、]?/u;
/** What the first words of a speech without title and salutation are like. */
const OPENS =
  /今天|今晚|这次|本次|此次|刚才|首先|大家好|各位|尊敬|同志们|现在|召开|举行|举办|之际|高兴|荣幸|感谢|代表/u;
const OPENING_WORDS = 80;
/** Particles that stand after a word. */
const PARTICLE =
  /^(?:的(?!确)|地(?![方处区级域理震])|得(?![到益知])|了(?![解却])|着(?![力眼重手]))/u;
/** Words that only stand at the end of a whole speech. */
const CALL =
  /(?:谢谢|奋斗|努力|贡献|胜利召开|新篇章|新局面|答卷|圆满成功|前进)[^。！]{0,16}[。！!]$/u;

/**
 * @param blocks as they read
 * @param spans the same blocks with their levels
 * @param isTitled whether the source gives the speech a title
 *
 * Whether a speech is whole. What a site says of a preview proves nothing: the beginning is
 * cut where a speech opens with its first point, without title, salutation or opening, or in
 * the middle of a sentence; the end is cut in a sentence, or before the points that were announced.
 */
export function findCompleteness(
  blocks: readonly Block[],
  spans: readonly BlockSpan[],
  isTitled: boolean,
): FrontMatter['completeness'] {
  const isFirstLevel = spans.map((span) => span.level === 1 || span.runInLevel === 1);
  const first = isFirstLevel.indexOf(true);
  const announced = announcedPoints(blocks.slice(0, first < 0 ? OPENING : first));
  const found = isFirstLevel.filter(Boolean).length;
  return {
    head: isHeadWhole(blocks, isTitled),
    tail: isTailWhole(blocks, announced, found),
    ...(announced ? { announced } : {}),
    found,
  };
}

function announcedPoints(opening: readonly Block[]): number | undefined {
  const text = opening.map((block) => block.text).join('\n');
  const digits = (lastOf(text, ANNOUNCED) ?? lastOf(text, FROM_SIDES))?.[1];
  const number = digits ? ordinalOf(digits) : 0;
  // 提一点希望 counts nothing.
  return number > 1 ? number : undefined;
}

const lastOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].at(-1);

function isHeadWhole(blocks: readonly Block[], isTitled: boolean): boolean {
  const [first] = blocks.filter(
    (block) => block.kind !== 'paragraph' || (block.role !== 'byline' && block.role !== 'date'),
  );
  if (!first) return false;
  if (first.kind === 'heading') return !markerOf(first.text);
  const marker = blocks.flatMap((b) => (b.kind === 'heading' ? (markerOf(b.text) ?? []) : []))[0];
  if (continues(first.text) || PARTICLE.test(first.text)) return false;
  if (isSpokenTo(blocks)) return true;
  if (GOES_ON.test(first.text) || (marker?.ordinal ?? 1) !== 1) return false;
  return isTitled || OPENS.test(first.text.slice(0, OPENING_WORDS));
}

const isSpokenTo = (blocks: readonly Block[]) =>
  blocks.some((block) => block.kind === 'paragraph' && block.role === 'salutation');

/** A shorter line without a full stop at the end is no cut sentence. */
const LEAST_PIECE = 12;
/** 我们还要继续……: a preview stops so, hardly a speaker. */
const TRAILS_OFF = /(?:…|\.{3})$/u;
const AFTER_THE_END = new Set(['signature', 'date', 'interjection', 'byline']);

function isTailWhole(
  blocks: readonly Block[],
  announced: number | undefined,
  found: number,
): boolean {
  const last = blocks.findLast(
    (block): block is Paragraph =>
      block.kind === 'paragraph' &&
      !(block.role && AFTER_THE_END.has(block.role)) &&
      (endsSentence(block.text) || block.text.length >= LEAST_PIECE),
  );
  if (!last || blocks.at(-1)?.kind === 'heading') return false;
  if (last.role === 'closing') return true;
  if (!endsSentence(last.text) || hasOpenPair(last.text) || TRAILS_OFF.test(last.text))
    return false;
  if (CALL.test(last.text)) return true;
  if (announced !== undefined && found > 0 && found < announced) return false;
  return !stopsAtFirst(blocks);
}

const SECOND: Partial<Record<MarkerKind, RegExp>> = {
  ordinal: /第二/u,
  is: /二是/u,
  must: /二要/u,
};

/** The text stops with the first of a list: 一是 without 二是, （一） without （二）. */
function stopsAtFirst(blocks: readonly Block[]): boolean {
  const at = blocks.findLastIndex((block) => markerOf(block.text));
  const [block, marker] = [blocks[at], markerOf(blocks[at]?.text ?? '')];
  if (!block || marker?.ordinal !== 1) return false;
  const rest = blocks
    .slice(at)
    .map(({ text }) => text)
    .join('\n');
  const second =
    SECOND[marker.kind] ?? (block.kind === 'heading' ? /[二2２②][、.．）)]/u : undefined);
  return second !== undefined && !second.test(rest);
}
