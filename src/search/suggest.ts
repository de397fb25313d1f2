/** What was typed in Latin letters, answered with titles and the like whose pinyin it is. */

/** From the most telling to the least. */
export const suggestionKinds = ['theme', 'collection', 'formulation', 'title'] as const;

export type SuggestionKind = (typeof suggestionKinds)[number];

export interface Suggestion {
  /** Fit to be searched for as it stands. */
  text: string;
  kind: SuggestionKind;
}
