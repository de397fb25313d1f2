import type { FrontMatter } from '../../../src/speech/frontmatter.ts';
import type { Occasion } from '../../../src/speech/vocabulary.ts';
import { clauseAt, type Zones } from './passages.ts';

/** Clauses in which a speaker speaks of the meeting at hand. */
const HERE = /今天|今晚|这次|这个|本次|此次|召开|举行|举办|会议|大会|在座|开班/u;

/**
 * What kind of meeting it is: from the speech's own title, else from what its opening says of
 * the meeting, else from its first headings.
 * @param title a title that is the speech's own, or nothing
 */
export function findOccasion(
  title: string | undefined,
  zones: Zones,
  occasions: readonly Occasion[],
): FrontMatter['occasion'] {
  const sentences = zones.opening.split(/(?<=[。！？\n])/u).filter((s) => HERE.test(s));
  const places = [title ?? '', ...sentences];
  for (const kind of ['patterns', 'otherwise'] as const) {
    for (const text of places) {
      const found = firstMatch(text, occasions, kind);
      if (found) return found;
    }
  }
  return undefined;
}

function firstMatch(
  text: string,
  occasions: readonly Occasion[],
  kind: 'patterns' | 'otherwise',
): FrontMatter['occasion'] {
  for (const { label, [kind]: patterns } of occasions) {
    for (const pattern of patterns ?? []) {
      const match = pattern.exec(text);
      if (!match) continue;
      return { value: label, evidence: [clauseAt(text, match.index, match[0].length)] };
    }
  }
  return undefined;
}
