import type { FrontMatter } from '../../../src/speech/frontmatter.ts';
import type { Theme } from '../../../src/speech/vocabulary.ts';
import { clauseAt, type Zones } from './passages.ts';
import { type TermIndex, termIndex } from './terms.ts';

/** A term counts more where it names what the speech is about. */
const ZONE_WEIGHT = { title: 6, opening: 4, headings: 3, body: 1 } as const;
/** A further theme must reach this share of the main one's score, with this many terms. */
const FURTHER = { share: 0.35, terms: 2, most: 4 } as const;
/** The weight of a word that is said elsewhere, too, against a term. */
const ALSO = 0.25;
const EVIDENCE = 3;

type Zone = keyof typeof ZONE_WEIGHT;
const ZONES = Object.keys(ZONE_WEIGHT) as Zone[];

/** Where a term stands: how often in each zone, and first. */
interface Places {
  times: Record<Zone, number>;
  first: Partial<Record<Zone, number>>;
}

/**
 * Scores each theme by its terms: weight × zone × ln(1 + frequency), over the root of the
 * length in thousands of characters.
 * @returns the main theme first; nothing where no term occurs
 */
export function findThemes(zones: Zones, themes: readonly Theme[]): FrontMatter['themes'] {
  const texts = {
    title: zones.title,
    opening: zones.opening,
    headings: zones.headings.join('\n'),
    body: zones.paragraphs.join('\n'),
  };
  const places = findTerms(texts, indexOf(themes));
  const scored = themes
    .map((theme) => {
      const terms = theme.terms.filter((term) => places.has(term));
      const also = theme.also.filter((term) => places.has(term));
      const hits = [...terms, ...also];
      const score = sumOf(terms, places) + ALSO * sumOf(also, places);
      const length = Math.sqrt(Math.max(zones.characters, 200) / 1000);
      return { theme, hits, score: (theme.weight * score) / length };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [main, ...rest] = scored;
  if (!main) return undefined;
  const further = rest
    .filter((t) => t.score >= FURTHER.share * main.score && t.hits.length >= FURTHER.terms)
    .slice(0, FURTHER.most);
  return {
    value: [main, ...further].map(({ theme }) => theme.label),
    evidence: evidenceFor(main.hits, texts, places),
  };
}

const indexes = new WeakMap<readonly Theme[], TermIndex>();

/** The index over all terms, built once for a vocabulary. */
function indexOf(themes: readonly Theme[]): TermIndex {
  const known = indexes.get(themes);
  if (known) return known;
  const built = termIndex(themes.flatMap(({ terms, also }) => [...terms, ...also]));
  indexes.set(themes, built);
  return built;
}

function findTerms(texts: Record<Zone, string>, index: TermIndex): Map<string, Places> {
  const places = new Map<string, Places>();
  for (const zone of ZONES) {
    index.scan(texts[zone], (term, at) => {
      const known = places.get(term) ?? {
        times: { title: 0, opening: 0, headings: 0, body: 0 },
        first: {},
      };
      known.times[zone]++;
      known.first[zone] ??= at;
      places.set(term, known);
    });
  }
  return places;
}

const sumOf = (terms: readonly string[], places: ReadonlyMap<string, Places>) =>
  terms.reduce((sum, term) => sum + scoreOf(places.get(term)), 0);

const scoreOf = (places: Places | undefined): number =>
  places ? ZONES.reduce((sum, z) => sum + ZONE_WEIGHT[z] * Math.log1p(places.times[z]), 0) : 0;

/** The clauses that speak the main theme's most frequent terms, headings before body. */
function evidenceFor(
  terms: readonly string[],
  texts: Record<Zone, string>,
  places: ReadonlyMap<string, Places>,
): string[] {
  const times = (term: string) =>
    ZONES.reduce((sum, z) => sum + (places.get(term)?.times[z] ?? 0), 0);
  const frequent = terms.toSorted((a, b) => times(b) - times(a)).slice(0, EVIDENCE);
  const quotes = frequent.flatMap((term) => {
    const { first = {} } = places.get(term) ?? {};
    const zone = (['headings', 'opening', 'body'] as const).find((z) => first[z] !== undefined);
    return zone ? [clauseAt(texts[zone], first[zone] as number, term.length)] : [];
  });
  return [...new Set(quotes)];
}
