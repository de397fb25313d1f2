import type { FrontMatter } from '../../../src/speech/frontmatter.ts';
import type { Occasion } from '../../../src/speech/vocabulary.ts';
import { clauseAt, type Zones } from './passages.ts';

/** Clauses in which a speaker speaks of the meeting at hand. */
const HERE = /今天|今晚|这次|这个|本次|此次|召开|举行|举办|会议|大会|在座|开班/u;
/** 今天的大会是作风建设会，也是收心会: what a speaker calls the meeting, wherever it stands. */
const CALLED =
  /(?:今天|这次|本次|此次)(?:的|这个|这次)*(?:大会|会议|会)，?(?:既?是|也是)[^。！？\n]{2,80}/gu;
/** Another meeting, whose spirit is passed on. */
const ANOTHER =
  /(?:传达|贯彻|学习|落实|按照|根据|收看|参加)[^，。；\n]{0,40}?(?:会议|大会|会)(?:的?(?:重要)?(?:讲话)?精神|的?部署|的?要求)/gu;

/**
 * What kind of meeting it is: from the speech's own title, else from what it calls the meeting,
 * else from what its opening says of it, else from what the whole text does.
 * @param title a title that is the speech's own, or nothing
 */
export function findOccasion(
  title: string | undefined,
  zones: Zones,
  occasions: readonly Occasion[],
): FrontMatter['occasion'] {
  const body = zones.paragraphs.join('\n');
  const called = [...body.matchAll(CALLED)].map(([sentence]) => sentence);
  const opening = zones.opening.split(/(?<=[。！？\n])/u).filter((s) => HERE.test(s));
  const places = [title ?? '', ...called, ...opening];
  for (const kind of ['patterns', 'otherwise'] as const) {
    for (const text of places) {
      const found = firstMatch(text, occasions, kind);
      if (found) return found;
    }
  }
  return fromWhole(body, occasions);
}

function firstMatch(
  text: string,
  occasions: readonly Occasion[],
  kind: 'patterns' | 'otherwise',
): FrontMatter['occasion'] {
  // Blanked, not cut, so that offsets stand.
  const here = text.replace(ANOTHER, (words) => ' '.repeat(words.length));
  for (const { label, [kind]: patterns } of occasions) {
    for (const pattern of patterns ?? []) {
      const match = pattern.exec(here);
      if (match) return { value: label, evidence: [clauseAt(text, match.index, match[0].length)] };
    }
  }
  return undefined;
}

function fromWhole(body: string, occasions: readonly Occasion[]): FrontMatter['occasion'] {
  for (const { label, throughout } of occasions) {
    if (!throughout) continue;
    const matches = [...body.matchAll(throughout.pattern)];
    if (matches.length < throughout.least) continue;
    const quotes = matches
      .slice(0, throughout.least)
      .map(({ index, 0: words }) => clauseAt(body, index, words.length));
    return { value: label, evidence: [...new Set(quotes)] };
  }
  return undefined;
}
