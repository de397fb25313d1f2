import type { FrontMatter } from '../speech/frontmatter.ts';
import { periodBuckets } from '../speech/period.ts';
import { sourceIdOf } from './content-files.ts';
import { vocabulary } from './vocabulary.ts';

/** The five ways to browse the archive: what a speech stands under, and in which order. */

export interface FacetValue {
  /** The name in addresses. */
  slug: string;
  label: string;
  /** What the value covers, where the vocabulary says so. */
  about?: string;
}

export interface FacetEntry extends FacetValue {
  speeches: FrontMatter[];
}

export const facetNames = ['themes', 'occasions', 'levels', 'periods', 'collections'] as const;

export type FacetName = (typeof facetNames)[number];

type Lookup = (speech: FrontMatter, label: string) => FacetValue;

const lookup = (name: 'themes' | 'occasions' | 'levels'): Lookup => {
  const byLabel = new Map<string, FacetValue>(
    vocabulary[name].map((value) => [
      value.label,
      {
        slug: value.slug,
        label: value.label,
        ...('about' in value ? { about: value.about } : {}),
      },
    ]),
  );
  return (speech, label) => {
    const value = byLabel.get(label);
    if (value) return value;
    throw new Error(
      `speeches/${speech.id}.md: “${label}” is not in content/vocabulary/${name}.yaml; add it there or correct the speech`,
    );
  };
};

const theme = lookup('themes');
const occasion = lookup('occasions');
const level = lookup('levels');

/** @returns the values of a speech under each facet; none where the text does not tell */
export const facetValues: Record<FacetName, (speech: FrontMatter) => FacetValue[]> = {
  themes: (speech) => (speech.themes?.value ?? []).map((label) => theme(speech, label)),
  occasions: (speech) => (speech.occasion ? [occasion(speech, speech.occasion.value)] : []),
  levels: (speech) => (speech.level ? [level(speech, speech.level.value)] : []),
  periods: (speech) => periodBuckets(speech.period),
  collections: (speech) =>
    speech.collection ? [{ slug: sourceIdOf(speech.id), label: speech.collection.title }] : [],
};

const byCount = (a: FacetEntry, b: FacetEntry): number => b.speeches.length - a.speeches.length;

const vocabularyOrder = (name: 'themes' | 'occasions' | 'levels') => {
  const order = vocabulary[name].map(({ slug }) => slug);
  return (a: FacetEntry, b: FacetEntry) => order.indexOf(a.slug) - order.indexOf(b.slug);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Themes and occasions by count, levels from the top down, periods latest first. */
const orders: Record<FacetName, (a: FacetEntry, b: FacetEntry) => number> = {
  themes: (a, b) => byCount(a, b) || vocabularyOrder('themes')(a, b),
  occasions: (a, b) => byCount(a, b) || vocabularyOrder('occasions')(a, b),
  levels: vocabularyOrder('levels'),
  periods: (a, b) =>
    Number(a.slug === 'undated') - Number(b.slug === 'undated') || compare(b.slug, a.slug),
  collections: (a, b) => compare(a.label, b.label) || compare(a.slug, b.slug),
};

/** Parts of a collection stand in their own order; everywhere else the given order stays. */
const partOrder = (a: FrontMatter, b: FrontMatter): number =>
  (a.collection?.part ?? 0) - (b.collection?.part ?? 0);

/**
 * @param speeches in the order in which they are to stand under each value
 * @returns the values that occur, each with its speeches
 */
export function facetEntries(name: FacetName, speeches: FrontMatter[]): FacetEntry[] {
  const entries = new Map<string, FacetEntry>();
  for (const speech of speeches) {
    for (const value of facetValues[name](speech)) {
      const entry = entries.get(value.slug) ?? { ...value, speeches: [] };
      entry.speeches.push(speech);
      entries.set(value.slug, entry);
    }
  }
  const found = [...entries.values()].sort(orders[name]);
  if (name === 'collections') for (const entry of found) entry.speeches.sort(partOrder);
  return found;
}

/** @returns labels of the vocabulary under which no speech stands */
export function unusedLabels(name: FacetName, entries: FacetEntry[]): string[] {
  if (!(name in vocabulary)) return [];
  const used = new Set(entries.map(({ label }) => label));
  return vocabulary[name as keyof typeof vocabulary]
    .map(({ label }) => label)
    .filter((label) => !used.has(label));
}
