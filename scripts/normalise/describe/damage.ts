import type { Block } from '../../../src/speech/body.ts';
import type { FrontMatter } from '../../../src/speech/frontmatter.ts';
import { type Marker, markerOf } from '../heading.ts';
import type { DamageRule } from '../rules.ts';

type Damage = FrontMatter['damage'];

/**
 * Damaged places of a speech: what the rules of `content/rules/damage.yaml` find, quotation
 * marks that nothing closes, and numbers missing among the headings.
 * @returns in reading order, each with its paragraph's number; a heading counts with the
 * paragraph that follows it
 */
export function findDamage(blocks: readonly Block[], rules: readonly DamageRule[]): Damage {
  const gaps = numberingGaps(blocks);
  let paragraph = 0;
  return blocks.flatMap((block): Damage => {
    if (block.kind !== 'heading') paragraph++;
    const place = { paragraph: Math.max(paragraph + (block.kind === 'heading' ? 1 : 0), 1) };
    const found = rules.flatMap(({ kind, pattern }) =>
      [...block.text.matchAll(pattern)].map(({ 0: text }) => ({ kind, text, ...place })),
    );
    const open = unclosed(block.text);
    if (open) found.push({ kind: 'unclosed-quote', text: open, ...place });
    const gap = gaps.get(block);
    if (gap) found.push({ kind: 'numbering-gap', text: gap, ...place });
    return found;
  });
}

/** The last opening quotation mark that nothing closes, with the words after it. */
function unclosed(text: string): string | undefined {
  let depth = 0;
  let at = -1;
  [...text].reduce((index, char) => {
    if (char === '“') {
      if (depth === 0) at = index;
      depth++;
    } else if (char === '”' && depth > 0) depth--;
    return index + char.length;
  }, 0);
  return depth > 0 && at >= 0 ? text.slice(at, at + 12) : undefined;
}

/** Headings that skip a number, and a first one that no second follows. */
function numberingGaps(blocks: readonly Block[]): Map<Block, string> {
  const gaps = new Map<Block, string>();
  /** By depth: the last heading of each system that is still open. */
  const open: { depth: number; block: Block; marker: Marker }[] = [];
  const close = (depth: number) => {
    while ((open.at(-1)?.depth ?? 0) > depth) {
      const { block, marker } = open.pop() as (typeof open)[number];
      if (marker.ordinal === 1) gaps.set(block, block.text.slice(0, marker.length));
    }
  };
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    close(block.depth);
    const marker = markerOf(block.text);
    if (!marker) continue;
    const last = open.at(-1)?.depth === block.depth ? open.pop() : undefined;
    const expected = last?.marker.kind === marker.kind ? last.marker.ordinal + 1 : 1;
    if (marker.ordinal > expected) gaps.set(block, block.text.slice(0, marker.length));
    open.push({ depth: block.depth, block, marker });
  }
  close(2);
  return gaps;
}
