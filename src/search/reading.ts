/**
 * What makes a result's data out of its texts, as `search/reading.js`: fetched when the first
 * is asked for, so that a list does not wait for it.
 */

export { readResult } from './result.ts';

export type Reading = typeof import('./reading.ts');
