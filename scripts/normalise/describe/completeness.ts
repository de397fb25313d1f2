import type { Block, Paragraph } from '../../../src/speech/body.ts';
import type { FrontMatter } from '../../../src/speech/frontmatter.ts';
import type { BlockSpan } from '../draft.ts';
import { markerOf, ordinalOf } from '../heading.ts';
import { hasOpenPair } from '../pairs.ts';
import { continues, endsSentence } from '../prose.ts';

/** 我讲四点意见, 强调三个方面的问题, 谈几点体会: a number of points to come. */
const ANNOUNCED =
  /(?:讲|强调|提出?|谈|说|表|作出?|做到?|浓厚|抓好?|明确|重申|汇报|就是)[^，。；：！？“”]{0,8}?([一二两三四五六七八九十]|\d{1,2})(?:个?(?:方面|问题|层面|部分|环节|重点|意思|氛围|字)|点|条|件事|句话|项(?:要求|工作|任务))/gu;
/** Where no heading ends it, the opening is this many blocks. */
const OPENING = 6;
/** Words that only stand at the end of a whole speech. */
const CALL =
  /(?:谢谢|奋斗|努力|贡献|胜利召开|新篇章|新局面|答卷|圆满成功|前进)[^。！]{0,16}[。！!]$/u;

/**
 * @param blocks as they read
 * @param spans the same blocks with their levels
 *
 * Whether a speech is whole. What a site says of a preview proves nothing: the beginning is
 * cut where a speech opens with its first point, without salutation or opening, or in the
 * middle of a sentence; the end is cut in a sentence, or before the points that were announced.
 */
export function findCompleteness(
  blocks: readonly Block[],
  spans: readonly BlockSpan[],
): FrontMatter['completeness'] {
  const isFirstLevel = spans.map((span) => span.level === 1 || span.runInLevel === 1);
  const first = isFirstLevel.indexOf(true);
  const announced = announcedPoints(blocks.slice(0, first < 0 ? OPENING : first));
  const found = isFirstLevel.filter(Boolean).length;
  return {
    head: isHeadWhole(blocks),
    tail: isTailWhole(blocks, announced, found),
    ...(announced ? { announced } : {}),
    found,
  };
}

function announcedPoints(opening: readonly Block[]): number | undefined {
  const text = opening.map((block) => block.text).join('\n');
  const digits = [...text.matchAll(ANNOUNCED)].at(-1)?.[1];
  return digits ? ordinalOf(digits) || undefined : undefined;
}

function isHeadWhole(blocks: readonly Block[]): boolean {
  const [first] = blocks.filter(
    (block) => !(block.kind === 'paragraph' && block.role === 'byline'),
  );
  if (!first) return false;
  if (first.kind === 'heading') return !markerOf(first.text);
  const marker = blocks.flatMap((b) => (b.kind === 'heading' ? (markerOf(b.text) ?? []) : []))[0];
  const begins = !continues(first.text) && !/^[的地得了着]/u.test(first.text);
  return begins && (isSpokenTo(blocks) || (marker?.ordinal ?? 1) === 1);
}

const isSpokenTo = (blocks: readonly Block[]) =>
  blocks.some((block) => block.kind === 'paragraph' && block.role === 'salutation');

/** A shorter line without a full stop at the end is no cut sentence. */
const LEAST_PIECE = 12;
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
  if (!endsSentence(last.text) || hasOpenPair(last.text)) return false;
  return announced === undefined || found === 0 || found >= announced || CALL.test(last.text);
}
