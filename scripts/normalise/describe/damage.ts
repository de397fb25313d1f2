import type { Block } from '../../../src/speech/body.ts';
import type { FrontMatter } from '../../../src/speech/frontmatter.ts';
import { likely } from '../knowledge/likely.ts';
import type { DamageRule } from '../knowledge/rules.ts';
import { numberingGaps } from './numbering.ts';

type Damage = FrontMatter['damage'];

/** So many places of a kind are listed; what stands oftener is no accident of a few words. */
const LISTED = 100;

/** @returns the fields of the front matter: the places that are listed, and how many more there are */
export function damageOf(
  blocks: readonly Block[],
  rules: readonly DamageRule[],
  title = '',
): Pick<FrontMatter, 'damage' | 'furtherDamage'> {
  const times = new Map<Damage[number]['kind'], number>();
  const damage = findDamage(blocks, rules, title).filter(({ kind }) => {
    const count = (times.get(kind) ?? 0) + 1;
    times.set(kind, count);
    return count <= LISTED;
  });
  const further = [...times].filter(([, count]) => count > LISTED);
  if (further.length === 0) return { damage };
  const rest = further.map(([kind, count]) => [kind, count - LISTED]);
  return { damage, furtherDamage: Object.fromEntries(rest) };
}

/**
 * Damaged places of a speech: what the rules of `content/rules/damage.yaml` find, quotation
 * marks without their partner, and numbers missing among the headings.
 * @param title as the source has it; absent where it has none
 * @returns in reading order, each with its paragraph's number; a heading, and the title, counts
 * with the paragraph that follows it
 */
function findDamage(blocks: readonly Block[], rules: readonly DamageRule[], title: string): Damage {
  const gaps = numberingGaps(blocks);
  const mayShow = likely(rules, ({ pattern }) => [pattern]);
  const all: Damage = [];
  const find = (text: string, paragraph: number, isTitle: boolean) => {
    for (const { kind, pattern, in: where } of mayShow(text)) {
      if (where !== undefined && !isTitle) continue;
      for (const words of text.match(pattern) ?? []) all.push({ kind, text: words, paragraph });
    }
  };
  find(title, 1, true);
  let paragraphs = 0;
  for (const [i, block] of blocks.entries()) {
    const { kind: blockKind, text } = block;
    if (blockKind !== 'heading') paragraphs++;
    const paragraph = Math.max(paragraphs + (blockKind === 'heading' ? 1 : 0), 1);
    find(text, paragraph, false);
    for (const one of unpaired(text, blocks[i + 1]?.text)) all.push({ ...one, paragraph });
    const gap = gaps.get(block);
    if (gap) all.push({ kind: 'numbering-gap', text: gap, paragraph });
  }
  return all;
}

/** How much of the words beside a mark is shown. */
const SHOWN = 12;

/**
 * The quotation marks of a block that have no partner. Where a quotation runs over several
 * paragraphs each opens with a mark and only the last one closes (GB/T 15834, on quotation
 * marks): such a paragraph lacks none.
 */
function unpaired(
  text: string,
  next: string | undefined,
): { kind: 'unclosed-quote' | 'unopened-quote'; text: string }[] {
  if (!/[“”]/u.test(text)) return [];
  const found: ReturnType<typeof unpaired> = [];
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”]/gu)) {
    if (mark === '“') open.push(index);
    else if (open.length > 0) open.pop();
    else {
      const words = text.slice(Math.max(0, index + 1 - SHOWN), index + 1);
      found.push({ kind: 'unopened-quote', text: words });
    }
  }
  const [first] = open;
  const goesOn = first === 0 && next?.startsWith('“');
  if (first !== undefined && !goesOn) {
    found.push({ kind: 'unclosed-quote', text: text.slice(first, first + SHOWN) });
  }
  return found;
}
