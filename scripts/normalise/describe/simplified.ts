import type { Block } from '../../../src/speech/body.ts';
import { simplify } from '../traditional.ts';

/**
 * The blocks of a speech in simplified characters, one for one, so that one vocabulary
 * describes texts in either script. Offsets stand.
 */
export const simplified = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => {
    const text = simplify(block.text);
    return text === block.text ? block : { ...block, text };
  });

/**
 * Gives the quotes of a described fact back in the characters of the text.
 * @param plain the text in simplified characters
 * @param text the same text as it stands
 */
export function restore<T extends { evidence: string[]; conflict?: string[] }>(
  fact: T | undefined,
  plain: string,
  text: string,
): T | undefined {
  if (!fact || plain === text) return fact;
  const back = (quote: string) => {
    const at = plain.indexOf(quote);
    return at < 0 ? quote : text.slice(at, at + quote.length);
  };
  const conflict = fact.conflict && { conflict: fact.conflict.map(back) };
  return { ...fact, evidence: fact.evidence.map(back), ...conflict };
}
