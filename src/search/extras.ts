/**
 * What few queries need, as `search/extras.js`: fetched when it is first asked for, so that a
 * first list does not wait for it.
 */

export { codeFacets, noFacets } from './facets.ts';
export { addCounts } from './filter-counts.ts';
export { codeFold } from './fold-pairs.ts';
export { addDistributions, mergeAnswers, mergeSuggestions } from './merge.ts';
export {
  arrangementOf,
  concordanceOf,
  distributionOf,
  filtersOf,
  suggestionsOf,
} from './views.ts';

export type Extras = typeof import('./extras.ts');
