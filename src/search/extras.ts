/**
 * What is fetched when it is first asked for, as `search/extras.js`, so that a first list does
 * not wait for it.
 */

export { readConcordance } from './concordance.ts';
export { Suggester } from './suggester.ts';

export type Extras = typeof import('./extras.ts');
