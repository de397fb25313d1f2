import type { FrontMatter } from '../../../src/speech/frontmatter.ts';
import type { Theme } from '../../../src/speech/vocabulary.ts';
import { clauseAt, type Zones } from './passages.ts';

/** A term counts more where it names what the speech is about. */
const ZONE_WEIGHT = { title: 6, opening: 4, headings: 3, body: 1 } as const;
/** A further theme must reach this share of the main one's score, with this many terms. */
const FURTHER = { share: 0.35, terms: 2, most: 4 } as const;
const EVIDENCE = 3;

/**
 * Scores each theme by its terms: weight × zone × ln(1 + frequency), over the root of the
 * length in thousands of characters.
 * @returns the main theme first; nothing where no term occurs
 */
export function findThemes(zones: Zones, themes: readonly Theme[]): FrontMatter['themes'] {
  const body = zones.paragraphs.join('\n');
  const texts = {
    title: zones.title,
    opening: zones.opening,
    headings: zones.headings.join('\n'),
    body,
  };
  const scored = themes
    .map((theme) => {
      const hits = theme.terms.filter((term) => Object.values(texts).some((t) => t.includes(term)));
      const score = hits.reduce((sum, term) => sum + theme.weight * termScore(term, texts), 0);
      return { theme, hits, score: score / Math.sqrt(Math.max(zones.characters, 200) / 1000) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [main, ...rest] = scored;
  if (!main) return undefined;
  const further = rest
    .filter((t) => t.score >= FURTHER.share * main.score && t.hits.length >= FURTHER.terms)
    .slice(0, FURTHER.most);
  const chosen = [main, ...further];
  const all = [texts.title, texts.headings, texts.opening, body].join('\n');
  return {
    value: chosen.map(({ theme }) => theme.label),
    evidence: evidenceFor(main.hits, texts, all),
  };
}

const count = (text: string, term: string) => text.split(term).length - 1;

function termScore(term: string, texts: Record<keyof typeof ZONE_WEIGHT, string>): number {
  return (Object.keys(ZONE_WEIGHT) as (keyof typeof ZONE_WEIGHT)[]).reduce(
    (sum, zone) => sum + ZONE_WEIGHT[zone] * Math.log1p(count(texts[zone], term)),
    0,
  );
}

/** The clauses that speak the main theme's most frequent terms, headings before body. */
function evidenceFor(
  terms: readonly string[],
  texts: { headings: string; opening: string; body: string },
  all: string,
): string[] {
  const frequent = [...terms].sort((a, b) => count(all, b) - count(all, a)).slice(0, EVIDENCE);
  const quotes = frequent.flatMap((term) => {
    const text = [texts.headings, texts.opening, texts.body].find((t) => t.includes(term));
    return text === undefined ? [] : [clauseAt(text, text.indexOf(term), term.length)];
  });
  return [...new Set(quotes)];
}
